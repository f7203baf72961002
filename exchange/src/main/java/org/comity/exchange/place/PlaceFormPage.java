package org.comity.exchange.place;

import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.exchange.round.Round;
import org.comity.platform.web.Page;

/// The form of a place.
///
/// @param language BCP 47 tag of the round's name
/// @param id of the draft; empty for a new one
public record PlaceFormPage(
        String title, Round round, String roundName, String language, Optional<UUID> id, Filled filled)
        implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return id.map(ExchangePaths::place).orElseGet(() -> ExchangePaths.places(round.id()));
    }
}
