package org.comity.exchange.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.exchange.consent.Party;
import org.comity.exchange.release.Control;
import org.comity.exchange.release.Reading;
import org.jdbi.v3.core.Handle;

/// Reports and who read them in PostgreSQL.
@Singleton
public final class PostgresReports {

    @Inject
    public PostgresReports() {}

    /// A report with the match it belongs to.
    record OfMatch(UUID match, Report report) {}

    /// The report on a stay, whoever asks.
    public Optional<Report> find(Handle handle, UUID match) {
        return handle.createQuery("SELECT * FROM exchange.field_report WHERE match = :match")
                .bind("match", match)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// All that a person wrote, the oldest first.
    List<OfMatch> all(Handle handle, UUID person) {
        return handle.createQuery("""
                        SELECT * FROM exchange.field_report WHERE person = :person ORDER BY changed_at, match
                        """)
                .bind("person", person)
                .map((row, context) -> new OfMatch(row.getObject("match", UUID.class), read(row)))
                .list();
    }

    /// Writes it, or writes it anew.
    void save(Handle handle, UUID match, UUID person, Report report) {
        Release release = report.release();
        handle.createUpdate("""
                        INSERT INTO exchange.field_report (match, person, report, home, host, pass_on, until, changed_at)
                        VALUES (:match, :person, :report, :home, :host, :passOn, :until, :at)
                        ON CONFLICT (match) DO UPDATE SET report = EXCLUDED.report, home = EXCLUDED.home,
                            host = EXCLUDED.host, pass_on = EXCLUDED.pass_on, until = EXCLUDED.until,
                            changed_at = EXCLUDED.changed_at
                        """)
                .bind("match", match)
                .bind("person", person)
                .bind("report", report.text())
                .bind("home", release.home())
                .bind("host", release.host())
                .bind("passOn", release.passOn())
                .bind("until", release.until())
                .bind("at", report.changedAt())
                .execute();
    }

    /// Who opened reports, once for each day, the newest first, by their matches; a report that nobody opened is
    /// missing.
    Map<UUID, List<Reading>> readings(Handle handle, Collection<UUID> matches) {
        return handle
                .createQuery("""
                        SELECT * FROM exchange.report_reading WHERE match = ANY (:matches) ORDER BY at DESC, party
                        """)
                .bind("matches", matches.toArray(UUID[]::new))
                .map((row, context) -> Map.entry(
                        row.getObject("match", UUID.class),
                        new Reading(
                                Party.of(row.getString("party")),
                                row.getTimestamp("at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Remembers it, and of that day the last time: the report may have been changed since the first.
    void insert(Handle handle, UUID match, Reading reading, LocalDate day) {
        handle.createUpdate("""
                        INSERT INTO exchange.report_reading (match, party, day, at)
                        VALUES (:match, :party, :day, :at)
                        ON CONFLICT (match, party, day) DO UPDATE SET at = EXCLUDED.at
                        """)
                .bind("match", match)
                .bind("party", reading.party().code())
                .bind("day", day)
                .bind("at", reading.at())
                .execute();
    }

    /// Deletes what a person wrote, and with it who read it.
    ///
    /// @return how many reports there were
    int erase(Handle handle, UUID person) {
        return handle.createUpdate("DELETE FROM exchange.field_report WHERE person = :person")
                .bind("person", person)
                .execute();
    }

    private static Report read(ResultSet row) throws SQLException {
        return new Report(
                row.getString("report"),
                new Release(
                        row.getBoolean("home"),
                        row.getBoolean("host"),
                        new Control(
                                row.getBoolean("pass_on"),
                                Optional.ofNullable(row.getObject("until", LocalDate.class)))),
                row.getTimestamp("changed_at").toInstant());
    }
}
