package org.comity.exchange.matching.method;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.exchange.matching.groups.Limit;
import org.comity.exchange.matching.instance.Policy.Tier;

/// How officers and places are brought together; docs/matching.md says what each promises and what it cannot.
public enum Mechanism {
    BALANCED("balanced"),
    DEFERRED_ACCEPTANCE("deferred-acceptance"),
    TRADING_CYCLES("2s-ttc"),
    SWAPS("swaps");

    /// When nothing else is said.
    public static final Mechanism USUAL = BALANCED;

    private final String key;

    Mechanism(String key) {
        this.key = key;
    }

    /// As it is called on the command line, in files, rows, forms and JSON.
    public String key() {
        return key;
    }

    public static Optional<Mechanism> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /// All keys, for a message.
    public static String keys() {
        return Arrays.stream(values()).map(Mechanism::key).collect(Collectors.joining(", "));
    }

    /// What groups may not exceed when they are seated before it.
    public Limit limit() {
        return switch (this) {
            case BALANCED -> Limit.BAND;
            case DEFERRED_ACCEPTANCE -> Limit.SEATS;
            case TRADING_CYCLES, SWAPS -> Limit.BAND_ALONE;
        };
    }

    /// Whether it heeds whom hosts prefer.
    ///
    /// @param tiers of the policy
    public boolean prioritizes(Collection<Tier> tiers) {
        return switch (this) {
            case BALANCED -> tiers.contains(Tier.PRIORITIES);
            case DEFERRED_ACCEPTANCE -> true;
            case TRADING_CYCLES, SWAPS -> false;
        };
    }

    /// Whether officers go by exchanges alone, each of whom depends on those she exchanges with.
    public boolean exchanges() {
        return this == TRADING_CYCLES || this == SWAPS;
    }
}
