package org.comity.knowledge.culture;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.culture.Note.Confirmation;
import org.comity.knowledge.culture.Note.Content;
import org.comity.knowledge.culture.Note.Contest;
import org.comity.knowledge.culture.Note.Reference;
import org.comity.knowledge.culture.Note.State;
import org.comity.platform.access.Actor;
import org.comity.platform.json.Json;
import org.comity.platform.outbox.Outbox;
import org.comity.search.WorksChanged;
import org.jdbi.v3.core.Handle;

/// Notes in PostgreSQL: a version closes the one before.
@Singleton
public final class PostgresNotes {

    private final Outbox outbox;

    @Inject
    public PostgresNotes(Outbox outbox) {
        this.outbox = outbox;
    }

    /// A note with its number and its digest.
    record Stored(long id, String digest, Note note) {}

    /// A version that held once.
    record Version(AsOf asOf, Instant recordedAt, boolean byLibrary) {}

    /// The notes of a jurisdiction that hold now, by topic, whoever may read them.
    List<Stored> of(Handle handle, String jurisdiction) {
        Map<Long, List<Contest>> contests = contests(handle, jurisdiction);
        return handle.createQuery("""
                        SELECT * FROM knowledge.note WHERE jurisdiction = :code AND replaced_at IS NULL ORDER BY topic
                        """)
                .bind("code", jurisdiction)
                .map((row, context) -> stored(row, contests))
                .list();
    }

    /// Every note that holds now, without what is said against it and whoever may read it.
    public List<Note> all(Handle handle) {
        return handle.createQuery("SELECT * FROM knowledge.note WHERE replaced_at IS NULL ORDER BY jurisdiction, topic")
                .map((row, context) -> stored(row, Map.of()).note())
                .list();
    }

    /// A note as it holds now, without what is said against it.
    public Optional<Note> one(Handle handle, String jurisdiction, String topic) {
        return handle.createQuery("""
                        SELECT * FROM knowledge.note
                        WHERE jurisdiction = :code AND topic = :topic AND replaced_at IS NULL
                        """)
                .bind("code", jurisdiction)
                .bind("topic", topic)
                .map((row, context) -> stored(row, Map.of()).note())
                .findOne();
    }

    Optional<Stored> find(Handle handle, String jurisdiction, String topic) {
        return of(handle, jurisdiction).stream()
                .filter(stored -> stored.note().topic().equals(topic))
                .findFirst();
    }

