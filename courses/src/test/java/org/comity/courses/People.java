package org.comity.courses;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;

/// People for tests.
public final class People {

    /// An officer of an academy.
    public static final Person OFFICER = person(1, Role.OFFICER, "example-academy", "TW");

    /// Another officer of the same academy.
    public static final Person COLLEAGUE = person(2, Role.OFFICER, "example-academy", "TW");

    /// An officer of another jurisdiction whose organisation has the same code.
    public static final Person FOREIGNER = person(3, Role.OFFICER, "example-academy", "CH");

    public static final Person PUBLISHER = person(4, Role.PUBLISHER, "comity", "INT");

    public static final Person ADMINISTRATOR = person(5, Role.ADMINISTRATOR, "comity", "INT");

    /// Signed in, but with no role of ours.
    public static final Person VISITOR =
            new Person(new UUID(0, 6), "Visitor Example", List.of(), "elsewhere", "FR", Optional.empty());

    private People() {}

    private static Person person(int number, Role role, String organisation, String jurisdiction) {
        return new Person(
                new UUID(0, number),
                "Person %d Example".formatted(number),
                List.of(role.claim()),
                organisation,
                jurisdiction,
                Optional.empty());
    }
}
