package org.comity.knowledge.cooperation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.comity.knowledge.Instrument.Provisions;
import org.comity.knowledge.Measure;
import org.comity.platform.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Measures and provisions in PostgreSQL.
@Singleton
public final class PostgresProvisions {

    @Inject
    public PostgresProvisions() {}

    void replace(Handle handle, List<Measure> measures, Map<String, Provisions> provisions) {
        handle.execute("DELETE FROM knowledge.measure");
        handle.execute("DELETE FROM knowledge.provisions WHERE brought_by = 'library'");
        PreparedBatch codes = handle.prepareBatch(
                "INSERT INTO knowledge.measure (code, channel, position) VALUES (:code, :channel, :position)");
        for (int position = 0; position < measures.size(); position++) {
            codes.bind("code", measures.get(position).code())
                    .bind("channel", measures.get(position).channel().code())
                    .bind("position", position)
                    .add();
        }
        codes.execute();
        PreparedBatch documents = handle.prepareBatch("""
                INSERT INTO knowledge.provisions (instrument, document) VALUES (:id, CAST(:document AS jsonb))
                ON CONFLICT (instrument) DO NOTHING
                """);
        provisions.forEach((id, document) ->
                documents.bind("id", id).bind("document", Json.write(document)).add());
        documents.execute();
    }

    /// Says what an instrument offers that an operator brought.
    public void put(Handle handle, String instrument, Provisions provisions, String broughtBy) {
        handle.createUpdate("""
                        INSERT INTO knowledge.provisions (instrument, document, brought_by)
                        VALUES (:id, CAST(:document AS jsonb), :by)
                        ON CONFLICT (instrument) DO UPDATE SET document = CAST(:document AS jsonb), brought_by = :by
                        """)
                .bind("id", instrument)
                .bind("document", Json.write(provisions))
                .bind("by", broughtBy)
                .execute();
    }
}
