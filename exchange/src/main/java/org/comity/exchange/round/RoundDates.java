package org.comity.exchange.round;

import java.time.LocalDate;

/// The dates of a round, each a day in UTC that counts until its end.
///
/// @param placesUntil the last day on which host offices offer places
/// @param applicationsUntil the last day on which officers apply; after the places are known
/// @param from the first day on which an officer may be away
/// @param to the last
public record RoundDates(LocalDate placesUntil, LocalDate applicationsUntil, LocalDate from, LocalDate to) {

    public RoundDates {
        if (!placesUntil.isBefore(applicationsUntil) || !applicationsUntil.isBefore(from) || to.isBefore(from)) {
            throw new IllegalArgumentException("The dates %s, %s, %s, %s are not in their order."
                    .formatted(placesUntil, applicationsUntil, from, to));
        }
    }

    /// Whether all of a stay is within the window of the round.
    public boolean holds(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(to) && !last.isBefore(first);
    }
}
