package org.comity.exchange.round;

import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.listing.Slice;
import org.comity.platform.web.Page;

/// The list of rounds.
///
/// @param leads whether the reader may open one
/// @param consents whether she may have a say in matches
public record RoundsPage(String title, Slice<Entry> entries, boolean leads, boolean consents) implements Page {

    /// A round in the list.
    ///
    /// @param language BCP 47 tag of the name
    /// @param phase what can be done now: `places`, `applications`, or the code of the state
    public record Entry(UUID id, String name, String language, String phase, Round round) {
        public String address() {
            return ExchangePaths.round(id);
        }
    }

    @Override
    public String section() {
        return "exchange";
    }

    public String form() {
        return ExchangePaths.PROGRAMME + "/form";
    }
}
