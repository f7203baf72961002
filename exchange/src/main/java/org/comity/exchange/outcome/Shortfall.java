package org.comity.exchange.outcome;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.matching.eligibility.Exclusion;
import org.comity.exchange.profile.Clearance;

/// What keeps an officer out of a place; nothing when it takes her.
///
/// @param rules the rules that exclude her, the language by the one of several that is nearest to her
/// @param clearance the one that she lacks
public record Shortfall(List<Exclusion> rules, Optional<Lacking> clearance) {

    /// @param has below what is asked
    public record Lacking(Clearance asked, Clearance has) {

        /// How many steps lie between.
        public int size() {
            return asked.above(has);
        }
    }

    public Shortfall {
        rules = List.copyOf(rules);
    }

    public boolean none() {
        return rules.isEmpty() && clearance.isEmpty();
    }

    /// The least changes that would let her in, besides the clearance; empty when no change of hers would.
    public Optional<List<Change>> changes() {
        List<Change> changes = rules.stream().map(Exclusion::smallestChange).toList();
        return changes.stream().anyMatch(Change.None.class::isInstance) ? Optional.empty() : Optional.of(changes);
    }

    /// The size of the changes together; who cannot be let in counts as if each rule took one step.
    public int size() {
        return rules.stream().mapToInt(rule -> rule.smallestChange().size()).sum()
                + clearance.map(Lacking::size).orElse(0);
    }
}
