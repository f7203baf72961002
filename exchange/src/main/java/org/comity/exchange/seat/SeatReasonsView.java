package org.comity.exchange.seat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.reason.ReasonsView.CutoffView;

/// How the seats of a place were taken, and why some were not, in codes and in the reader's words.
///
/// @param empty seats that nobody has
/// @param kept whether the files of the round are still there; without them only the seats are told
/// @param counts what kept officers away who ranked the place; each is about three or more, and what is not there
///     kept fewer than three away
/// @param cutoff what it took to get in; absent without the certificate of the balanced matching
/// @param upperEnd whether the office ends as high as the band of the round lets it; absent as the cutoff
/// @param change the smallest change of the place; absent unless a seat is empty and the cutoff is there
public record SeatReasonsView(
        UUID place,
        UUID round,
        int capacity,
        int taken,
        int empty,
        boolean kept,
        List<SeatCountView> counts,
        Optional<CutoffView> cutoff,
        Optional<Boolean> upperEnd,
        Optional<SeatChangeView> change) {

    public SeatReasonsView {
        counts = List.copyOf(counts);
    }

    /// @param reason `excluded` (by any rule), `excluded-` and `language`, `specialism`, `rank`, `stay`,
    ///     `jurisdiction`, `clearance` or `own-office`, `preferred`, `kept-band`, `kept-` and a tier,
    ///     `kept-alike`, or `kept` where the round keeps no grounds for more
    /// @param officers at least three
    /// @param says the same in the reader's language
    public record SeatCountView(String reason, int officers, String says) {}

    /// The smallest change of the place that would have filled a seat more.
    ///
    /// @param found whether there is one
    /// @param searched whether all changes were looked at that are not larger; false when there were too many
    /// @param size levels of a language or of clearance, weeks, and one for each band and type of crime; 0 when
    ///     none was found
    /// @param says each part of it, in the reader's language
    public record SeatChangeView(boolean found, boolean searched, int size, List<String> says) {
        public SeatChangeView {
            says = List.copyOf(says);
        }
    }
}
