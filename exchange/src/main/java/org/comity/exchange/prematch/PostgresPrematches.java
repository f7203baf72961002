package org.comity.exchange.prematch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.PostgresApplications;
import org.jdbi.v3.core.Handle;

/// Pre-matched pairs in PostgreSQL. One whose application was withdrawn or declined counts no more.
@Singleton
public final class PostgresPrematches {

    private final PostgresApplications applications;

    @Inject
    public PostgresPrematches(PostgresApplications applications) {
        this.applications = applications;
    }

    private record Pair(String code, UUID place) {}

    /// Where the officers of a round have agreed to go, by their pseudonyms.
    public Map<String, UUID> ofRound(Handle handle, UUID round) {
        return handle
                .createQuery("""
                        SELECT a.pseudonym, m.place FROM exchange.prematch m JOIN exchange.application a ON a.id = m.application
                        WHERE a.round = :round AND a.state IN ('draft', 'submitted', 'nominated')
                        """)
                .bind("round", round)
                .map((row, context) -> new Pair(row.getString("pseudonym"), row.getObject("place", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Pair::code, Pair::place));
    }

    /// The codes that were entered for a place, in the order in which they were.
    List<String> ofPlace(Handle handle, UUID place) {
        return handle.createQuery("""
                        SELECT a.pseudonym FROM exchange.prematch m JOIN exchange.application a ON a.id = m.application
                        WHERE m.place = :place AND a.state IN ('draft', 'submitted', 'nominated') ORDER BY m.at, a.pseudonym
                        """).bind("place", place).mapTo(String.class).list();
    }

    /// The application of a round that has a code, locked until the transaction ends.
    Optional<Application> application(Handle handle, UUID round, String code) {
        return handle.createQuery("SELECT id FROM exchange.application WHERE round = :round AND pseudonym = :code")
                .bind("round", round)
                .bind("code", code)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(id -> applications.lock(handle, id));
    }

    /// @return whether it is new; not so when the officer has agreed with another place, which stays
    boolean insert(Handle handle, UUID application, UUID place, Instant now) {
        return handle.createUpdate("""
                        INSERT INTO exchange.prematch (application, place, at) VALUES (:application, :place, :now)
                        ON CONFLICT (application) DO NOTHING
                        """)
                        .bind("application", application)
                        .bind("place", place)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /// @return whether there was one
    boolean delete(Handle handle, UUID application, UUID place) {
        return handle.createUpdate("DELETE FROM exchange.prematch WHERE application = :application AND place = :place")
                        .bind("application", application)
                        .bind("place", place)
                        .execute()
                > 0;
    }
}
