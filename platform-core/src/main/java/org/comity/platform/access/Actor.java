package org.comity.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A person as the access rules see her. All of it comes from the identity provider.
///
/// @param id the subject of the identity provider
/// @param organisation the one organisation she belongs to
/// @param jurisdiction the one jurisdiction she belongs to
public record Actor(UUID id, Set<Role> roles, String organisation, String jurisdiction) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /// This person as the owner of her own records.
    public Owner asOwner() {
        return new Owner(Optional.of(id), organisation, jurisdiction);
    }
}
