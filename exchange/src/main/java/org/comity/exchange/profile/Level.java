package org.comity.exchange.profile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Levels of the Common European Framework of Reference for Languages (Council of Europe, 2001), lowest first.
public enum Level {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2;

    /// As it stands in rows, forms and JSON: `b2`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// Names by codes; they are the same in all languages.
    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(level -> options.put(level.code(), level.name()));
        return options;
    }
}
