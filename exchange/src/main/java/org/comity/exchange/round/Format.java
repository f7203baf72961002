package org.comity.exchange.round;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of exchange a round brings about.
public enum Format {
    /// Days beside a colleague, without powers.
    SHADOWING,
    /// Two offices swap officers for weeks.
    BILATERAL,
    /// Months in the host office.
    POSTING;

    /// As it stands in rows, forms and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
