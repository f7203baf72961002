package org.comity.exchange.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.comity.platform.access.Actor;

/// With whom an office put an officer together. Here because applications know no groups: those who do implement it.
public interface Companions {

    /// @param codes of the others
    /// @param otherwise what they wish when no place takes them together
    record Company(List<String> codes, Otherwise otherwise) {
        public Company {
            codes = List.copyOf(codes);
        }
    }

    /// The others of an officer's group in a round; empty when she is in none.
    Optional<Company> of(Actor actor, UUID round);
}
