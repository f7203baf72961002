package org.comity.exchange.consent;

import java.util.Locale;

/// Who has a say in a match.
public enum Party {
    /// The officer's own office; its consent is the nomination.
    HOME,
    /// The office that hosts her.
    HOST,
    OFFICER,
    /// The programme of the round. It agrees to nothing and only ends matches, when it matches the round again.
    PROGRAMME;

    /// As it stands in rows, pages and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when there is no such code
    public static Party of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
