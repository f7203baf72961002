package org.comity.exchange.seat;

import org.comity.exchange.ExchangePaths;
import org.comity.platform.web.Page;

/// Why seats of a place stayed empty, for its host office.
///
/// @param roundName in the language of the tag beside it
public record SeatReasonsPage(String title, String unit, String roundName, String language, SeatReasonsView seats)
        implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String round() {
        return ExchangePaths.round(seats.round());
    }

    public String place() {
        return ExchangePaths.place(seats.place());
    }

    /// Whether the round keeps no grounds by which more could be told.
    public boolean groundless() {
        return seats.kept() && seats.cutoff().isEmpty();
    }
}
