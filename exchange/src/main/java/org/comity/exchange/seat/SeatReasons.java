package org.comity.exchange.seat;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.reasons.Seating;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.reason.HostOrder;

/// How the seats of a place were taken, and why some were not.
///
/// @param terms of the place
/// @param taken officers who have it
/// @param counts what kept others away who ranked it; none is about fewer than three
/// @param grounds what the certificate of the balanced matching tells; empty by other mechanisms and when the files
///     are gone
/// @param kept whether the files of the round are still there
record SeatReasons(
        HostPlace place,
        PlaceTerms terms,
        int taken,
        List<Told.Count> counts,
        Optional<Grounds> grounds,
        boolean kept) {

    /// @param seating the cutoff, and what one seat more would have been worth
    /// @param order in which its host would take officers; empty when it prefers nobody, and when it did not count
    /// @param upperEnd whether the office ends as high as its band lets it
    /// @param change the smallest that would have filled a seat more; empty when none was empty, and when the stay
    ///     had begun
    record Grounds(Seating seating, Optional<HostOrder> order, boolean upperEnd, Optional<Loosening.Found> change) {}

    SeatReasons {
        counts = List.copyOf(counts);
    }

    int empty() {
        return Math.max(0, terms.stay().capacity() - taken);
    }
}
