package org.comity.exchange.naming;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.knowledge.CrimeTypes;
import org.comity.platform.language.Localizer;

/// Names of what has a code. A code without a name stays a code.
public final class Names {

    private static final int COUNTRY = 2;
    private static final String INTERNATIONAL = "INT";

    private Names() {}

    /// A jurisdiction: by Unicode CLDR when its code has two letters, else as knowledge calls the organisation; `INT`
    /// is that of any other international organisation.
    public static String jurisdiction(String code, Localizer localizer) {
        if (code.equals(INTERNATIONAL)) {
            return localizer.text("exchange.international");
        }
        return code.length() == COUNTRY
                ? localizer.territoryName(code)
                : known("knowledge.organisation." + code, code, localizer);
    }

    /// Names of jurisdictions by their codes, each once, in the reader's order.
    public static Map<String, String> jurisdictions(Collection<String> codes, Localizer localizer) {
        Map<String, String> names = new LinkedHashMap<>();
        codes.stream()
                .distinct()
                .sorted((one, other) ->
                        localizer.order().compare(jurisdiction(one, localizer), jurisdiction(other, localizer)))
                .forEach(code -> names.put(code, jurisdiction(code, localizer)));
        return names;
    }

    /// A place: what its office calls the unit, and the jurisdiction.
    public static String place(String unit, String jurisdiction, Localizer localizer) {
        return isolated(unit) + " · " + jurisdiction(jurisdiction, localizer);
    }

    /// A name that stands inside a text of perhaps another direction (Unicode Bidirectional Algorithm, FSI and PDI).
    /// Where markup is possible, `bdi` does the same.
    public static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    /// A type of crime as knowledge calls it.
    public static String crime(String code, Localizer localizer) {
        return CrimeTypes.name(code, localizer).orElse(code);
    }

    /// A measure of cooperation as knowledge calls it.
    public static String measure(String code, Localizer localizer) {
        return known("knowledge.measure." + code, code, localizer);
    }

    /// A field of a jurisdiction's profile as knowledge calls it.
    public static String field(String code, Localizer localizer) {
        return known("knowledge.field." + code, code, localizer);
    }

    private static String known(String key, String code, Localizer localizer) {
        return localizer.has(key) ? localizer.text(key) : code;
    }
}
