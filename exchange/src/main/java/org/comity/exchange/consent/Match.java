package org.comity.exchange.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.application.Application;
import org.comity.exchange.place.HostPlace;

/// An officer and the place that a round found for her. Never leaves the use case as it is: what a reader gets
/// of it is a [MatchView].
///
/// @param application without a person once she was erased, which takes nothing from a stay that had begun
public record Match(UUID id, UUID round, Application application, HostPlace place, MatchState state) {

    /// When the stay is, if it comes about.
    Optional<StayDays> days() {
        return StayDays.of(place.fields());
    }

    /// Whether its first day has come before all have agreed, and nobody can agree any more.
    boolean late(LocalDate today) {
        return state.open()
                && !(state instanceof MatchState.Accepted)
                && days().filter(days -> days.begun(today)).isPresent();
    }

    /// Whether all have agreed and the first day of the stay has come. Nobody steps back any more then: the
    /// offices say what came of the stay.
    boolean come(LocalDate today) {
        return state instanceof MatchState.Accepted
                && days().filter(days -> days.begun(today)).isPresent();
    }

    /// A match that host office or officer has not answered yet.
    ///
    /// @param since when it became the turn of whoever decides now
    /// @param end the day from which on its programme can end it: two weeks later, or when the stay would begin
    public record Unanswered(Match match, Instant since, LocalDate end) {

        public boolean endable(LocalDate today) {
            return !today.isBefore(end);
        }
    }
}
