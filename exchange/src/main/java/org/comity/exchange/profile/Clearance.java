package org.comity.exchange.profile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.language.Localizer;

/// To what level somebody is cleared; a later one includes those before.
public enum Clearance {
    NONE("none"),
    CONFIDENTIAL("confidential"),
    SECRET("secret"),
    TOP_SECRET("top-secret");

    private final String code;

    Clearance(String code) {
        this.code = code;
    }

    /// As it stands in rows, forms and JSON.
    public String code() {
        return code;
    }

    /// How many levels lie between this one and a lower one.
    public int above(Clearance lower) {
        return codes().indexOf(code) - codes().indexOf(lower.code);
    }

    public static Optional<Clearance> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Clearance::code).toList();
    }

    /// Names by codes, for a choice in a form.
    public static Map<String, String> options(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        codes().forEach(code -> options.put(code, localizer.text("profile.clearance." + code)));
        return options;
    }
}
