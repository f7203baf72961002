package org.comity.exchange.place;

import java.util.List;
import java.util.Map;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.naming.Names;
import org.comity.exchange.place.OfferingPlaces.Places;
import org.comity.exchange.round.Round;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// The places of a round.
///
/// @param language BCP 47 tag of the round's name
public record PlacesPage(String title, String roundName, String language, Places places, PlaceFilter filter)
        implements Page {

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

    /// What the reader's office has on this page that is not published.
    public List<HostPlace> unpublished() {
        return places.listed().items().stream()
                .filter(place -> !place.published())
                .toList();
    }

    /// What is on offer on this page.
    public List<HostPlace> published() {
        return places.listed().items().stream().filter(HostPlace::published).toList();
    }

    /// Whether there is so much that one looks for something.
    public boolean filtered() {
        return filter.any() || places.listed().pages() > 1;
    }

    /// Names of the jurisdictions that have a place, in the reader's order.
    public Map<String, String> jurisdictions(Localizer localizer) {
        return Names.jurisdictions(places.jurisdictions(), localizer);
    }
}
