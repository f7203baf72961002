package org.comity.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;

/// Visibly fictional people of these tests.
public final class People {

    private People() {}

    /// Somebody with one role in an organisation of a jurisdiction; always the same person.
    public static Person with(Role role, String organisation, String jurisdiction) {
        String name = role.claim() + " of " + organisation + " in " + jurisdiction;
        return named(name, role, organisation, jurisdiction);
    }

    /// Somebody of that name; always the same person.
    public static Person named(String name, Role role, String organisation, String jurisdiction) {
        return named(name, List.of(role), organisation, jurisdiction);
    }

    public static Person named(String name, List<Role> roles, String organisation, String jurisdiction) {
        return new Person(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                roles.stream().map(Role::claim).toList(),
                organisation,
                jurisdiction,
                Optional.empty());
    }
}
