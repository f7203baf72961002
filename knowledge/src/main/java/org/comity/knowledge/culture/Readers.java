package org.comity.knowledge.culture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.platform.access.Actor;
import org.comity.search.Audience;

/// For whom a note was written.
public enum Readers {
    /// Whoever comes by.
    EVERYBODY,
    /// People who are signed in.
    SIGNED_IN,
    /// People of the jurisdiction that the note belongs to.
    JURISDICTION;

    /// The name in forms, in the database and in message keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Readers> of(String code) {
        return List.of(values()).stream()
                .filter(readers -> readers.code().equals(code))
                .findFirst();
    }

    /// Whether somebody may read it.
    ///
    /// @param visitor empty for who is not signed in
    /// @param jurisdiction that the note belongs to
    public boolean admit(Optional<Actor> visitor, String jurisdiction) {
        return switch (this) {
            case EVERYBODY -> true;
            case SIGNED_IN -> visitor.isPresent();
            case JURISDICTION ->
                visitor.filter(actor -> actor.jurisdiction().equals(jurisdiction))
                        .isPresent();
        };
    }

    /// The same rule for search.
    ///
    /// @param jurisdiction that the note belongs to
    public Set<Audience> audiences(String jurisdiction) {
        return switch (this) {
            case EVERYBODY -> Set.of(Audience.EVERYBODY);
            case SIGNED_IN -> Set.of(Audience.SIGNED_IN);
            case JURISDICTION -> Set.of(Audience.jurisdiction(jurisdiction));
        };
    }
}
