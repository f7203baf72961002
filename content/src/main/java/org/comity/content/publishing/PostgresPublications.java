package org.comity.content.publishing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.content.publishing.OwnCourse.OwnVersion;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Owner;
import org.comity.platform.database.Database;
import org.comity.platform.json.Json;

/// What publishers see: the courses of their organisation, and reports on their uploads.
@Singleton
public final class PostgresPublications {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;

    @Inject
    public PostgresPublications(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A report and whose it is.
    record Kept(ImportReport report, Owner owner) {}

    private record Row(String course, String title, String language, OwnVersion version) {}

    /// All courses of the organisation with all their versions, by course id, in one query.
    List<OwnCourse> courses(String organisation, String jurisdiction) {
        List<Row> rows = database.query(handle -> handle.createQuery("""
                        SELECT v.course, v.number, v.original, v.imported_at, v.digest, t.title,
                            (SELECT count(*) FROM content.translation l WHERE l.course = v.course AND l.number = v.number)
                                AS languages
                        FROM content.version v
                        JOIN content.course c ON c.id = v.course
                        JOIN content.translation t
                            ON t.course = v.course AND t.number = v.number AND t.language = v.original
                        WHERE c.owner_organisation = :organisation AND c.owner_jurisdiction = :jurisdiction
                        ORDER BY v.course, v.number DESC
                        """)
                .bind("organisation", organisation)
                .bind("jurisdiction", jurisdiction)
                .map((row, context) -> new Row(
                        row.getString("course"),
                        row.getString("title"),
                        row.getString("original"),
                        new OwnVersion(
                                row.getInt("number"),
                                row.getTimestamp("imported_at").toInstant(),
                                row.getString("digest"),
                                row.getInt("languages"))))
                .list());
        Map<String, List<Row>> byCourse = new LinkedHashMap<>();
        rows.forEach(row -> byCourse.computeIfAbsent(row.course(), course -> new ArrayList<>())
                .add(row));
        return byCourse.values().stream().map(PostgresPublications::course).toList();
    }

    private static OwnCourse course(List<Row> newestFirst) {
        Row newest = newestFirst.getFirst();
        return new OwnCourse(
                newest.course(),
                newest.title(),
                newest.language(),
                newestFirst.stream().map(Row::version).toList());
    }

    /// Keeps a report for some days and drops those that are older.
    void keep(UUID id, ImportReport report, Actor actor) {
        Instant now = clock.instant();
        database.change(handle -> {
            handle.createUpdate("DELETE FROM content.import_report WHERE created_at < :before")
                    .bind("before", now.minus(KEPT))
                    .execute();
            handle.createUpdate("""
                            INSERT INTO content.import_report (id, person, organisation, jurisdiction, created_at, document)
                            VALUES (:id, :person, :organisation, :jurisdiction, :now, CAST(:document AS jsonb))
                            """)
                    .bind("id", id)
                    .bind("person", actor.id())
                    .bind("organisation", actor.organisation())
                    .bind("jurisdiction", actor.jurisdiction())
                    .bind("now", now)
                    .bind("document", Json.write(report))
                    .execute();
        });
    }

    Optional<Kept> report(UUID id) {
        return database.query(handle -> handle.createQuery("""
                        SELECT person, organisation, jurisdiction, document FROM content.import_report WHERE id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> new Kept(
                        Json.read(row.getString("document"), ImportReport.class),
                        new Owner(
                                Optional.of(row.getObject("person", UUID.class)),
                                row.getString("organisation"),
                                row.getString("jurisdiction"))))
                .findOne());
    }
}
