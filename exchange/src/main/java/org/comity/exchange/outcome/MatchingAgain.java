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

/// How a round that has run is matched once more, around what stands. Stores nothing.
@Singleton
public final class MatchingAgain {

    private final PostgresStoredRounds stored;
    private final Authority authority;

    @Inject
    public MatchingAgain(PostgresStoredRounds stored, Authority authority) {
        this.stored = stored;
        this.authority = authority;
    }

    /// What is matched.
    public RoundFile file(Handle handle, Round round, Standing standing) {
        RoundFile.Stored found = stored.again(handle, round);
        return RoundFile.of(found).with(standing, begun(found.places()));
    }

    /// Makes sure that what was agreed on stands.
    ///
    /// @throws IllegalStateException when it does not
    public static void requireStanding(Standing standing, Outcome outcome) {
        for (Map.Entry<String, UUID> stands : standing.places().entrySet()) {
            if (standing.agreed().contains(stands.getKey())
                    && !stands.getValue().equals(outcome.pairs().get(stands.getKey()))) {
                throw new IllegalStateException("The placement of %s would change.".formatted(stands.getKey()));
            }
        }
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
