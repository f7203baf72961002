package org.comity.knowledge.culture;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.knowledge.culture.Note.Content;
import org.comity.knowledge.culture.Note.Contest;
import org.comity.knowledge.culture.NoteRules.Breach;
import org.comity.knowledge.culture.PostgresNotes.Stored;
import org.comity.knowledge.culture.PostgresNotes.Version;
import org.comity.knowledge.culture.PostgresNotes.Written;
import org.comity.knowledge.file.Digest;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Owner;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.authority.RandomId;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Writing, confirming and contesting notes. A note belongs to its jurisdiction: only people of that jurisdiction write
/// and confirm; everybody who is signed in may contest with a reason.
@Singleton
public final class EditingNotes {

    /// The permission to write and confirm notes of one's own jurisdiction.
    public static final String EDIT = "knowledge.edit-note";

    /// The permission to contest a note.
    public static final String CONTEST = "knowledge.contest-note";

    private final Database database;
    private final PostgresNotes notes;
    private final AccessPolicy policy;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    public EditingNotes(
            Database database,
            PostgresNotes notes,
            AccessPolicy policy,
            AuditTrail trail,
            Clock clock,
            SecureRandom random) {
        this.database = database;
        this.notes = notes;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    /// The note for a visitor; empty when there is none that she may read.
    Optional<Stored> find(Optional<Actor> visitor, String jurisdiction, String topic) {
        return database.query(handle -> notes.find(handle, jurisdiction, topic))
                .filter(stored -> stored.note().admits(visitor));
    }

    /// The notes of a jurisdiction that hold now and that a visitor may read.
    public List<Note> of(Optional<Actor> visitor, String jurisdiction) {
        return database.query(handle -> notes.of(handle, jurisdiction)).stream()
                .map(Stored::note)
                .filter(note -> note.admits(visitor))
                .toList();
    }

    List<Version> versions(String jurisdiction, String topic) {
        return database.query(handle -> notes.versions(handle, jurisdiction, topic));
    }

    boolean mayEdit(Actor actor, String jurisdiction) {
        return policy.allows(actor, EDIT, owner(actor, jurisdiction));
    }

    /// Writes a new version.
    ///
    /// @return breaches of the editor's rules; empty when the version was written
    /// @throws org.comity.platform.access.Forbidden when the note is not of the actor's jurisdiction
    List<Breach> write(Actor actor, String jurisdiction, String topic, Content content, Readers readers) {
        policy.require(actor, EDIT, owner(actor, jurisdiction));
        List<Breach> breaches = NoteRules.breaches(content);
        if (breaches.isEmpty()) {
            Digest digest = new Digest();
            digest.add(topic, content.toString());
            database.change(handle -> {
                notes.put(
                        handle,
                        jurisdiction,
                        topic,
                        content,
                        new Written(clock.instant(), Optional.of(actor.id()), digest.hex(), readers));
                trail.append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                "knowledge.note-written",
                                "note",
                                jurisdiction + "/" + topic,
                                Map.of("digest", digest.hex(), "readers", readers.code())));
            });
        }
        return breaches;
    }

    /// Confirms the version that holds now and settles what was contested.
    ///
    /// @return whether there is such a note
    boolean confirm(Actor actor, String jurisdiction, String topic) {
        policy.require(actor, EDIT, owner(actor, jurisdiction));
        return change(actor, jurisdiction, topic, (handle, stored) -> {
            notes.confirm(handle, stored.id(), actor, clock.instant());
            audit(handle, actor, "knowledge.note-confirmed", stored.note());
        });
    }

    /// Contests the version that holds now.
    ///
    /// @return whether there is such a note that she may read
    boolean contest(Actor actor, String jurisdiction, String topic, String reason) {
        return change(actor, jurisdiction, topic, (handle, stored) -> {
            UUID id = RandomId.from(random);
            notes.contest(handle, id, stored.id(), actor, new Contest(actor.organisation(), reason, clock.instant()));
            audit(handle, actor, "knowledge.note-contested", stored.note());
        });
    }

    private boolean change(
            Actor actor, String jurisdiction, String topic, java.util.function.BiConsumer<Handle, Stored> work) {
        return database.transaction(handle -> {
            Optional<Stored> stored = notes.find(handle, jurisdiction, topic)
                    .filter(found -> found.note().admits(Optional.of(actor)));
            stored.ifPresent(found -> work.accept(handle, found));
            return stored.isPresent();
        });
    }

    private void audit(Handle handle, Actor actor, String action, Note note) {
        trail.append(
                handle,
                new AuditEntry(Optional.of(actor), action, "note", note.jurisdiction() + "/" + note.topic(), Map.of()));
    }

    private static Owner owner(Actor actor, String jurisdiction) {
        return Owner.organisation(actor.organisation(), jurisdiction);
    }
}
