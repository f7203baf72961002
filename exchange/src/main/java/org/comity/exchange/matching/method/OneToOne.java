package org.comity.exchange.matching.method;

import org.comity.exchange.matching.cycles.CycleFormulation;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.matching.swaps.Swapping;
import org.comity.exchange.matching.swaps.Swaps;
import org.comity.exchange.matching.watch.Watch;

/// Finds exchanges by the way that is the better one for a round: counted between offices ([Swapping]),
/// or officer by officer ([CycleFormulation]) where most offices have one officer and where there are
/// too many offices to count between each two of them.
public final class OneToOne {

    private OneToOne() {}

    /// Whether a round of that size is not too large.
    public static boolean takes(long offices, long officers) {
        return CycleFormulation.takes(officers) || Swapping.takes(offices, officers);
    }

    public static Swaps match(Instance instance, Aims aims) {
        return match(instance, aims, new Watch());
    }

    /// The same, while somebody sees how far it is.
    public static Swaps match(Instance instance, Aims aims, Watch watch) {
        long offices = instance.offices().size();
        long officers = instance.officers().size();
        if (!takes(offices, officers)) {
            return new Swaps.TooLarge(
                    "More than %d officers, and more than %d offices or officers times offices more than %d; use another mechanism."
                            .formatted(
                                    CycleFormulation.MOST_OFFICERS,
                                    Swapping.MOST_OFFICES,
                                    Swapping.MOST_OFFICERS_AND_OFFICES));
        }
        return CycleFormulation.suits(offices, officers) || !Swapping.takes(offices, officers)
                ? CycleFormulation.match(instance, aims, watch)
                : Swapping.match(instance, aims, watch);
    }
}
