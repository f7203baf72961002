package org.comity.courses.learner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.courses.enrolment.Learning;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.identity.Person;
import org.comity.platform.privacy.KeptRecords;

/// Hands a learner everything that is kept about her.
@Singleton
public final class Exporting {

    private final Database database;
    private final Gathering gathering;
    private final KeptRecords others;
    private final AuditTrail trail;
    private final AccessPolicy policy;
    private final Clock clock;

    @Inject
    public Exporting(
            Database database,
            Gathering gathering,
            KeptRecords others,
            AuditTrail trail,
            AccessPolicy policy,
            Clock clock) {
        this.database = database;
        this.gathering = gathering;
        this.others = others;
        this.trail = trail;
        this.policy = policy;
        this.clock = clock;
    }

    /// @throws org.comity.platform.access.Forbidden when she is no learner
    public ExportedLearning export(Person person) {
        policy.require(person.actor(), Learning.PERMISSION, person.actor().asOwner());
        Taken taken = database.transaction(handle -> {
            Taken all = new Taken(
                    gathering.all(handle, person.subject()),
                    others.of(handle, person.subject()),
                    trail.of(handle, person.subject()));
            trail.append(
                    handle,
                    new AuditEntry(
                            Optional.of(person.actor()),
                            "courses.data-exported",
                            "learner",
                            person.subject().toString(),
                            Map.of(
                                    "enrolments",
                                    Integer.toString(all.holdings().enrolments().size()))));
            return all;
        });
        return new ExportedLearning(
                clock.instant(),
                person,
                gathering.enrolmentsInFull(taken.holdings()),
                gathering.certificatesInFull(taken.holdings()),
                taken.others(),
                taken.trail());
    }

    private record Taken(Gathering.Holdings holdings, Map<String, List<Object>> others, List<AuditRecord> trail) {}
}
