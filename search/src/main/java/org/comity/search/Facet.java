package org.comity.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what results can be narrowed down.
public enum Facet {
    /// What sort of work.
    KIND,
    /// The languages that a work exists in, as BCP 47 tags.
    LANGUAGE,
    /// Types of crime, by the codes of their schemes.
    CRIME,
    /// Jurisdictions that a work is about, ISO 3166-1 alpha-2 or the code of an organisation.
    JURISDICTION,
    /// Instruments that a work belongs to or is about, by id.
    INSTRUMENT,
    /// How much a course presupposes.
    LEVEL;

    /// The name in addresses and message keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String code) {
        return Arrays.stream(values())
                .filter(facet -> facet.code().equals(code))
                .findFirst();
    }
}
