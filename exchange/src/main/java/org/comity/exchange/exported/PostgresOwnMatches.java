package org.comity.exchange.exported;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.exported.ExportedMatch.ExportedConsent;
import org.comity.exchange.exported.ExportedMatch.ExportedEntry;
import org.comity.exchange.exported.ExportedMatch.ExportedFetch;
import org.comity.exchange.exported.ExportedMatch.ExportedPlace;
import org.comity.exchange.exported.ExportedMatch.ExportedRelease;
import org.comity.exchange.exported.ExportedMatch.ExportedStep;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What exchanges keep of an officer, in PostgreSQL. So many questions, however many matches she had.
@Singleton
public final class PostgresOwnMatches {

    @Inject
    public PostgresOwnMatches() {}

    /// Where somebody else named her.
    ///
    /// @param what `agreed-beforehand`, `replacement-named` or `named-as-replacement`
    /// @param place on which she agreed beforehand; empty for replacements
    record Naming(UUID application, String what, Optional<UUID> place, Instant at) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// All that she had, the oldest first.
    List<ExportedMatch> matches(Handle handle, UUID person) {
        Map<UUID, List<ExportedConsent>> consents = by(handle, person, "match_step", PostgresOwnMatches::consent);
        Map<UUID, List<ExportedStep>> steps = by(handle, person, "placement_step", PostgresOwnMatches::step);
        Map<UUID, List<Instant>> opened = by(handle, person, "briefing_opening", PostgresOwnMatches::at);
        Map<UUID, List<ExportedFetch>> fetched = by(handle, person, "agreement_reading", PostgresOwnMatches::fetch);
        Map<UUID, List<ExportedRelease>> releases =
                by(handle, person, "agreement_release", PostgresOwnMatches::release);
        Map<UUID, List<ExportedEntry>> entries = by(handle, person, "ledger_entry", PostgresOwnMatches::entry);
        Map<UUID, List<Instant>> vacant = by(handle, person, "vacancy", PostgresOwnMatches::at);
        return handle.createQuery("""
                        SELECT m.*, p.organisation, p.jurisdiction, p.fields -> 'fields' -> 'unit' ->> 0 AS unit,
                            CAST(p.fields -> 'fields' -> 'from' ->> 0 AS date) AS first,
                            CAST(p.fields -> 'fields' -> 'to' ->> 0 AS date) AS last,
                            (SELECT min(s.at) FROM exchange.match_step s WHERE s.match = m.id) AS asked
                        FROM exchange.match m
                            JOIN exchange.application a ON a.id = m.application
                            JOIN exchange.place p ON p.id = m.place
                        WHERE a.person = :person ORDER BY asked, m.id
                        """)
                .bind("person", person)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new ExportedMatch(
                            id,
                            row.getObject("round", UUID.class),
                            row.getObject("application", UUID.class),
                            place(row),
                            row.getString("state"),
                            ended(row),
                            row.getObject("succeeds") != null,
                            first(vacant, id),
                            consents.getOrDefault(id, List.of()),
                            steps.getOrDefault(id, List.of()),
                            first(opened, id),
                            fetched.getOrDefault(id, List.of()),
                            releases.getOrDefault(id, List.of()),
                            first(entries, id));
                })
                .list();
    }

    /// Where others named her, without saying whom they named with her.
    List<Naming> namings(Handle handle, UUID person) {
        return handle.createQuery("""
                        SELECT a.id AS application, n.what, n.place, n.at FROM exchange.application a CROSS JOIN LATERAL (
                            SELECT 'agreed-beforehand' AS what, place, at FROM exchange.prematch WHERE application = a.id
                            UNION ALL
                            SELECT 'replacement-named', NULL, at FROM exchange.replacement WHERE application = a.id
                            UNION ALL
                            SELECT 'named-as-replacement', NULL, at FROM exchange.replacement WHERE candidate = a.id
                        ) n
                        WHERE a.person = :person ORDER BY n.at, a.id, n.what
                        """)
                .bind("person", person)
                .map((row, context) -> new Naming(
                        row.getObject("application", UUID.class),
                        row.getString("what"),
                        Optional.ofNullable(row.getObject("place", UUID.class)),
                        at(row)))
                .list();
    }

    /// The rows of a table that belong to her matches, the oldest first.
    private static <T> Map<UUID, List<T>> by(Handle handle, UUID person, String table, Reading<T> reading) {
        Map<UUID, List<T>> by = new HashMap<>();
        handle.createQuery("""
                        SELECT t.* FROM exchange.%s t
                            JOIN exchange.match m ON m.id = t.match
                            JOIN exchange.application a ON a.id = m.application
                        WHERE a.person = :person ORDER BY t.at
                        """.formatted(table))
                .bind("person", person)
                .map((row, context) -> by.computeIfAbsent(row.getObject("match", UUID.class), none -> new ArrayList<>())
                        .add(reading.of(row)))
                .list();
        return by;
    }

    private static <T> Optional<T> first(Map<UUID, List<T>> all, UUID match) {
        return all.getOrDefault(match, List.of()).stream().findFirst();
    }

    private static ExportedPlace place(ResultSet row) throws SQLException {
        return new ExportedPlace(
                row.getObject("place", UUID.class),
                row.getString("organisation"),
                row.getString("jurisdiction"),
                row.getString("unit"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class));
    }

    private static ExportedConsent consent(ResultSet row) throws SQLException {
        return new ExportedConsent(row.getString("state"), ended(row), at(row));
    }

    private static ExportedStep step(ResultSet row) throws SQLException {
        return new ExportedStep(row.getString("step"), row.getString("party"), row.getBoolean("on_paper"), at(row));
    }

    private static ExportedFetch fetch(ResultSet row) throws SQLException {
        return new ExportedFetch(row.getString("party"), at(row));
    }

    private static ExportedRelease release(ResultSet row) throws SQLException {
        return new ExportedRelease(
                row.getString("party"),
                row.getBoolean("pass_on"),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                at(row));
    }

    private static ExportedEntry entry(ResultSet row) throws SQLException {
        return new ExportedEntry(row.getBoolean("held"), row.getInt("days"), row.getString("party"), at(row));
    }

    private static Optional<String> ended(ResultSet row) throws SQLException {
        @Nullable String by = row.getString("ended_by");
        return Optional.ofNullable(by);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }
}
