package org.comity.exchange.statistics;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.statistics.Statistics.Move;
import org.comity.exchange.statistics.Statistics.Seats;
import org.jdbi.v3.core.Handle;

/// Counts over announced rounds in PostgreSQL. A stay counts once all three have agreed to it and nobody has
/// taken that back, also when the officer was erased since.
@Singleton
public final class PostgresStatistics {

    @Inject
    public PostgresStatistics() {}

    /// All announced rounds, in the order of their announcement.
    List<UUID> announced(Handle handle) {
        return handle.createQuery("SELECT id FROM exchange.round WHERE state = 'announced' ORDER BY state_at, id")
                .mapTo(UUID.class)
                .list();
    }

    List<Move> moves(Handle handle) {
        return handle.createQuery("""
                        SELECT m.round, a.organisation AS home, a.jurisdiction AS home_jurisdiction,
                            p.organisation AS host, p.jurisdiction AS host_jurisdiction, count(*) AS officers
                        FROM exchange.match m
                            JOIN exchange.round r ON r.id = m.round
                            JOIN exchange.application a ON a.id = m.application
                            JOIN exchange.place p ON p.id = m.place
                        WHERE r.state = 'announced' AND m.state = 'accepted'
                            AND (a.state = 'nominated' OR a.person IS NULL)
                        GROUP BY m.round, a.organisation, a.jurisdiction, p.organisation, p.jurisdiction
                        """)
                .map((row, context) -> new Move(
                        row.getObject("round", UUID.class),
                        new Office(row.getString("home"), row.getString("home_jurisdiction")),
                        new Office(row.getString("host"), row.getString("host_jurisdiction")),
                        row.getInt("officers")))
                .list();
    }

    /// By crime type; a place for several counts at each.
    List<Seats> seats(Handle handle) {
        return handle.createQuery("""
                        SELECT crime, sum(seats) AS seats, sum(officers) AS officers FROM (
                            SELECT jsonb_array_elements_text(p.fields -> 'fields' -> 'specialism') AS crime,
                                (p.fields -> 'fields' -> 'capacity' ->> 0)::integer AS seats,
                                (SELECT count(*) FROM exchange.match m
                                    JOIN exchange.application a ON a.id = m.application
                                    WHERE m.place = p.id AND m.state = 'accepted'
                                        AND (a.state = 'nominated' OR a.person IS NULL)) AS officers
                            FROM exchange.place p JOIN exchange.round r ON r.id = p.round
                            WHERE p.state = 'published' AND r.state = 'announced'
                        ) each GROUP BY crime
                        """)
                .map((row, context) ->
                        new Seats(row.getString("crime"), row.getInt("seats"), row.getInt("officers")))
                .list();
    }
}
