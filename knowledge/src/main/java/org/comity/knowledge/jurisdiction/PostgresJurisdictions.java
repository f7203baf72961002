package org.comity.knowledge.jurisdiction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Jurisdiction;
import org.comity.knowledge.Membership;
import org.comity.knowledge.jurisdiction.JurisdictionFiles.Holiday;
import org.comity.knowledge.jurisdiction.JurisdictionFiles.Place;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// What the library says about jurisdictions, into PostgreSQL.
@Singleton
public final class PostgresJurisdictions {

    private static final int BATCH = 2000;

    @Inject
    public PostgresJurisdictions() {}

    void jurisdictions(Handle handle, List<Jurisdiction> all) {
        handle.execute("DELETE FROM knowledge.jurisdiction");
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO knowledge.jurisdiction (code, alpha3, kind, region, subregion)
                VALUES (:code, :alpha3, :kind, :region, :subregion)
                """);
        all.forEach(each -> batch.bind("code", each.code())
                .bind("alpha3", each.alpha3())
                .bind("kind", each.kind().code())
                .bind("region", each.region())
                .bind("subregion", each.subregion())
                .add());
        run(batch);
    }

    void memberships(Handle handle, List<Membership> all) {
        handle.execute("DELETE FROM knowledge.membership");
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO knowledge.membership (jurisdiction, organisation, status, source, as_of)
                VALUES (:jurisdiction, :organisation, :status, :source, :asOf)
                ON CONFLICT (jurisdiction, organisation) DO NOTHING
                """);
        all.forEach(each -> batch.bind("jurisdiction", each.jurisdiction())
                .bind("organisation", each.organisation())
                .bind("status", each.status())
                .bind("source", each.provenance().source())
                .bind("asOf", each.provenance().asOf().iso())
                .add());
        run(batch);
    }

    void holidays(Handle handle, List<Holiday> all) {
        handle.execute("DELETE FROM knowledge.holiday");
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO knowledge.holiday (jurisdiction, day, name_local, name_en)
                VALUES (:jurisdiction, :day, :local, :english)
                """);
        int count = 0;
        for (Holiday each : all) {
            batch.bind("jurisdiction", each.jurisdiction())
                    .bind("day", each.day())
                    .bind("local", each.localName())
                    .bind("english", each.englishName())
                    .add();
            if (++count % BATCH == 0) {
                batch.execute();
            }
        }
        run(batch);
    }

    void places(Handle handle, List<Place> all) {
        handle.execute("DELETE FROM knowledge.place");
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO knowledge.place (jurisdiction, x, y, r) VALUES (:code, :x, :y, :r)");
        all.forEach(each -> batch.bind("code", each.jurisdiction())
                .bind("x", each.x())
                .bind("y", each.y())
                .bind("r", each.r())
                .add());
        run(batch);
    }

    /// Replaces the facts that the library brought. A field that people have edited stays as they left it.
    void facts(Handle handle, List<Fact> all, Instant now) {
        handle.createUpdate("""
                        UPDATE knowledge.fact f SET replaced_at = :now WHERE replaced_at IS NULL AND recorded_by IS NULL
                        """).bind("now", now).execute();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO knowledge.fact (jurisdiction, field, position, value, language, source, as_of, review_months,
                    recorded_at)
                SELECT :jurisdiction, :field, :position, :value, :language, :source, :asOf, :review, :now
                WHERE NOT EXISTS (SELECT 1 FROM knowledge.fact WHERE jurisdiction = :jurisdiction AND field = :field
                    AND recorded_by IS NOT NULL AND replaced_at IS NULL)
                """);
        Map<String, Integer> positions = new HashMap<>();
        int count = 0;
        for (Fact fact : all) {
            int position = positions.merge(fact.jurisdiction() + " " + fact.field(), 1, Integer::sum);
            batch.bind("jurisdiction", fact.jurisdiction())
                    .bind("field", fact.field())
                    .bind("position", position)
                    .bind("value", fact.value())
                    .bind("language", fact.language())
                    .bind("source", fact.provenance().source())
                    .bind("asOf", fact.provenance().asOf().iso())
                    .bind("review", fact.reviewMonths())
                    .bind("now", now)
                    .add();
            if (++count % BATCH == 0) {
                batch.execute();
            }
        }
        run(batch);
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /// The holidays of some jurisdictions from a day on.
    List<Holiday> holidays(Handle handle, List<String> jurisdictions, LocalDate from, int limit) {
        return handle.createQuery("""
                        SELECT jurisdiction, day, name_local, name_en FROM knowledge.holiday
                        WHERE jurisdiction = ANY(:codes) AND day >= :from ORDER BY day LIMIT :limit
                        """)
                .bindArray("codes", String.class, jurisdictions)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> new Holiday(
                        row.getString("jurisdiction"),
                        row.getDate("day").toLocalDate(),
                        row.getString("name_local"),
                        row.getString("name_en")))
                .list();
    }

    /// The holidays of a jurisdiction from one day to another.
    public List<ProfilePage.Holiday> holidays(Handle handle, String jurisdiction, LocalDate from, LocalDate to) {
        return handle.createQuery("""
                        SELECT day, name_local, name_en FROM knowledge.holiday
                        WHERE jurisdiction = :code AND day BETWEEN :from AND :to ORDER BY day, name_en
                        """)
                .bind("code", jurisdiction)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new ProfilePage.Holiday(
                        row.getDate("day").toLocalDate(), row.getString("name_local"), row.getString("name_en")))
                .list();
    }

    /// The years for which the holidays of a jurisdiction are known.
    public Set<Integer> holidayYears(Handle handle, String jurisdiction) {
        return handle.createQuery("SELECT DISTINCT extract(year FROM day)::int FROM knowledge.holiday"
                        + " WHERE jurisdiction = :code")
                .bind("code", jurisdiction)
                .mapTo(Integer.class)
                .set();
    }
}
