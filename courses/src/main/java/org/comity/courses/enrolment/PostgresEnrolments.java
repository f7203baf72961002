package org.comity.courses.enrolment;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersionId;
import org.comity.courses.EnrolmentId;
import org.comity.courses.enrolment.Enrolment.Place;
import org.comity.courses.enrolment.Enrolment.Progress;
import org.comity.courses.enrolment.Enrolment.Reading;
import org.comity.platform.access.Owner;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Enrolments in PostgreSQL, within the caller's transaction. Decides nothing about who may see them.
@Singleton
public final class PostgresEnrolments {

    /// Takes the enrolment in unless the person has one for the course that is not completed.
    ///
    /// @return whether it was taken in
    public boolean insert(Handle handle, Enrolment enrolment) {
        return handle.createUpdate("""
                        INSERT INTO courses.enrolment (id, person, organisation, jurisdiction, course, version, state, enrolled_at,
                            reading_language, second_language, units_total)
                        VALUES (:id, :person, :organisation, :jurisdiction, :course, :version, 'active', :enrolledAt,
                            :language, :second, :unitsTotal)
                        ON CONFLICT (person, course) WHERE state <> 'completed' DO NOTHING
                        """)
                        .bind("id", enrolment.id().value())
                        .bind("person", enrolment.person())
                        .bind("organisation", enrolment.owner().organisation())
                        .bind("jurisdiction", enrolment.owner().jurisdiction())
                        .bind("course", enrolment.course().value())
                        .bind("version", enrolment.version().number())
                        .bind("enrolledAt", enrolment.enrolledAt())
                        .bind("language", enrolment.reading().language())
                        .bind("second", enrolment.reading().second())
                        .bind("unitsTotal", enrolment.reading().progress().total())
                        .execute()
                == 1;
    }

