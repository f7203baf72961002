package org.comity.exchange;

import java.util.Optional;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Owner;

/// An organisation that opens rounds, sends officers or hosts them.
///
/// @param organisation its code
/// @param jurisdiction ISO 3166-1 alpha-2, or the code of an organisation that acts like one
public record Office(String organisation, String jurisdiction) {

    public Office {
        if (organisation.isBlank() || jurisdiction.isBlank()) {
            throw new IllegalArgumentException("An office has an organisation and a jurisdiction.");
        }
    }

    /// The office that a person belongs to.
    public static Office of(Actor actor) {
        return new Office(actor.organisation(), actor.jurisdiction());
    }

    /// This office as the owner of its records.
    public Owner asOwner() {
        return Owner.organisation(organisation, jurisdiction);
    }

    /// This office as the owner of what it keeps for one of its people.
    public Owner asOwner(java.util.UUID person) {
        return new Owner(Optional.of(person), organisation, jurisdiction);
    }
}