    /// Whether people have written the version that holds now.
    boolean byPeople(Handle handle, String jurisdiction, String topic) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM knowledge.note WHERE jurisdiction = :code AND topic = :topic
                            AND replaced_at IS NULL AND recorded_by IS NOT NULL)
                        """)
                .bind("code", jurisdiction)
                .bind("topic", topic)
                .mapTo(Boolean.class)
                .one();
    }

    List<Version> versions(Handle handle, String jurisdiction, String topic) {
        return handle.createQuery("""
                        SELECT as_of, recorded_at, recorded_by IS NULL AS library FROM knowledge.note
                        WHERE jurisdiction = :code AND topic = :topic ORDER BY id DESC
                        """)
                .bind("code", jurisdiction)
                .bind("topic", topic)
                .map((row, context) -> new Version(
                        new AsOf(row.getString("as_of")),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getBoolean("library")))
                .list();
    }

    /// Closes what holds now, opens a new version and says that the note changed.
    void put(Handle handle, String jurisdiction, String topic, Content content, Written written) {
        handle.createUpdate("""
                        UPDATE knowledge.note SET replaced_at = :now
                        WHERE jurisdiction = :code AND topic = :topic AND replaced_at IS NULL
                        """)
                .bind("now", written.at())
                .bind("code", jurisdiction)
                .bind("topic", topic)
                .execute();
        handle.createUpdate("""
                        INSERT INTO knowledge.note (jurisdiction, topic, titles, texts, sources, as_of, review_months,
                            digest, readers, recorded_at, recorded_by)
                        VALUES (:code, :topic, CAST(:titles AS jsonb), CAST(:texts AS jsonb), CAST(:sources AS jsonb),
                            :asOf, :review, :digest, :readers, :now, :by)
                        """)
                .bind("code", jurisdiction)
                .bind("topic", topic)
                .bind("titles", Json.write(content.titles()))
                .bind("texts", Json.write(content.texts()))
                .bind("sources", Json.write(content.sources()))
                .bind("asOf", content.asOf().iso())
                .bind("review", content.reviewMonths())
                .bind("digest", written.digest())
                .bind("readers", written.readers().code())
                .bind("now", written.at())
                .bind("by", written.by())
                .execute();
        outbox.put(handle, WorksChanged.one(KnowledgeWorkIds.note(jurisdiction, topic)));
    }

    /// When, by whom and for whom a version was written.
    record Written(Instant at, Optional<UUID> by, String digest, Readers readers) {}

    void confirm(Handle handle, long id, Actor actor, Instant now) {
        handle.createUpdate("""
                        UPDATE knowledge.note SET confirmed_organisation = :organisation, confirmed_by = :person,
                            confirmed_at = :now WHERE id = :id
                        """)
                .bind("organisation", actor.organisation())
                .bind("person", actor.id())
                .bind("now", now)
                .bind("id", id)
                .execute();
        handle.createUpdate("UPDATE knowledge.contest SET settled_at = :now WHERE note = :id AND settled_at IS NULL")
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    void contest(Handle handle, UUID contest, long note, Actor actor, Contest objection) {
        handle.createUpdate("""
                        INSERT INTO knowledge.contest (id, note, reason, person, organisation, contested_at)
                        VALUES (:id, :note, :reason, :person, :organisation, :now)
                        """)
                .bind("id", contest)
                .bind("note", note)
                .bind("reason", objection.reason())
                .bind("person", actor.id())
                .bind("organisation", objection.organisation())
                .bind("now", objection.at())
                .execute();
    }

    private static Map<Long, List<Contest>> contests(Handle handle, String jurisdiction) {
        return handle
                .createQuery("""
                        SELECT c.note, c.organisation, c.reason, c.contested_at FROM knowledge.contest c
                        JOIN knowledge.note n ON n.id = c.note
                        WHERE n.jurisdiction = :code AND c.settled_at IS NULL ORDER BY c.contested_at
                        """)
                .bind("code", jurisdiction)
                .map((row, context) -> Map.entry(
                        row.getLong("note"),
                        new Contest(
                                row.getString("organisation"),
                                row.getString("reason"),
                                row.getTimestamp("contested_at").toInstant())))
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Map.Entry::getKey,
                        java.util.stream.Collectors.mapping(
                                Map.Entry::getValue, java.util.stream.Collectors.toList())));
    }

    private static Stored stored(ResultSet row, Map<Long, List<Contest>> contests) throws SQLException {
        long id = row.getLong("id");
        Optional<Confirmation> confirmed = Optional.ofNullable(row.getString("confirmed_organisation"))
                .map(organisation -> new Confirmation(organisation, confirmedAt(row)));
        return new Stored(
                id,
                row.getString("digest"),
                new Note(
                        row.getString("jurisdiction"),
                        row.getString("topic"),
                        new Content(
                                json(row.getString("titles"), new TypeReference<>() {}),
                                json(row.getString("texts"), new TypeReference<>() {}),
                                json(row.getString("sources"), new TypeReference<List<Reference>>() {}),
                                new AsOf(row.getString("as_of")),
                                row.getInt("review_months")),
                        new State(confirmed, contests.getOrDefault(id, List.of())),
                        Readers.of(row.getString("readers")).orElseThrow()));
    }

    private static Instant confirmedAt(ResultSet row) {
        try {
            return row.getTimestamp("confirmed_at").toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T json(String text, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
