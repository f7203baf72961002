package org.comity.exchange.place;

import java.util.UUID;

/// A place and the office that offers it.
public record PlaceRef(UUID id, String unit, String organisation, String jurisdiction) {

    public static PlaceRef of(HostPlace place) {
        return new PlaceRef(
                place.id(),
                place.unit(),
                place.host().organisation(),
                place.host().jurisdiction());
    }
}
