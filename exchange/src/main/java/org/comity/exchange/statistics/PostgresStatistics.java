package org.comity.exchange.statistics;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.exchange.statistics.SmallCounts.Move;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Counts over announced rounds in PostgreSQL. A stay counts as the balance of offices counts it: once all three have
/// agreed to it, until somebody takes that back or the ledger says that it did not take place; also when the officer
/// was erased since.
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

    /// Their moves, numbered as [#announced] orders them.
    List<Move> moves(Handle handle) {
        return handle.createQuery("""
                        WITH announced AS (
                            SELECT id, row_number() OVER (ORDER BY state_at, id) - 1 AS number
                                FROM exchange.round WHERE state = 'announced'
                        )
                        SELECT number, home, host, crimes, count(*) AS officers FROM (
                            SELECT r.number, a.jurisdiction AS home, p.jurisdiction AS host,
                                (SELECT string_agg(DISTINCT crime, ' ')
                                    FROM jsonb_array_elements_text(p.fields -> 'fields' -> 'specialism') AS crime
                                ) AS crimes
                            FROM exchange.match m
                                JOIN announced r ON r.id = m.round
                                JOIN exchange.application a ON a.id = m.application
                                JOIN exchange.place p ON p.id = m.place
                                LEFT JOIN exchange.ledger l ON l.match = m.id
                            WHERE coalesce(l.held, m.state = 'accepted')
                        ) stay GROUP BY number, home, host, crimes
                        """)
                .map((row, context) -> new Move(
                        row.getInt("number"),
                        row.getString("home"),
                        row.getString("host"),
                        crimes(row.getString("crimes")),
                        row.getInt("officers")))
                .list();
    }

    private static Set<String> crimes(@Nullable String codes) {
        return codes == null
                ? Set.of()
                : Arrays.stream(codes.split(" ", -1))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet());
    }

    /// Seats by crime type; a place for several counts at each.
    Map<String, Integer> seats(Handle handle) {
        Map<String, Integer> seats = new HashMap<>();
        handle.createQuery("""
                        SELECT crime, sum(seats) AS seats FROM (
                            SELECT jsonb_array_elements_text(p.fields -> 'fields' -> 'specialism') AS crime,
                                (p.fields -> 'fields' -> 'capacity' ->> 0)::integer AS seats
                            FROM exchange.place p JOIN exchange.round r ON r.id = p.round
                            WHERE p.state = 'published' AND r.state = 'announced'
                        ) each GROUP BY crime
                        """)
                .map((row, context) -> Map.entry(row.getString("crime"), row.getInt("seats")))
                .list()
                .forEach(each -> seats.put(each.getKey(), each.getValue()));
        return seats;
    }
}
