package org.comity.exchange.matching.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.matching.balanced.Certificate;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.swaps.Aims;
import org.jspecify.annotations.Nullable;

/// What a file of a result says, as far as it can be checked.
///
/// @param tiers what it says it is worth, by the key of the tier
/// @param certificate without a proof when there is none
/// @param sought what exchanges were searched for, or nothing
public record Claim(
        String mechanism,
        Matching matching,
        Map<String, List<Long>> tiers,
        Certificate certificate,
        @Nullable Aims sought) {

    public Claim {
        tiers = Map.copyOf(tiers);
    }

    public Optional<Aims> aims() {
        return Optional.ofNullable(sought);
    }
}
