package org.comity.exchange.reason;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.instance.PriorityClass;
import org.comity.exchange.matching.reasons.Seating;
import org.comity.exchange.priority.Criteria;
import org.comity.exchange.priority.Criterion;

/// In which order a host would take officers, as far as it is told of one place.
///
/// @param criteria of the host
/// @param hers which of them the officer meets who reads it; empty when none does
/// @param last which of them the officer meets who got in last; empty while seats are left, and where exchanges decide
public record HostOrder(List<Criterion> criteria, Optional<PriorityClass> hers, Optional<Last> last) {

    /// What may be told without singling anybody out.
    ///
    /// @param met of the first criteria alone
    /// @param told how many of the first criteria that is about
    public record Last(PriorityClass met, int told) {}

    public HostOrder {
        criteria = List.copyOf(criteria);
    }

    /// @param all what those meet of whom it would have to be true as well
    public static HostOrder of(
            List<Criterion> criteria, Optional<PriorityClass> hers, Seating seating, Collection<PriorityClass> all) {
        return new HostOrder(criteria, hers, seating.last().map(cutoff -> {
            PriorityClass met = PriorityClass.of(cutoff.priority());
            int told = Criteria.told(criteria.size(), met, all);
            return new Last(met.first(told), told);
        }));
    }
}
