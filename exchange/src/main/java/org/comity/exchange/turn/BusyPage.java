package org.comity.exchange.turn;

import java.util.Optional;
import org.comity.platform.web.Page;

/// Others are served first: nothing is lost, and how to ask again.
///
/// @param again the address that was asked for, with all that stands in it
public record BusyPage(String title, Optional<String> again) implements Page {

    @Override
    public String section() {
        return "exchange";
    }
}
