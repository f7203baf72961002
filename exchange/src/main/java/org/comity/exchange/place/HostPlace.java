package org.comity.exchange.place;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.Office;

/// A place that a host office offers in a round, or is about to.
///
/// @param fields as the office left them, see [PlaceFields]; sound once it was published
public record HostPlace(UUID id, UUID round, Office host, Map<String, List<String>> fields, PlaceState state) {

    public HostPlace {
        fields = Map.copyOf(fields);
    }

    public boolean draft() {
        return state instanceof PlaceState.Draft;
    }

    public boolean published() {
        return state instanceof PlaceState.Published;
    }

    /// Codes of the types of crime that it is for; none in an unfinished draft.
    public List<String> specialisms() {
        return fields.getOrDefault(PlaceFields.SPECIALISM, List.of());
    }

    /// The name of the unit; may be empty in a draft.
    public String unit() {
        return fields.getOrDefault(PlaceFields.UNIT, List.of("")).getFirst();
    }
}
