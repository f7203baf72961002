package org.comity.exchange.profile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.language.Localizer;

/// A band of ranks, comparable between services whose ranks are not.
public enum RankBand {
    /// Works on cases and in the street.
    OPERATIONAL("operational"),
    /// Leads a team.
    SUPERVISORY("supervisory"),
    /// Leads a unit.
    MIDDLE("middle"),
    /// Leads a service or a part of it.
    SENIOR("senior");

    private final String code;

    RankBand(String code) {
        this.code = code;
    }

    /// As it stands in rows, forms and JSON.
    public String code() {
        return code;
    }

    public static Optional<RankBand> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(RankBand::code).toList();
    }

    /// Names by codes, for a choice in a form.
    public static Map<String, String> options(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        codes().forEach(code -> options.put(code, localizer.text("profile.rank." + code)));
        return options;
    }
}
