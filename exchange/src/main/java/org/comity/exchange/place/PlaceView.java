package org.comity.exchange.place;

import java.util.UUID;

/// A place as the API shows it.
///
/// @param state `draft`, `published` or `withdrawn`
/// @param organisation code of the host office
/// @param terms complete and right once it was published
public record PlaceView(UUID id, UUID round, String state, String organisation, String jurisdiction, PlaceBody terms) {

    static PlaceView of(HostPlace place) {
        return new PlaceView(
                place.id(),
                place.round(),
                place.state().code(),
                place.host().organisation(),
                place.host().jurisdiction(),
                PlaceBody.of(place.fields()));
    }
}
