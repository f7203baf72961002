package org.comity.platform.access;

import java.util.Optional;
import java.util.UUID;

/// Whose a record is. A record of an organisation has no person; a person's record carries the person's
/// organisation
/// and jurisdiction.
///
/// @param person the person's subject id, if the record is a person's
/// @param organisation the organisation's code
/// @param jurisdiction ISO 3166-1 alpha-2 code, or the code of an organisation that acts like a jurisdiction
public record Owner(Optional<UUID> person, String organisation, String jurisdiction) {

    public static Owner organisation(String organisation, String jurisdiction) {
        return new Owner(Optional.empty(), organisation, jurisdiction);
    }
}
