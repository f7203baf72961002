package org.comity.exchange.stay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.comity.exchange.consent.Party;

/// Whether a stay took place.
public enum Outcome {
    /// It did, and counts in the balance of both offices.
    HELD,
    /// It did not, and counts for neither.
    NOT_HELD;

    /// As it stands in addresses and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// Whether a party can say so. Who hosted an officer says that she was there, so that nobody credits itself
    /// with a guest whom nobody saw, and home office and officer can contradict it; each office can say that
    /// nothing came of it.
    boolean saidBy(Party party) {
        return switch (this) {
            case HELD -> party == Party.HOST;
            case NOT_HELD -> party == Party.HOST || party == Party.HOME;
        };
    }
}
