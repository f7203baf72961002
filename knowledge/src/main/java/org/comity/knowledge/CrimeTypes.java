package org.comity.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.language.Localizer;

/// The schemes of crime types and their codes. Names stand in the message files.
public final class CrimeTypes {

    /// The eighteen types of the Fourth United Nations Survey of Crime Trends and Operations of Criminal Justice
    /// Systems (Mueller 2001), in its order.
    public static final List<String> UN18 = List.of(
            "un18-money-laundering",
            "un18-drug-trafficking",
            "un18-corruption",
            "un18-infiltration-of-business",
            "un18-fraudulent-bankruptcy",
            "un18-insurance-fraud",
            "un18-computer-crime",
            "un18-intellectual-property",
            "un18-arms-trafficking",
            "un18-terrorism",
            "un18-aircraft-hijacking",
            "un18-sea-piracy",
            "un18-land-hijacking",
            "un18-trafficking-in-persons",
            "un18-body-parts",
            "un18-cultural-property",
            "un18-environmental-crime",
            "un18-other-organized");

    /// The nine priority types of the ASEAN Chiefs of National Police (joint communiqué of the 25th conference, 2005).
    public static final List<String> ASEANAPOL9 = List.of(
            "aseanapol-drug-trafficking",
            "aseanapol-terrorism",
            "aseanapol-arms-smuggling",
            "aseanapol-human-trafficking",
            "aseanapol-maritime-fraud",
            "aseanapol-commercial-crime",
            "aseanapol-cybercrime",
            "aseanapol-travel-document-fraud",
            "aseanapol-transnational-fraud");

    /// The types of the ASEAN chiefs that are close to one of the United Nations Survey, as the library maps them.
    public static final Map<String, String> UN18_OF_ASEANAPOL9 = Map.of(
            "aseanapol-drug-trafficking", "un18-drug-trafficking",
            "aseanapol-terrorism", "un18-terrorism",
            "aseanapol-arms-smuggling", "un18-arms-trafficking",
            "aseanapol-human-trafficking", "un18-trafficking-in-persons",
            "aseanapol-cybercrime", "un18-computer-crime");

    private CrimeTypes() {}

    /// What Comity calls a type of crime; empty when it has no name for the code.
    public static Optional<String> name(String code, Localizer localizer) {
        String key = "knowledge.crime." + code;
        return localizer.has(key) ? Optional.of(localizer.text(key)) : Optional.empty();
    }
}
