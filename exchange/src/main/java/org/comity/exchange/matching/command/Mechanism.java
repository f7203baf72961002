package org.comity.exchange.matching.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.exchange.matching.groups.Limit;

/// How a round is matched.
enum Mechanism {
    BALANCED("balanced"),
    DEFERRED_ACCEPTANCE("deferred-acceptance"),
    TRADING_CYCLES("2s-ttc"),
    SWAPS("swaps");

    /// When nothing else is said.
    static final Mechanism USUAL = BALANCED;

    private final String key;

    Mechanism(String key) {
        this.key = key;
    }

    /// As it is called on the command line and in files.
    String key() {
        return key;
    }

    /// What groups may not exceed when they are seated before it.
    Limit limit() {
        return switch (this) {
            case BALANCED -> Limit.BAND;
            case DEFERRED_ACCEPTANCE -> Limit.SEATS;
            case TRADING_CYCLES, SWAPS -> Limit.BAND_ALONE;
        };
    }

    static Optional<Mechanism> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    static String keys() {
        return Arrays.stream(values()).map(Mechanism::key).collect(Collectors.joining(", "));
    }
}
