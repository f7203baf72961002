package org.comity.knowledge.editing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.editing.Contribution.Evidence;
import org.comity.knowledge.editing.Contribution.Origin;
import org.comity.platform.access.Actor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Contributions and the facts they become, in PostgreSQL. A fact is replaced, never changed.
@Singleton
public final class PostgresContributions {

    @Inject
    public PostgresContributions() {}

    /// A fact that holds now or held once.
    record Recorded(String value, String source, AsOf asOf, Instant recordedAt, boolean current) {}

    void insert(Handle handle, Contribution contribution, Actor actor) {
        handle.createUpdate("""
                        INSERT INTO knowledge.contribution (id, jurisdiction, field, lines, language, source_title,
                            source_url, as_of, state, proposed_by, organisation, proposer_jurisdiction, proposed_at)
                        VALUES (:id, :jurisdiction, :field, :lines, :language, :title, :url, :asOf, 'open', :person,
                            :organisation, :home, :now)
                        """)
                .bind("id", contribution.id())
                .bind("jurisdiction", contribution.jurisdiction())
                .bind("field", contribution.field())
                .bindArray("lines", String.class, contribution.values())
                .bind("language", contribution.evidence().language())
                .bind("title", contribution.evidence().title())
                .bind("url", contribution.evidence().url())
                .bind("asOf", contribution.evidence().asOf().iso())
                .bind("person", actor.id())
                .bind("organisation", contribution.origin().organisation())
                .bind("home", contribution.origin().jurisdiction())
                .bind("now", contribution.origin().at())
                .execute();
    }

    /// The open contributions to a jurisdiction, oldest first.
    List<Contribution> open(Handle handle, String jurisdiction) {
        return handle.createQuery("""
                        SELECT * FROM knowledge.contribution WHERE jurisdiction = :code AND state = 'open'
                        ORDER BY proposed_at, id
                        """)
                .bind("code", jurisdiction)
                .map((row, context) -> read(row))
                .list();
    }

    /// An open contribution, locked until the transaction ends.
    Optional<Contribution> lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM knowledge.contribution WHERE id = :id AND state = 'open' FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    void decide(Handle handle, UUID id, boolean accepted, Actor actor, Instant now) {
        handle.createUpdate("""
                        UPDATE knowledge.contribution SET state = :state, decided_by = :person, decided_at = :now
                        WHERE id = :id
                        """)
                .bind("state", accepted ? "accepted" : "declined")
                .bind("person", actor.id())
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /// Puts the values in the place of those of the field.
    void apply(Handle handle, Contribution contribution, Actor actor, int reviewMonths, Instant now) {
        String source = "contribution-" + contribution.id();
        handle.createUpdate("""
                        INSERT INTO knowledge.source (id, title, url, licence, attribution)
                        VALUES (:id, :title, :url, 'contributed', :title) ON CONFLICT (id) DO NOTHING
                        """)
                .bind("id", source)
                .bind("title", contribution.evidence().title())
                .bind("url", contribution.evidence().url())
                .execute();
        handle.createUpdate("""
                        UPDATE knowledge.fact SET replaced_at = :now
                        WHERE jurisdiction = :code AND field = :field AND replaced_at IS NULL
                        """)
                .bind("now", now)
                .bind("code", contribution.jurisdiction())
                .bind("field", contribution.field())
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO knowledge.fact (jurisdiction, field, position, value, language, source, as_of, review_months,
                    recorded_at, recorded_by)
                VALUES (:code, :field, :position, :value, :language, :source, :asOf, :review, :now, :person)
                """);
        int position = 0;
        for (String value : contribution.values()) {
            batch.bind("code", contribution.jurisdiction())
                    .bind("field", contribution.field())
                    .bind("position", ++position)
                    .bind("value", value)
                    .bind("language", contribution.evidence().language())
                    .bind("source", source)
                    .bind("asOf", contribution.evidence().asOf().iso())
                    .bind("review", reviewMonths)
                    .bind("now", now)
                    .bind("person", actor.id())
                    .add();
        }
        batch.execute();
    }

    /// All that a field said, newest first.
    List<Recorded> history(Handle handle, String jurisdiction, String field) {
        return handle.createQuery("""
                        SELECT f.value, s.title, f.as_of, f.recorded_at, f.replaced_at IS NULL AS current
                        FROM knowledge.fact f JOIN knowledge.source s ON s.id = f.source
                        WHERE f.jurisdiction = :code AND f.field = :field ORDER BY f.recorded_at DESC, f.position
                        LIMIT 100
                        """)
                .bind("code", jurisdiction)
                .bind("field", field)
                .map((row, context) -> new Recorded(
                        row.getString("value"),
                        row.getString("title"),
                        new AsOf(row.getString("as_of")),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getBoolean("current")))
                .list();
    }

    private static Contribution read(ResultSet row) throws SQLException {
        return new Contribution(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("field"),
                List.of((String[]) row.getArray("lines").getArray()),
                new Evidence(
                        row.getString("source_title"),
                        Optional.ofNullable(row.getString("source_url")),
                        new AsOf(row.getString("as_of")),
                        Optional.ofNullable(row.getString("language"))),
                new Origin(
                        row.getString("organisation"),
                        row.getString("proposer_jurisdiction"),
                        row.getTimestamp("proposed_at").toInstant()));
    }
}
