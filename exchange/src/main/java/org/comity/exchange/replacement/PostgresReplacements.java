package org.comity.exchange.replacement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.PostgresApplications;
import org.jdbi.v3.core.Handle;

/// Replacement candidates in PostgreSQL.
@Singleton
public final class PostgresReplacements {

    private final PostgresApplications applications;

    @Inject
    public PostgresReplacements(PostgresApplications applications) {
        this.applications = applications;
    }

    /// The candidate of an application, locked until the transaction ends, whatever became of her since.
    public Optional<Application> candidate(Handle handle, UUID application) {
        return handle.createQuery("SELECT candidate FROM exchange.replacement WHERE application = :application")
                .bind("application", application)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(candidate -> applications.lock(handle, candidate));
    }

    void name(Handle handle, UUID application, UUID candidate, Instant now) {
        handle.createUpdate("""
                        INSERT INTO exchange.replacement (application, candidate, at)
                        VALUES (:application, :candidate, :now)
                        ON CONFLICT (application) DO UPDATE SET candidate = :candidate, at = :now
                        """)
                .bind("application", application)
                .bind("candidate", candidate)
                .bind("now", now)
                .execute();
    }

    void clear(Handle handle, UUID application) {
        handle.createUpdate("DELETE FROM exchange.replacement WHERE application = :application")
                .bind("application", application)
                .execute();
    }

    /// The place at which an officer's match stands.
    Optional<UUID> matched(Handle handle, UUID application) {
        return handle.createQuery("""
                        SELECT place FROM exchange.match
                        WHERE application = :application AND state IN ('announced', 'host-accepted', 'accepted')
                        """)
                .bind("application", application)
                .mapTo(UUID.class)
                .findOne();
    }

    /// What officers were asked before.
    ///
    /// @param spoken who cannot take a place any more: she has one, or gave one back
    /// @param closed the places about which each other one was asked and is not any more
    record Before(Set<UUID> spoken, Map<UUID, Set<UUID>> closed) {

        /// Whether an officer can still be asked about a place.
        boolean free(UUID application, UUID place) {
            return !spoken.contains(application)
                    && !closed.getOrDefault(application, Set.of()).contains(place);
        }
    }

    /// What of some applications came before, as [org.comity.exchange.consent.PastMatches] has it for one.
    Before before(Handle handle, List<UUID> applications) {
        Set<UUID> spoken = new HashSet<>();
        Map<UUID, Set<UUID>> closed = new HashMap<>();
        handle.createQuery("""
                        SELECT application, place, ended_by IS NULL OR ended_by IN ('home', 'officer') AS spoken
                        FROM exchange.match WHERE application = ANY (:applications)
                        """)
                .bind("applications", applications.toArray(UUID[]::new))
                .map((row, context) -> {
                    UUID application = row.getObject("application", UUID.class);
                    if (row.getBoolean("spoken")) {
                        spoken.add(application);
                    }
                    return closed.computeIfAbsent(application, none -> new HashSet<>())
                            .add(row.getObject("place", UUID.class));
                })
                .list();
        return new Before(spoken, closed);
    }
}
