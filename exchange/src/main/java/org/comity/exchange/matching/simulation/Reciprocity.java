package org.comity.exchange.matching.simulation;

import java.util.List;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Policy.Tier;

/// A rule about what offices may owe each other.
enum Reciprocity {
    /// As many placements as can be, whatever comes of balances.
    NONE("no rule", false) {
        @Override
        Policy policy(String seed) {
            return new Policy(UNLIMITED, UNLIMITED, List.of(Tier.PLACEMENTS, Tier.PREFERENCES, Tier.LOTTERY), seed);
        }
    },
    /// In every round each office hosts as many as it sends.
    STRICT("strict equality", false) {
        @Override
        Policy policy(String seed) {
            return new Policy(0, 0, List.of(Tier.PLACEMENTS, Tier.PREFERENCES, Tier.LOTTERY), seed);
        }
    },
    /// The ledger stays within a tolerance, and three may always go.
    BAND("band of 4, floor of 3", true) {
        @Override
        Policy policy(String seed) {
            return Policy.usual(TOLERANCE, seed);
        }
    };

    private static final int UNLIMITED = 1_000;
    private static final int TOLERANCE = 4;

    private final String title;
    private final boolean remembers;

    Reciprocity(String title, boolean remembers) {
        this.title = title;
        this.remembers = remembers;
    }

    abstract Policy policy(String seed);

    String title() {
        return title;
    }

    /// Whether the balance of past rounds counts.
    boolean remembers() {
        return remembers;
    }
}
