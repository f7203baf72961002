package org.comity.exchange.scenario;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;

/// What would be otherwise in a round. What is empty stays as it was published.
///
/// @param tolerance by how many officers the balance of an office may be off zero
/// @param floor how many officers an office may always send more than it hosts
/// @param excused offices that are excused from hosting besides those that are
public record Scenario(
        Optional<Integer> tolerance, Optional<Integer> floor, List<PlaceChange> places, List<Office> excused) {

    /// How many places may be otherwise.
    public static final int MOST_PLACES = 100;

    public Scenario {
        places = List.copyOf(places);
        excused = List.copyOf(excused);
    }

    /// One place otherwise.
    ///
    /// @param capacity 0 closes it
    /// @param from ISO 8601, within the window of the round
    public record PlaceChange(UUID place, Optional<Integer> capacity, Optional<String> from, Optional<String> to) {}
}
