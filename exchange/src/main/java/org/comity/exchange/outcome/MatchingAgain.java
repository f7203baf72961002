package org.comity.exchange.outcome;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.round.Round;
import org.comity.platform.authority.Authority;
import org.jdbi.v3.core.Handle;

/// Matches a round that has run once more, around what stands. Stores nothing.
@Singleton
public final class MatchingAgain {

    private final PostgresStoredRounds stored;
    private final Authority authority;

    @Inject
    public MatchingAgain(PostgresStoredRounds stored, Authority authority) {
        this.stored = stored;
        this.authority = authority;
    }

    /// @throws IllegalStateException when what was agreed on does not stand in the outcome
    public Outcome match(Handle handle, Round round, Standing standing) {
        RoundFile.Stored found = stored.again(handle, round);
        RoundFile file = RoundFile.of(found).with(standing, begun(found.places()));
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
