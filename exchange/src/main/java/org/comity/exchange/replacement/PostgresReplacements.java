package org.comity.exchange.replacement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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

    /// Which of some applications cannot take a place any more: they have one, or gave one back.
    Set<UUID> spoken(Handle handle, List<UUID> applications) {
        return handle.createQuery("""
                        SELECT application FROM exchange.match WHERE application = ANY (:applications)
                            AND (ended_by IS NULL OR ended_by IN ('home', 'officer'))
                        """)
                .bind("applications", applications.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .set();
    }
}
