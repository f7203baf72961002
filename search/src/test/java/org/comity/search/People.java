package org.comity.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;

/// Visibly fictional people of these tests.
public final class People {

    public static final Person OFFICER = with("officer", Role.OFFICER.claim(), "TW");
    public static final Person COLLEAGUE = with("colleague", Role.OFFICER.claim(), "TW");
    public static final Person FOREIGNER = with("foreigner", Role.OFFICER.claim(), "ES");
    public static final Person ADMINISTRATOR = with("administrator", Role.ADMINISTRATOR.claim(), "TW");
    /// Signed in, but with no role of ours.
    public static final Person GUEST = with("guest", "something-else", "TW");

    private People() {}

    private static Person with(String name, String role, String jurisdiction) {
        return new Person(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                "Example " + name,
                List.of(role),
                "example-office",
                jurisdiction,
                Optional.empty());
    }
}
