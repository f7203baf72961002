package org.comity.knowledge.participation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Participation.Acts;
import org.comity.knowledge.Participation.Consent;
import org.comity.knowledge.Provenance;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Participation in PostgreSQL, with its history: a row is replaced, never changed.
@Singleton
public final class PostgresParticipations {

    @Inject
    public PostgresParticipations() {}

    /// All rows that hold now.
    public List<Participation> current(Handle handle) {
        return handle.createQuery("SELECT * FROM knowledge.participation WHERE replaced_at IS NULL")
                .setFetchSize(5000)
                .map((row, context) -> read(row))
                .list();
    }

    /// Puts the rows in the place of those with the same instrument and participant.
    ///
    /// @param by the person who brought them; empty for the library
    public void replace(Handle handle, Collection<Participation> rows, Instant now, Optional<UUID> by) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch close = handle.prepareBatch("""
                UPDATE knowledge.participation SET replaced_at = :now
                WHERE instrument = :instrument AND participant = :participant AND replaced_at IS NULL
                """);
        PreparedBatch open = handle.prepareBatch("""
                INSERT INTO knowledge.participation (instrument, participant, signed, action, deposited, in_force,
                    withdrawn, declarations, source, as_of, recorded_at, recorded_by)
                VALUES (:instrument, :participant, :signed, :action, :deposited, :inForce,
                    :withdrawn, :declarations, :source, :asOf, :now, :by)
                """);
        for (Participation row : rows) {
            close.bind("now", now)
                    .bind("instrument", row.instrument())
                    .bind("participant", row.participant())
                    .add();
            open.bind("instrument", row.instrument())
                    .bind("participant", row.participant())
                    .bind("signed", row.acts().signed())
                    .bind("action", row.acts().consent().map(Consent::action))
                    .bind("deposited", row.acts().consent().map(Consent::deposited))
                    .bind("inForce", row.acts().consent().flatMap(Consent::inForce))
                    .bind("withdrawn", row.acts().withdrawn())
                    .bind("declarations", row.declarations())
                    .bind("source", row.provenance().source())
                    .bind("asOf", row.provenance().asOf().iso())
                    .bind("now", now)
                    .bind("by", by)
                    .add();
        }
        close.execute();
        open.execute();
    }

    /// The rows that people brought and that hold now, as `instrument participant`.
    List<String> byPeople(Handle handle) {
        return handle.createQuery("""
                        SELECT instrument || ' ' || participant FROM knowledge.participation
                        WHERE replaced_at IS NULL AND recorded_by IS NOT NULL
                        """).mapTo(String.class).list();
    }

    /// What was known of one participant, newest first.
    public List<Recorded> history(Handle handle, String instrument, String participant) {
        return handle.createQuery("""
                        SELECT * FROM knowledge.participation
                        WHERE instrument = :instrument AND participant = :participant ORDER BY id DESC
                        """)
                .bind("instrument", instrument)
                .bind("participant", participant)
                .map((row, context) -> new Recorded(
                        read(row),
                        row.getTimestamp("recorded_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("replaced_at")).map(java.sql.Timestamp::toInstant)))
                .list();
    }

    /// A row with the time in which it held.
    public record Recorded(Participation row, Instant recordedAt, Optional<Instant> replacedAt) {}

    private static Participation read(ResultSet row) throws SQLException {
        Optional<LocalDate> deposited = date(row, "deposited");
        Optional<LocalDate> inForce = date(row, "in_force");
        String action = Optional.ofNullable(row.getString("action")).orElse("");
        return new Participation(
                row.getString("instrument"),
                row.getString("participant"),
                new Acts(
                        date(row, "signed"),
                        deposited.map(day -> new Consent(action, day, inForce)),
                        date(row, "withdrawn")),
                Optional.ofNullable(row.getString("declarations")),
                new Provenance(row.getString("source"), new AsOf(row.getString("as_of"))));
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        @Nullable Date date = row.getDate(column);
        return Optional.ofNullable(date).map(Date::toLocalDate);
    }
}
