package org.comity.courses.learner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.courses.enrolment.Learning;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.privacy.KeptRecords;

/// Takes a learner out of everything that learning keeps, and erases what other modules keep for her. Rows of learning
/// stay, because they are what statistics count; nothing in them leads to her.
@Singleton
public final class Erasing {

    private final Database database;
    private final ErasingLearning learning;
    private final KeptRecords others;
    private final AuditTrail trail;
    private final AccessPolicy policy;

    @Inject
    public Erasing(
            Database database, ErasingLearning learning, KeptRecords others, AuditTrail trail, AccessPolicy policy) {
        this.database = database;
        this.learning = learning;
        this.others = others;
        this.trail = trail;
        this.policy = policy;
    }

    /// What was erased.
    ///
    /// @param others records of other parts of the platform, by their name
    public record Erasure(int enrolments, int certificates, Map<String, Integer> others) {}

    /// Erases for good. The caller ends her sessions afterwards.
    ///
    /// @throws org.comity.platform.access.Forbidden when she is no learner
    public Erasure erase(Actor actor) {
        policy.require(actor, Learning.PERMISSION, actor.asOwner());
        return database.transaction(handle -> {
            ErasingLearning.Rows rows = learning.erase(handle, actor.id());
            Erasure erasure = new Erasure(rows.enrolments(), rows.certificates(), others.erase(handle, actor.id()));
            trail.append(
                    handle,
                    new AuditEntry(
                            Optional.of(actor),
                            "courses.learner-erased",
                            "learner",
                            actor.id().toString(),
                            numbers(erasure)));
            return erasure;
        });
    }

    /// The keys of the texts that say what happens to the records of other modules.
    public List<String> alsoErased() {
        return others.erasureKeys();
    }

    private static Map<String, String> numbers(Erasure erasure) {
        Map<String, String> numbers = new TreeMap<>();
        erasure.others().forEach((name, count) -> numbers.put(name, Integer.toString(count)));
        numbers.put("enrolments", Integer.toString(erasure.enrolments()));
        numbers.put("certificates", Integer.toString(erasure.certificates()));
        return numbers;
    }
}