    public Optional<Enrolment> find(Handle handle, EnrolmentId id) {
        return handle.createQuery("SELECT * FROM courses.enrolment WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    /// The same, kept from change by others until the transaction ends.
    public Optional<Enrolment> lock(Handle handle, EnrolmentId id) {
        return handle.createQuery("SELECT * FROM courses.enrolment WHERE id = :id FOR UPDATE")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    /// The enrolment that counts for a person and a course: the one that is not completed, else the newest
    /// completed one.
    public Optional<Enrolment> current(Handle handle, UUID person, CourseId course) {
        return handle.createQuery("""
                        SELECT * FROM courses.enrolment WHERE person = :person AND course = :course
                        ORDER BY (state = 'completed'), enrolled_at DESC LIMIT 1
                        """)
                .bind("person", person)
                .bind("course", course.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    /// Every enrolment of a person, newest first.
    public List<Enrolment> of(Handle handle, UUID person) {
        return handle.createQuery(
                        "SELECT * FROM courses.enrolment WHERE person = :person ORDER BY enrolled_at DESC, id DESC")
                .bind("person", person)
                .map((row, context) -> read(row))
                .list();
    }

    /// A page of the enrolments of a person, newest first.
    ///
    /// @param after the last one of the page before; another person's id yields an empty page
    List<Enrolment> page(Handle handle, UUID person, Optional<EnrolmentId> after, int limit) {
        return handle.createQuery("""
                        SELECT * FROM courses.enrolment WHERE person = :person AND (:after::uuid IS NULL OR (enrolled_at, id) < (
                            SELECT enrolled_at, id FROM courses.enrolment WHERE id = :after::uuid AND person = :person))
                        ORDER BY enrolled_at DESC, id DESC LIMIT :limit
                        """)
                .bind("person", person)
                .bind("after", after.map(EnrolmentId::value))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /// Completes an active enrolment.
    ///
    /// @return whether it was active
    public boolean complete(Handle handle, EnrolmentId id, Instant at) {
        return handle.createUpdate("""
                        UPDATE courses.enrolment SET state = 'completed', completed_at = :at WHERE id = :id AND state = 'active'
                        """).bind("id", id.value()).bind("at", at).execute() == 1;
    }

    /// Withdraws an active enrolment.
    ///
    /// @return whether it was active
    public boolean withdraw(Handle handle, EnrolmentId id, Instant at) {
        return handle.createUpdate("""
                        UPDATE courses.enrolment SET state = 'withdrawn', withdrawn_at = :at WHERE id = :id AND state = 'active'
                        """).bind("id", id.value()).bind("at", at).execute() == 1;
    }

    /// Makes a withdrawn enrolment active again.
    ///
    /// @return whether it was withdrawn
    public boolean resume(Handle handle, EnrolmentId id) {
        return handle.createUpdate("""
                        UPDATE courses.enrolment SET state = 'active', withdrawn_at = NULL WHERE id = :id AND state = 'withdrawn'
                        """).bind("id", id.value()).execute() == 1;
    }

    /// Puts the enrolment on a version, which may be the one it is on, and counts anew what of it has been read.
    void placeOn(Handle handle, EnrolmentId id, CourseVersion version) {
        List<String> units = ReadMarks.keysOf(version);
        handle.createUpdate("""
                        UPDATE courses.enrolment SET version = :version, units_total = :total, units_read = (
                            SELECT count(*) FROM courses.lesson_read
                            WHERE enrolment = :id AND lesson || '/' || unit = ANY (:units))
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("version", version.id().number())
                .bind("total", units.size())
                .bindArray("units", String.class, units)
                .execute();
    }

    void setLanguages(Handle handle, EnrolmentId id, ReadingLanguages languages) {
        handle.createUpdate("""
                        UPDATE courses.enrolment SET reading_language = :first, second_language = :second WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("first", languages.first())
                .bind("second", languages.second())
                .execute();
    }

    /// Remembers where she stopped.
    public void setPlace(Handle handle, EnrolmentId id, Optional<Place> place) {
        handle.createUpdate("UPDATE courses.enrolment SET last_lesson = :lesson, last_unit = :unit WHERE id = :id")
                .bind("id", id.value())
                .bind("lesson", place.map(Place::lesson))
                .bind("unit", place.flatMap(Place::unit))
                .execute();
    }

    /// The enrolment that counts and what has been read in it, in one query.
    public Optional<Standing> standing(Handle handle, UUID person, CourseId course) {
        return handle.createQuery("""
                        SELECT e.*, ARRAY(
                            SELECT r.lesson || '/' || r.unit FROM courses.lesson_read r WHERE r.enrolment = e.id) AS units
                        FROM courses.enrolment e WHERE e.person = :person AND e.course = :course
                        ORDER BY (e.state = 'completed'), e.enrolled_at DESC LIMIT 1
                        """)
                .bind("person", person)
                .bind("course", course.value())
                .map((row, context) -> new Standing(read(row), ReadMarks.of(List.of((String[])
                        row.getArray("units").getArray()))))
                .findOne();
    }

    /// Marks units of a lesson as read and counts anew.
    void mark(Handle handle, EnrolmentId id, String lesson, Collection<String> units, Instant at) {
        handle.createUpdate("""
                        INSERT INTO courses.lesson_read (enrolment, lesson, unit, read_at)
                        SELECT :id, :lesson, unit, :at FROM unnest(:units) AS unit
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", id.value())
                .bind("lesson", lesson)
                .bindArray("units", String.class, units)
                .bind("at", at)
                .execute();
    }

    /// Takes the marks of units away.
    void unmark(Handle handle, EnrolmentId id, String lesson, Collection<String> units) {
        handle.createUpdate("""
                        DELETE FROM courses.lesson_read
                        WHERE enrolment = :id AND lesson = :lesson AND unit = ANY (:units)
                        """)
                .bind("id", id.value())
                .bind("lesson", lesson)
                .bindArray("units", String.class, units)
                .execute();
    }

    /// Reads one row of `courses.enrolment`.
    public static Enrolment read(ResultSet row) throws SQLException {
        CourseVersionId version = new CourseVersionId(new CourseId(row.getString("course")), row.getInt("version"));
        return new Enrolment(
                new EnrolmentId(row.getObject("id", UUID.class)),
                new Owner(
                        Optional.of(row.getObject("person", UUID.class)),
                        row.getString("organisation"),
                        row.getString("jurisdiction")),
                version,
                state(row),
                row.getTimestamp("enrolled_at").toInstant(),
                new Reading(
                        Optional.ofNullable(row.getString("reading_language")),
                        Optional.ofNullable(row.getString("second_language")),
                        new Progress(row.getInt("units_read"), row.getInt("units_total")),
                        place(row)));
    }

    private static EnrolmentState state(ResultSet row) throws SQLException {
        String code = row.getString("state");
        return switch (code) {
            case "active" -> new EnrolmentState.Active();
            case "completed" ->
                new EnrolmentState.Completed(row.getTimestamp("completed_at").toInstant());
            case "withdrawn" ->
                new EnrolmentState.Withdrawn(row.getTimestamp("withdrawn_at").toInstant());
            default -> throw new IllegalStateException("Unknown state of an enrolment: " + code);
        };
    }

    private static Optional<Place> place(ResultSet row) throws SQLException {
        @Nullable String lesson = row.getString("last_lesson");
        return lesson == null
                ? Optional.empty()
                : Optional.of(new Place(lesson, Optional.ofNullable(row.getString("last_unit"))));
    }
}
