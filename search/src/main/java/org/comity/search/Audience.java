package org.comity.search;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Role;

/// A group of people who may read a document. A reader belongs to several; she sees a document if she belongs
/// to one of
/// the document's audiences.
///
/// @param key `everybody`, `signed-in`, `jurisdiction:XX`, `organisation:XX/code`, `person:id`, `role:name`
public record Audience(String key) implements Comparable<Audience> {

    // before the audiences below, which are checked by it when they are made
    private static final Pattern SHAPE =
            Pattern.compile("everybody|signed-in|(jurisdiction|organisation|person|role):[\\p{L}\\p{N}._/-]{1,120}");

    public static final Audience EVERYBODY = new Audience("everybody");
    public static final Audience SIGNED_IN = new Audience("signed-in");

    public Audience {
        if (!SHAPE.matcher(key).matches()) {
            throw new IllegalArgumentException("'%s' is not an audience.".formatted(key));
        }
    }

    /// People of a jurisdiction.
    public static Audience jurisdiction(String code) {
        return new Audience("jurisdiction:" + code);
    }

    /// People of an organisation of a jurisdiction.
    public static Audience organisation(String jurisdiction, String organisation) {
        return new Audience("organisation:" + jurisdiction + "/" + organisation);
    }

    /// All audiences that somebody belongs to; nobody in particular belongs to [#EVERYBODY] alone.
    public static Set<Audience> of(Optional<Actor> actor) {
        Set<Audience> all = new HashSet<>();
        all.add(EVERYBODY);
        actor.ifPresent(person -> {
            all.add(SIGNED_IN);
            all.add(jurisdiction(person.jurisdiction()));
            all.add(organisation(person.jurisdiction(), person.organisation()));
            all.add(new Audience("person:" + person.id()));
            person.roles().stream().map(Role::claim).forEach(role -> all.add(new Audience("role:" + role)));
        });
        return Set.copyOf(all);
    }

    @Override
    public int compareTo(Audience other) {
        return key.compareTo(other.key);
    }
}
