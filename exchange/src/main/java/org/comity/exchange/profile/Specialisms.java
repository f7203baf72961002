package org.comity.exchange.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.exchange.naming.Names;
import org.comity.knowledge.CrimeTypes;
import org.comity.platform.language.Localizer;

/// What places and officers specialise in: the types of crime that knowledge has codes for. Of two types of different
/// schemes that are close to each other one is offered, so that a place and an officer who mean the same meet.
public final class Specialisms {

    /// All codes that are understood, scheme by scheme.
    public static final List<String> CODES = Stream.concat(CrimeTypes.UN18.stream(), CrimeTypes.ASEANAPOL9.stream())
            .toList();

    private Specialisms() {}

    /// The codes that are offered for these, each once.
    public static List<String> offered(List<String> codes) {
        return codes.stream()
                .map(code -> CrimeTypes.UN18_OF_ASEANAPOL9.getOrDefault(code, code))
                .distinct()
                .toList();
    }

    /// Names by codes, for a choice in a form.
    public static Map<String, String> options(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        offered(CODES).forEach(code -> options.put(code, Names.crime(code, localizer)));
        return options;
    }
}
