package org.comity.content.versions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseKind;
import org.comity.content.CourseLevel;
import org.comity.content.CourseSummary;
import org.comity.content.CourseSummary.Owner;
import org.comity.content.CourseSummary.Profile;
import org.comity.content.CourseSummary.Topics;
import org.comity.content.CourseText;
import org.comity.content.CourseText.Completeness;
import org.comity.content.CourseVersionId;
import org.jdbi.v3.core.Handle;

/// Reads what cards of the catalogue show.
public final class PostgresCatalogue {

    private static final String SELECT = """
            SELECT v.course, v.number, v.imported_at, v.kind, v.level, v.original, v.as_of, v.effort_minutes, v.licence,
                v.crime_types, v.jurisdictions, v.treaties, v.size AS total, c.owner_organisation, c.owner_jurisdiction,
                t.language, t.title, t.summary, t.objectives, t.size AS done
            FROM content.version v
            JOIN content.course c ON c.id = v.course
            JOIN content.translation t ON t.course = v.course AND t.number = v.number
            """;

    private static final String ORDER = " ORDER BY v.course, t.language <> v.original, t.language";

    private PostgresCatalogue() {}

    /// The sequence number of the newest version of all, 0 when there is none: changes with every import.
    static long revision(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(sequence), 0) FROM content.version")
                .mapTo(Long.class)
                .one();
    }

    /// The current version of every course, by course id.
    public static List<CourseSummary> current(Handle handle) {
        return summaries(handle.createQuery(SELECT + """
                        WHERE v.number = (SELECT max(newest.number) FROM content.version newest WHERE newest.course = v.course)
                        """ + ORDER)
                .map((row, context) -> Row.of(row))
                .list());
    }

    static Optional<CourseSummary> one(Handle handle, CourseVersionId id) {
        return summaries(handle.createQuery(SELECT + " WHERE v.course = :course AND v.number = :number" + ORDER)
                        .bind("course", id.course().value())
                        .bind("number", id.number())
                        .map((row, context) -> Row.of(row))
                        .list())
                .stream()
                .findFirst();
    }

    /// One language of one version.
    private record Row(Facts facts, String language, CourseText text) {

        static Row of(ResultSet row) throws SQLException {
            Facts facts = new Facts(
                    new CourseVersionId(new CourseId(row.getString("course")), row.getInt("number")),
                    profile(row),
                    new Owner(row.getString("owner_organisation"), row.getString("owner_jurisdiction")),
                    row.getString("licence"),
                    row.getTimestamp("imported_at").toInstant());
            CourseText text = new CourseText(
                    row.getString("title"),
                    row.getString("summary"),
                    strings(row.getArray("objectives")),
                    new Completeness(row.getInt("done"), row.getInt("total")));
            return new Row(facts, row.getString("language"), text);
        }
    }

    /// What all languages of a version share.
    private record Facts(CourseVersionId id, Profile profile, Owner owner, String licence, Instant imported) {

        CourseSummary with(Map<String, CourseText> texts) {
            return new CourseSummary(id, profile, owner, licence, imported, texts);
        }
    }

    private static List<CourseSummary> summaries(List<Row> rows) {
        Map<Facts, Map<String, CourseText>> versions = new LinkedHashMap<>();
        rows.forEach(row -> versions.computeIfAbsent(row.facts(), facts -> new LinkedHashMap<>())
                .put(row.language(), row.text()));
        List<CourseSummary> summaries = new ArrayList<>();
        versions.forEach((facts, texts) -> summaries.add(facts.with(texts)));
        return List.copyOf(summaries);
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                CourseKind.of(row.getString("kind")).orElseThrow(),
                CourseLevel.of(row.getString("level")).orElseThrow(),
                new Topics(
                        strings(row.getArray("crime_types")),
                        strings(row.getArray("jurisdictions")),
                        strings(row.getArray("treaties"))),
                row.getInt("effort_minutes"),
                row.getObject("as_of", LocalDate.class),
                row.getString("original"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
