package org.comity.knowledge.readiness;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.json.Json;
import org.jdbi.v3.core.Handle;

/// Partnerships and their assessments in PostgreSQL.
@Singleton
public final class PostgresPartnerships {

    @Inject
    public PostgresPartnerships() {}

    /// @return false when the two have one already
    boolean insert(Handle handle, Partnership partnership) {
        return handle.createUpdate("""
                        INSERT INTO knowledge.partnership (id, first_organisation, first_jurisdiction,
                            second_organisation, second_jurisdiction, stage, opened_at)
                        VALUES (:id, :firstOrganisation, :firstJurisdiction, :secondOrganisation, :secondJurisdiction,
                            :stage, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("id", partnership.id())
                        .bind("firstOrganisation", partnership.first().organisation())
                        .bind("firstJurisdiction", partnership.first().jurisdiction())
                        .bind("secondOrganisation", partnership.second().organisation())
                        .bind("secondJurisdiction", partnership.second().jurisdiction())
                        .bind("stage", partnership.stage().code())
                        .bind("now", partnership.openedAt())
                        .execute()
                == 1;
    }

    /// The partnerships of an office, the newest first.
    List<Partnership> of(Handle handle, Office office) {
        return handle.createQuery("""
                        SELECT * FROM knowledge.partnership
                        WHERE (first_organisation = :organisation AND first_jurisdiction = :jurisdiction)
                            OR (second_organisation = :organisation AND second_jurisdiction = :jurisdiction)
                        ORDER BY opened_at DESC, id
                        """)
                .bind("organisation", office.organisation())
                .bind("jurisdiction", office.jurisdiction())
                .map((row, context) -> read(row))
                .list();
    }

    Optional<Partnership> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM knowledge.partnership WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    void stage(Handle handle, UUID id, Stage stage) {
        handle.createUpdate("UPDATE knowledge.partnership SET stage = :stage WHERE id = :id")
                .bind("stage", stage.code())
                .bind("id", id)
                .execute();
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM knowledge.partnership WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /// The assessments that hold now, by office.
    Map<Office, Assessment> assessments(Handle handle, UUID id) {
        Map<Office, Assessment> found = new HashMap<>();
        handle.createQuery("""
                        SELECT organisation, jurisdiction, scores, given_at FROM knowledge.assessment
                        WHERE partnership = :id AND replaced_at IS NULL
                        """)
                .bind("id", id)
                .map((row, context) -> Map.entry(
                        new Office(row.getString("organisation"), row.getString("jurisdiction")),
                        new Assessment(
                                Json.read(row.getString("scores"), Scores.class).scores(),
                                row.getTimestamp("given_at").toInstant())))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /// Closes the office's older assessment and adds this one.
    void assess(Handle handle, UUID id, Office office, Assessment assessment) {
        // The row of the partnership is locked, so that two answers of one office do not cross.
        handle.createQuery("SELECT 1 FROM knowledge.partnership WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
        bound(handle, """
                UPDATE knowledge.assessment SET replaced_at = :now
                WHERE partnership = :id AND organisation = :organisation AND jurisdiction = :jurisdiction
                    AND replaced_at IS NULL AND scores <> CAST(:scores AS jsonb)
                """, id, office, assessment);
        bound(handle, """
                INSERT INTO knowledge.assessment (partnership, organisation, jurisdiction, scores, given_at)
                VALUES (:id, :organisation, :jurisdiction, CAST(:scores AS jsonb), :now)
                ON CONFLICT (partnership, jurisdiction, organisation) WHERE replaced_at IS NULL
                DO UPDATE SET given_at = :now
                """, id, office, assessment);
    }

    private static void bound(Handle handle, String sql, UUID id, Office office, Assessment assessment) {
        handle.createUpdate(sql)
                .bind("id", id)
                .bind("organisation", office.organisation())
                .bind("jurisdiction", office.jurisdiction())
                .bind("scores", Json.write(new Scores(assessment.scores())))
                .bind("now", assessment.givenAt())
                .execute();
    }

    private static Partnership read(ResultSet row) throws SQLException {
        return new Partnership(
                row.getObject("id", UUID.class),
                new Office(row.getString("first_organisation"), row.getString("first_jurisdiction")),
                new Office(row.getString("second_organisation"), row.getString("second_jurisdiction")),
                Stage.of(row.getString("stage")).orElseThrow(),
                row.getTimestamp("opened_at").toInstant());
    }

    private record Scores(Map<String, Integer> scores) {}
}
