package org.comity.exchange.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.application.Application;
import org.comity.exchange.place.HostPlace;

/// An officer and the place that a round found for her. Never leaves the use case as it is: what a reader gets
/// of it is a [MatchView].
///
/// @param state withdrawn by the officer when her application is
public record Match(UUID id, UUID round, Application application, HostPlace place, MatchState state) {

    /// When the stay is, if it comes about.
    Optional<StayDays> days() {
        return StayDays.of(place.fields());
    }

    /// Whether all have agreed and the first day of the stay has come.
    boolean come(LocalDate today) {
        return state instanceof MatchState.Accepted
                && days().filter(days -> days.begun(today)).isPresent();
    }
}
