package org.comity.exchange.outcome;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.PostgresApplications;
import org.comity.exchange.excuse.PostgresExcuses;
import org.comity.exchange.group.PostgresGroups;
import org.comity.exchange.outcome.RoundFile.Stored;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.prematch.PostgresPrematches;
import org.comity.exchange.round.Round;
import org.jdbi.v3.core.Handle;

/// What a round is matched from, in PostgreSQL.
@Singleton
public final class PostgresStoredRounds {

    private final PostgresPlaces places;
    private final PostgresApplications applications;
    private final PostgresPrematches prematches;
    private final PostgresGroups groups;
    private final PostgresOutcomes outcomes;
    private final CoursesDone courses;
    private final PostgresExcuses excuses;

    @Inject
    public PostgresStoredRounds(
            PostgresPlaces places,
            PostgresApplications applications,
            PostgresPrematches prematches,
            PostgresGroups groups,
            PostgresOutcomes outcomes,
            CoursesDone courses,
            PostgresExcuses excuses) {
        this.places = places;
        this.applications = applications;
        this.prematches = prematches;
        this.groups = groups;
        this.outcomes = outcomes;
        this.courses = courses;
        this.excuses = excuses;
    }

    /// Offices that take part in a round and are not excused from hosting.
    public List<Office> unexcused(Handle handle, UUID round) {
        Set<Office> excused = excuses.excused(handle, round);
        return excuses.takingPart(handle, round).stream()
                .filter(office -> !excused.contains(office))
                .toList();
    }

    /// For the first time.
    public Stored first(Handle handle, Round round) {
        List<HostPlace> offered = places.published(handle, round.id());
        List<Application> nominated = applications.nominated(handle, List.of(round.id()));
        return new Stored(
                round,
                offered,
                nominated,
                outcomes.balances(handle, round.programme()),
                prematches.ofRound(handle, round.id()),
                groups.ofRound(handle, round.id()),
                courses.of(round, offered, nominated),
                excuses.excused(handle, round.id()));
    }

    /// Once more: what was agreed on in this round counts by standing in it, not by the balance that it starts from,
    /// and who agreed beforehand has been asked already.
    Stored again(Handle handle, Round round) {
        List<HostPlace> offered = places.published(handle, round.id());
        List<Application> nominated = applications.nominated(handle, List.of(round.id()));
        return new Stored(
                round,
                offered,
                nominated,
                outcomes.balances(handle, round.programme(), Optional.of(round.id())),
                Map.of(),
                groups.ofRound(handle, round.id()),
                courses.of(round, offered, nominated),
                excuses.excused(handle, round.id()));
    }
}
