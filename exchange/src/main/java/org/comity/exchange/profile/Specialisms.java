package org.comity.exchange.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.exchange.naming.Names;
import org.comity.knowledge.CrimeTypes;
import org.comity.platform.language.Localizer;

/// What places and officers specialise in: the types of crime that knowledge has codes for.
public final class Specialisms {

    /// All codes, scheme by scheme.
    public static final List<String> CODES = Stream.concat(CrimeTypes.UN18.stream(), CrimeTypes.ASEANAPOL9.stream())
            .toList();

    private Specialisms() {}

    /// Names by codes, for a choice in a form.
    public static Map<String, String> options(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        CODES.forEach(code -> options.put(code, Names.crime(code, localizer)));
        return options;
    }
}
