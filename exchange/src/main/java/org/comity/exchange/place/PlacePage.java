package org.comity.exchange.place;

import java.util.Optional;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.place.OfferingPlaces.Known;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.web.Page;

/// A place.
///
/// @param language BCP 47 tag of the round's name
/// @param terms empty while something in the draft is missing or wrong
public record PlacePage(String title, String roundName, String language, Known known, Optional<PlaceTerms> terms)
        implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public HostPlace place() {
        return known.place();
    }

    public Round round() {
        return known.round();
    }

    public String address() {
        return ExchangePaths.place(place().id());
    }

    /// Whether the reader may go on with the draft.
    public boolean editable() {
        return known.own() && place().draft();
    }

    /// Whether the reader may see how its seats were taken.
    public boolean decided() {
        return known.own() && place().published() && round().state() instanceof RoundState.Announced;
    }

    public boolean withdrawable() {
        return known.own() && place().published() && round().published();
    }
}
