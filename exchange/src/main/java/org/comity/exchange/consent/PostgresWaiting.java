package org.comity.exchange.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
                            SELECT DISTINCT CASE what WHEN 'report' THEN 1 WHEN 'conclude' THEN 3 WHEN 'evaluate' THEN 4
                                ELSE 5 END AS turn, match, party, what
                            FROM exchange.waiting WHERE match = ANY (:begun) AND due <= :today AND until >= :today
                            UNION ALL
                            SELECT 2, f.match, p.party, 'reported' FROM exchange.field_report f
                                CROSS JOIN (VALUES ('home'), ('host')) p (party)
                            WHERE f.match = ANY (:begun) AND f.until >= :today
                                AND CASE p.party WHEN 'home' THEN f.home ELSE f.host END
                                AND NOT EXISTS (SELECT 1 FROM exchange.report_reading r
                                    WHERE r.match = f.match AND r.party = p.party AND r.at >= f.changed_at)
                                AND NOT EXISTS (SELECT 1 FROM exchange.ledger l WHERE l.match = f.match AND NOT l.held)
                        ) o ORDER BY turn, match, party
                        """)
                .bind("begun", begun.stream().map(Match::id).toArray(UUID[]::new))
                .bind("today", today)
                .map((row, context) -> new Open(
                        row.getObject("match", UUID.class), Party.of(row.getString("party")), row.getString("what")))
                .list();
    }
}
