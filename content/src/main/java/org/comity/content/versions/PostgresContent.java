package org.comity.content.versions;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.comity.content.CourseSummary;
import org.comity.content.CourseVersionId;
import org.comity.content.Figure;
import org.comity.content.Review;
import org.comity.content.figure.Picture;
import org.comity.content.files.CourseFiles;
import org.comity.content.manuscript.Manuscript.PictureKey;
import org.comity.content.manuscript.Outline;
import org.comity.content.manuscript.Translation.QuestionSource;
import org.comity.content.manuscript.Translation.UnitKey;
import org.comity.content.manuscript.Translation.UnitSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads whole versions: a fixed number of queries, however large the course is.
final class PostgresContent {

    private static final int ETAG_BYTES = 16;

    private PostgresContent() {}

    static Optional<StoredVersion> version(Handle handle, CourseVersionId id) {
        Optional<CourseSummary> summary = PostgresCatalogue.one(handle, id);
        if (summary.isEmpty()) {
            return Optional.empty();
        }
        return query(handle, "SELECT digest, outline FROM content.version", id)
                .map((row, context) -> new StoredVersion(
                        summary.get(),
                        row.getString("digest"),
                        OutlineJson.read(row.getString("outline"), Outline.class),
                        units(handle, id),
                        questions(handle, id),
                        pictures(handle, id)))
                .findOne();
    }

    private static Query query(Handle handle, String select, CourseVersionId id) {
        return handle.createQuery(select + " WHERE course = :course AND number = :number")
                .bind("course", id.course().value())
                .bind("number", id.number());
    }

    private static Map<String, Map<UnitKey, UnitSource>> units(Handle handle, CourseVersionId id) {
        String select = "SELECT language, lesson, unit, title, body, reviewed_by, reviewed_on FROM content.unit_text";
        Map<String, Map<UnitKey, UnitSource>> none = new HashMap<>();
        return query(handle, select, id).reduceResultSet(none, (units, row, context) -> {
            UnitKey key = new UnitKey(row.getString("lesson"), row.getString("unit"));
            units.computeIfAbsent(row.getString("language"), language -> new HashMap<>())
                    .put(key, new UnitSource(row.getString("title"), row.getString("body"), review(row)));
            return units;
        });
    }

    private static @Nullable Review review(ResultSet row) throws SQLException {
        @Nullable String by = row.getString("reviewed_by");
        return by == null ? null : new Review(by, row.getObject("reviewed_on", LocalDate.class));
    }

    private static Map<String, Map<String, QuestionSource>> questions(Handle handle, CourseVersionId id) {
        String select = "SELECT language, question, document FROM content.question_text";
        Map<String, Map<String, QuestionSource>> none = new HashMap<>();
        return query(handle, select, id).reduceResultSet(none, (questions, row, context) -> {
            QuestionSource source = OutlineJson.read(row.getString("document"), QuestionSource.class);
            questions
                    .computeIfAbsent(row.getString("language"), language -> new HashMap<>())
                    .put(row.getString("question"), source);
            return questions;
        });
    }

    private static Map<PictureKey, Picture> pictures(Handle handle, CourseVersionId id) {
        String select = "SELECT language, name, media_type, width, height FROM content.figure";
        Map<PictureKey, Picture> none = new HashMap<>();
        return query(handle, select, id).reduceResultSet(none, (pictures, row, context) -> {
            pictures.put(
                    new PictureKey(row.getString("language"), row.getString("name")),
                    new Picture(row.getString("media_type"), row.getInt("width"), row.getInt("height")));
            return pictures;
        });
    }

    /// The language's own picture, otherwise the common one.
    static Optional<Figure> figure(Handle handle, CourseVersionId id, String language, String name) {
        return handle.createQuery("""
                        SELECT media_type, content FROM content.figure
                        WHERE course = :course AND number = :number AND name = :name AND language IN (:language, '')
                        ORDER BY language DESC LIMIT 1
                        """)
                .bind("course", id.course().value())
                .bind("number", id.number())
                .bind("name", name)
                .bind("language", language)
                .map((row, context) -> figure(row.getString("media_type"), row.getBytes("content")))
                .findOne();
    }

    private static Figure figure(String mediaType, byte[] content) {
        var digest = CourseFiles.sha256();
        digest.update(mediaType.getBytes(StandardCharsets.UTF_8));
        byte[] hash = digest.digest(content);
        return new Figure(mediaType, content, HexFormat.of().formatHex(hash, 0, ETAG_BYTES));
    }
}
