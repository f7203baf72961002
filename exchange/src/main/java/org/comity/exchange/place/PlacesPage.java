package org.comity.exchange.place;

import java.util.List;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.place.OfferingPlaces.Places;
import org.comity.exchange.round.Round;
import org.comity.platform.web.Page;

/// The places of a round.
///
/// @param language BCP 47 tag of the round's name
public record PlacesPage(String title, String roundName, String language, Places places) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public Round round() {
        return places.round();
    }

    public String address() {
        return ExchangePaths.places(round().id());
    }

    /// What the reader's office has that is not published.
    public List<HostPlace> unpublished() {
        return places.own().stream().filter(place -> !place.published()).toList();
    }
}
