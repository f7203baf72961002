package org.comity.content.versions;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.content.CourseId;
import org.comity.content.CourseSummary.Owner;
import org.comity.content.CourseSummary.Topics;
import org.comity.content.CourseVersionId;
import org.comity.content.Review;
import org.comity.content.manuscript.Manuscript;
import org.comity.content.manuscript.Translation;
import org.comity.platform.outbox.Outbox;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes versions. Every method belongs to the caller's transaction.
@Singleton
public final class PostgresVersions {

    private final Outbox outbox;

    @Inject
    public PostgresVersions(Outbox outbox) {
        this.outbox = outbox;
    }

    /// When and by whom a version comes in.
    ///
    /// @param by empty for the server itself
    public record Arrival(Instant at, Optional<UUID> by) {}

    /// Makes sure the course exists and locks it until the transaction ends, so that versions get their numbers one
    /// after the other.
    ///
    /// @param owner who becomes the owner if the course is new
    /// @return who owns it
    public Owner claim(Handle handle, CourseId course, Owner owner, Instant now) {
        handle.createUpdate("""
                        INSERT INTO content.course (id, owner_organisation, owner_jurisdiction, created_at)
                        VALUES (:id, :organisation, :jurisdiction, :now) ON CONFLICT (id) DO NOTHING
                        """)
                .bind("id", course.value())
                .bind("organisation", owner.organisation())
                .bind("jurisdiction", owner.jurisdiction())
                .bind("now", now)
                .execute();
        return handle.createQuery("""
                        SELECT owner_organisation, owner_jurisdiction FROM content.course WHERE id = :id FOR UPDATE
                        """)
                .bind("id", course.value())
                .map((row, context) -> new Owner(row.getString(1), row.getString(2)))
                .one();
    }

    /// The version of a course with this digest.
    public Optional<CourseVersionId> withDigest(Handle handle, CourseId course, String digest) {
        return handle.createQuery("SELECT number FROM content.version WHERE course = :course AND digest = :digest")
                .bind("course", course.value())
                .bind("digest", digest)
                .mapTo(Integer.class)
                .findOne()
                .map(number -> new CourseVersionId(course, number));
    }

    /// Adds the next version of a course that this transaction has claimed, and says that its works changed.
    public CourseVersionId add(Handle handle, Manuscript manuscript, Arrival arrival) {
        int number = handle.createQuery(
                        "SELECT coalesce(max(number), 0) + 1 FROM content.version WHERE course = :course")
                .bind("course", manuscript.course().value())
                .mapTo(Integer.class)
                .one();
        CourseVersionId id = new CourseVersionId(manuscript.course(), number);
        insertVersion(handle, id, manuscript, arrival);
        insertTranslations(handle, id, manuscript);
        insertUnits(handle, id, manuscript);
        insertQuestions(handle, id, manuscript);
        insertFigures(handle, id, manuscript);
        CourseWorkIds.changed(id.course(), lessons(handle, id.course()))
                .forEach(changed -> outbox.put(handle, changed));
        return id;
    }

    /// The lessons that any version of a course has or had, in the order of their ids.
    private static List<String> lessons(Handle handle, CourseId course) {
        return handle.createQuery(
                        "SELECT DISTINCT lesson FROM content.unit_text WHERE course = :course ORDER BY lesson")
                .bind("course", course.value())
                .mapTo(String.class)
                .list();
    }

    private static void insertVersion(Handle handle, CourseVersionId id, Manuscript manuscript, Arrival arrival) {
        Topics topics = manuscript.profile().topics();
        handle.createUpdate("""
                        INSERT INTO content.version (course, number, digest, imported_at, imported_by, kind, level, original,
                            as_of, effort_minutes, licence, crime_types, jurisdictions, treaties, size, outline)
                        VALUES (:course, :number, :digest, :importedAt, :importedBy, :kind, :level, :original,
                            :asOf, :effort, :licence, :crimeTypes, :jurisdictions, :treaties, :size, CAST(:outline AS jsonb))
                        """)
                .bind("course", id.course().value())
                .bind("number", id.number())
                .bind("digest", manuscript.imprint().digest())
                .bind("importedAt", arrival.at())
                .bind("importedBy", arrival.by())
                .bind("kind", manuscript.profile().kind().code())
                .bind("level", manuscript.profile().level().code())
                .bind("original", manuscript.profile().original())
                .bind("asOf", manuscript.profile().asOf())
                .bind("effort", manuscript.profile().effortMinutes())
                .bind("licence", manuscript.imprint().licence())
                .bindArray("crimeTypes", String.class, topics.crimeTypes())
                .bindArray("jurisdictions", String.class, topics.jurisdictions())
                .bindArray("treaties", String.class, topics.treaties())
                .bind("size", manuscript.outline().size())
                .bind("outline", OutlineJson.write(manuscript.outline()))
                .execute();
    }

    private static PreparedBatch row(PreparedBatch batch, CourseVersionId id, String language) {
        return batch.bind("course", id.course().value())
                .bind("number", id.number())
                .bind("language", language);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
        batch.close();
    }

    private static void insertTranslations(Handle handle, CourseVersionId id, Manuscript manuscript) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO content.translation (course, number, language, title, summary, objectives, size)
                VALUES (:course, :number, :language, :title, :summary, :objectives, :size)
                """);
        manuscript
                .translations()
                .forEach((language, translation) -> row(batch, id, language)
                        .bind("title", translation.heading().title())
                        .bind("summary", translation.heading().summary())
                        .bindArray(
                                "objectives",
                                String.class,
                                translation.heading().objectives())
                        .bind("size", translation.size())
                        .add());
        execute(batch);
    }

    private static void insertUnits(Handle handle, CourseVersionId id, Manuscript manuscript) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO content.unit_text (course, number, language, lesson, unit, title, body, reviewed_by, reviewed_on)
                VALUES (:course, :number, :language, :lesson, :unit, :title, :body, :reviewedBy, :reviewedOn)
                """);
        for (Map.Entry<String, Translation> each : manuscript.translations().entrySet()) {
            each.getValue()
                    .units()
                    .forEach((key, unit) -> row(batch, id, each.getKey())
                            .bind("lesson", key.lesson())
                            .bind("unit", key.unit())
                            .bind("title", unit.title())
                            .bind("body", unit.body())
                            .bind("reviewedBy", unit.reviewed().map(Review::by))
                            .bind("reviewedOn", unit.reviewed().map(Review::on))
                            .add());
        }
        execute(batch);
    }

    private static void insertQuestions(Handle handle, CourseVersionId id, Manuscript manuscript) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO content.question_text (course, number, language, question, document)
                VALUES (:course, :number, :language, :question, CAST(:document AS jsonb))
                """);
        for (Map.Entry<String, Translation> each : manuscript.translations().entrySet()) {
            each.getValue()
                    .questions()
                    .forEach((question, text) -> row(batch, id, each.getKey())
                            .bind("question", question)
                            .bind("document", OutlineJson.write(text))
                            .add());
        }
        execute(batch);
    }

    private static void insertFigures(Handle handle, CourseVersionId id, Manuscript manuscript) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO content.figure (course, number, language, name, media_type, width, height, content)
                VALUES (:course, :number, :language, :name, :mediaType, :width, :height, :content)
                """);
        manuscript
                .pictures()
                .forEach((key, file) -> row(batch, id, key.language())
                        .bind("name", key.name())
                        .bind("mediaType", file.picture().mediaType())
                        .bind("width", file.picture().width())
                        .bind("height", file.picture().height())
                        .bind("content", file.content())
                        .add());
        execute(batch);
    }
}
