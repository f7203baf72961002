package org.comity.exchange.matching.method;

import java.util.Optional;
import org.comity.exchange.matching.swaps.Aims;

/// A mechanism with the settings that are its own.
///
/// @param aims what exchanges are looked for; there exactly for [Mechanism#SWAPS]
public record Method(Mechanism mechanism, Optional<Aims> aims) {

    public static final Method BALANCED = new Method(Mechanism.BALANCED, Optional.empty());

    public Method {
        if (aims.isPresent() != (mechanism == Mechanism.SWAPS)) {
            throw new IllegalArgumentException(
                    "Exchanges are looked for by swaps, and by no other mechanism: %s.".formatted(mechanism.key()));
        }
    }

    /// A mechanism with its usual settings: two-way exchanges for swaps.
    public static Method usual(Mechanism mechanism) {
        return mechanism == Mechanism.SWAPS ? swaps(Aims.twoWays()) : new Method(mechanism, Optional.empty());
    }

    public static Method swaps(Aims aims) {
        return new Method(Mechanism.SWAPS, Optional.of(aims));
    }

    /// In words of the command line.
    public String named() {
        return aims.map(each -> "%s --ways %d --order %s --steps %d"
                        .formatted(mechanism.key(), each.ways(), each.order().key(), each.steps()))
                .orElse(mechanism.key());
    }
}
