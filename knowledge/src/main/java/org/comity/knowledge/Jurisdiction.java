package org.comity.knowledge;

import java.util.Locale;

/// A jurisdiction: an entry of ISO 3166-1, or an organisation that concludes agreements as one. What it is called is
/// the reader's CLDR name, or what the operator's policy
/// says.
///
/// @param code ISO 3166-1 alpha-2, or the code of the organisation
/// @param alpha3 ISO 3166-1 alpha-3, or the code of ICAO Doc 9303 for travel documents of the organisation; may be
/// empty
/// @param region UN M49 number of the region, e.g. `150`; empty where it has none
/// @param subregion UN M49 number of the subregion
public record Jurisdiction(String code, String alpha3, Kind kind, String region, String subregion) {

    /// What the sources say it is; says nothing about status beyond them.
    public enum Kind {
        UN_MEMBER,
        UN_OBSERVER,
        TERRITORY,
        USER_ASSIGNED,
        ORGANISATION,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
