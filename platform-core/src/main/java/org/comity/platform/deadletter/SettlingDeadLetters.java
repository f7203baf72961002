package org.comity.platform.deadletter;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.outbox.DeadLetter;
import org.comity.platform.outbox.PostgresDeadLetters;

/// Has dead letters tried again or discards them. Both leave an entry in the audit trail.
@Singleton
public final class SettlingDeadLetters {

    /// The permission to see dead letters and to decide on them.
    public static final String SETTLE = "platform.settle-dead-letters";

    private final Database database;
    private final PostgresDeadLetters letters;
    private final AuditTrail trail;

    @Inject
    public SettlingDeadLetters(Database database, PostgresDeadLetters letters, AuditTrail trail) {
        this.database = database;
        this.letters = letters;
        this.trail = trail;
    }

    List<DeadLetter> newest(OptionalLong before, int most) {
        return database.query(handle -> letters.newest(handle, before, most));
    }

    /// Has the letter handled once more, soon. If that fails, it stays. A letter that waits for it already
    /// keeps waiting.
    ///
    /// @throws NotFoundException when there is no such letter
    void tryAgain(Actor actor, long id) {
        database.change(handle -> {
            DeadLetter letter = letters.locked(handle, id).orElseThrow(NotFoundException::new);
            if (!letter.failure().again()) {
                letters.tryAgain(handle, id);
                trail.append(handle, entry(actor, "platform.dead-letter-tried-again", letter));
            }
        });
    }

    /// Removes the letter: its handler will never have handled the event.
    ///
    /// @throws NotFoundException when there is no such letter
    void discard(Actor actor, long id) {
        database.change(handle -> {
            DeadLetter letter = letters.locked(handle, id).orElseThrow(NotFoundException::new);
            letters.remove(handle, id);
            trail.append(handle, entry(actor, "platform.dead-letter-discarded", letter));
        });
    }

    private static AuditEntry entry(Actor actor, String action, DeadLetter letter) {
        return new AuditEntry(
                Optional.of(actor),
                action,
                "dead-letter",
                Long.toString(letter.id()),
                Map.of(
                        "handler", letter.handler(),
                        "event", letter.event().type(),
                        "number", Long.toString(letter.event().number())));
    }
}
