package org.comity.exchange.application;

import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.comity.platform.access.Actor;

/// With whom an office put an officer together. Here because applications know no groups: those who do implement it.
public interface Companions {

    /// @param others how many there are beside her; a code is for its officer to give, so none is told
    /// @param otherwise what they wish when no place takes them together
    record Company(int others, Otherwise otherwise) {}

    /// The others of an officer's group in a round; empty when she is in none.
    Optional<Company> of(Actor actor, UUID round);
}
