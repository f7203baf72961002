package org.comity.exchange.profile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.language.Localizer;

/// How many years somebody has served, in bands.
public enum Experience {
    UNDER_THREE("under-3"),
    THREE_TO_SEVEN("3-to-7"),
    EIGHT_TO_FIFTEEN("8-to-15"),
    OVER_FIFTEEN("over-15");

    private final String code;

    Experience(String code) {
        this.code = code;
    }

    /// As it stands in rows, forms and JSON.
    public String code() {
        return code;
    }

    public static Optional<Experience> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Experience::code).toList();
    }

    /// Names by codes, for a choice in a form.
    public static Map<String, String> options(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        codes().forEach(code -> options.put(code, localizer.text("profile.experience." + code)));
        return options;
    }
}
