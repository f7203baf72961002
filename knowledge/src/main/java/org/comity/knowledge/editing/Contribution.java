package org.comity.knowledge.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.knowledge.AsOf;

/// What somebody wants a field of a profile to say.
///
/// @param values one or more, in their order
/// @param evidence where it comes from
/// @param origin who proposed it
public record Contribution(
        UUID id, String jurisdiction, String field, List<String> values, Evidence evidence, Origin origin) {

    /// Where it comes from: nothing changes without a source.
    ///
    /// @param language BCP 47 tag of the values if they are texts
    public record Evidence(String title, Optional<String> url, AsOf asOf, Optional<String> language) {}

    /// Who proposed it, as far as others may know.
    public record Origin(String organisation, String jurisdiction, Instant at) {}

    public Contribution {
        values = List.copyOf(values);
    }
}
