package org.comity.exchange.cascade;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.language.Localizer;

/// Whom an officer taught, by where they work and never by name.
public enum Audience {
    /// Her own unit.
    UNIT,
    /// Other units of her office.
    OFFICE,
    /// Other authorities of her State: prosecutors, customs, border guards.
    AUTHORITIES,
    /// Trainers and students of an academy.
    ACADEMY;

    /// As it stands in rows, forms and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Audience> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Audience::code).toList();
    }

    /// Names by codes, for a choice in a form.
    static Map<String, String> names(Localizer localizer) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String code : codes()) {
            names.put(code, localizer.text("cascade.whom." + code));
        }
        return names;
    }
}
