package org.comity.exchange.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What came of a round.
///
/// @param officers how many were nominated when it ran
/// @param pairs places by the pseudonyms of officers; who is not named got none
/// @param tiers what it is worth, in the order of the round's rules
/// @param files empty once an officer of the round was erased: they tell what each officer brought
public record Outcome(Instant at, int officers, Map<String, UUID> pairs, List<TierWorth> tiers, Optional<Files> files) {

    public Outcome {
        pairs = Map.copyOf(pairs);
        tiers = List.copyOf(tiers);
    }

    /// The same without what it found for whom.
    public Outcome inNumbers() {
        return new Outcome(at, officers, Map.of(), tiers, Optional.empty());
    }

    /// @param tier key of the tier
    /// @param value as docs/matching-format.md describes it
    public record TierWorth(String tier, List<Long> value) {
        public TierWorth {
            value = List.copyOf(value);
        }
    }

    /// The round and its result with the certificate, as docs/matching-format.md describes them.
    public record Files(String round, String result) {}
}
