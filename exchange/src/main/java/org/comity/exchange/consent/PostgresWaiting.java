package org.comity.exchange.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// What is open after stays, in PostgreSQL.
@Singleton
public final class PostgresWaiting {

    @Inject
    public PostgresWaiting() {}

    /// Something that is open for a party.
    record Open(UUID match, Party party, String what) {}

    /// What is open on stays that have begun, in the order in which it came up.
    ///
    /// @param begun their matches
    List<Open> find(Handle handle, Collection<Match> begun, LocalDate today) {
        return handle.createQuery("""
                        SELECT match, party, what FROM (
                            SELECT 1 AS turn, unnest(:ended) AS match, 'officer' AS party, 'report' AS what
                            UNION ALL
                            SELECT 2, f.match, p.party, 'reported' FROM exchange.field_report f
                                CROSS JOIN (VALUES ('home'), ('host')) p (party)
                            WHERE f.match = ANY (:begun) AND f.until >= :today
                                AND CASE p.party WHEN 'home' THEN f.home ELSE f.host END
                                AND NOT EXISTS (SELECT 1 FROM exchange.report_reading r
                                    WHERE r.match = f.match AND r.party = p.party AND r.at >= f.changed_at)
                            UNION ALL
                            SELECT 3, unnest(:ended), 'host', 'conclude'
                            UNION ALL
                            SELECT 4, m.match, p.party, 'evaluate' FROM unnest(:evaluable) m (match)
                                CROSS JOIN (VALUES ('officer'), ('host')) p (party)
                            UNION ALL
                            SELECT DISTINCT 5, q.match, 'officer', 'teach' FROM exchange.cascade_question q
                            WHERE q.match = ANY (:begun) AND q.taught IS NULL AND q.due <= :today
                        ) o
                        WHERE NOT EXISTS (SELECT 1 FROM exchange.ledger l
                                WHERE l.match = o.match AND (o.what = 'conclude' OR NOT l.held))
                            AND NOT EXISTS (SELECT 1 FROM exchange.field_report f
                                WHERE f.match = o.match AND o.what = 'report')
                            AND NOT EXISTS (SELECT 1 FROM exchange.evaluation e
                                WHERE e.match = o.match AND e.party = o.party AND o.what = 'evaluate')
                        ORDER BY turn, match
                        """)
                .bind("begun", ids(begun, days -> true))
                .bind("ended", ids(begun, days -> days.ended(today)))
                .bind("evaluable", ids(begun, days -> days.evaluable(today)))
                .bind("today", today)
                .map((row, context) -> new Open(
                        row.getObject("match", UUID.class), Party.of(row.getString("party")), row.getString("what")))
                .list();
    }

    private static UUID[] ids(Collection<Match> matches, Predicate<StayDays> which) {
        return matches.stream()
                .filter(match -> match.days().filter(which).isPresent())
                .map(Match::id)
                .toArray(UUID[]::new);
    }
}
