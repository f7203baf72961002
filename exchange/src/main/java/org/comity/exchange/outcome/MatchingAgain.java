package org.comity.exchange.outcome;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.exchange.application.PostgresApplications;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.round.Round;
import org.comity.platform.authority.Authority;
import org.jdbi.v3.core.Handle;

/// Matches a round that has run once more, around what stands. Stores nothing.
@Singleton
public final class MatchingAgain {

    private final PostgresPlaces places;
    private final PostgresApplications applications;
    private final PostgresOutcomes outcomes;
    private final Authority authority;

    @Inject
    public MatchingAgain(
            PostgresPlaces places, PostgresApplications applications, PostgresOutcomes outcomes, Authority authority) {
        this.places = places;
        this.applications = applications;
        this.outcomes = outcomes;
        this.authority = authority;
    }

    /// What was agreed on in this round counts by standing in it, not by the balance that it starts from.
    ///
    /// @throws IllegalStateException when what was agreed on does not stand in the outcome
    public Outcome match(Handle handle, Round round, Standing standing) {
        List<HostPlace> offered = places.published(handle, round.id());
        RoundFile file = RoundFile.of(new RoundFile.Stored(
                        round,
                        offered,
                        applications.nominated(handle, List.of(round.id())),
                        outcomes.balances(handle, round.programme(), Optional.of(round.id()))))
                .with(standing, begun(offered));
        Outcome outcome = Solving.solve(file, authority.now());
        for (Map.Entry<String, UUID> stands : standing.places().entrySet()) {
            if (standing.agreed().contains(stands.getKey())
                    && !stands.getValue().equals(outcome.pairs().get(stands.getKey()))) {
                throw new IllegalStateException("The placement of %s would change.".formatted(stands.getKey()));
            }
        }
        return outcome;
    }

    private Set<UUID> begun(List<HostPlace> offered) {
        return offered.stream()
                .filter(place -> PlaceFields.first(place.fields())
                        .filter(first -> !authority.today().isBefore(first))
                        .isPresent())
                .map(HostPlace::id)
                .collect(Collectors.toSet());
    }
}
