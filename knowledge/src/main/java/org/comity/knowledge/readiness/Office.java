package org.comity.knowledge.readiness;

import java.util.Comparator;
import org.comity.platform.access.Actor;

/// A liaison office.
///
/// @param organisation its code
/// @param jurisdiction its code
public record Office(String organisation, String jurisdiction) implements Comparable<Office> {

    private static final Comparator<Office> ORDER =
            Comparator.comparing(Office::jurisdiction).thenComparing(Office::organisation);

    static Office of(Actor actor) {
        return new Office(actor.organisation(), actor.jurisdiction());
    }

    @Override
    public int compareTo(Office other) {
        return ORDER.compare(this, other);
    }
}
