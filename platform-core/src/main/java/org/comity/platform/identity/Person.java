package org.comity.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Role;

/// A signed-in person, as the identity provider describes her. Nothing of it can be typed in by the user here.
///
/// @param subject the provider's stable id
/// @param name the name to print, e.g. on a certificate
/// @param roles names of roles; unknown ones are ignored
/// @param organisation code of the one organisation
/// @param jurisdiction ISO 3166-1 alpha-2, or the code of an organisation that acts like one
/// @param language BCP 47 tag of the account, if it has one
/// @param mail her mail address, if the provider tells one and calls it verified
public record Person(
        UUID subject,
        String name,
        List<String> roles,
        String organisation,
        String jurisdiction,
        Optional<String> language,
        Optional<String> mail) {

    /// Somebody without a mail address.
    public Person(
            UUID subject,
            String name,
            List<String> roles,
            String organisation,
            String jurisdiction,
            Optional<String> language) {
        this(subject, name, roles, organisation, jurisdiction, language, Optional.empty());
    }

    public Person {
        if (organisation.isBlank() || jurisdiction.isBlank()) {
            throw new IncompleteAccount();
        }
        roles = List.copyOf(roles);
    }

    /// This person with a verified mail address.
    public Person reachedAt(String address) {
        return new Person(subject, name, roles, organisation, jurisdiction, language, Optional.of(address));
    }

    /// This person for the access rules.
    public Actor actor() {
        return new Actor(subject, knownRoles(), organisation, jurisdiction);
    }

    /// Whether she has the role.
    public boolean has(Role role) {
        return roles.contains(role.claim());
    }

    private Set<Role> knownRoles() {
        return roles.stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toSet());
    }
}
