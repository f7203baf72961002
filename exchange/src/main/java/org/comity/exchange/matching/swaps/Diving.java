package org.comity.exchange.matching.swaps;

import java.util.Arrays;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.swaps.Relaxation.Climbed;
import org.comity.exchange.matching.swaps.Relaxation.Prices;
import org.comity.exchange.matching.swaps.Relaxation.Question;

/// Follows the prices to good exchanges, without a proof: whoever went to an office in nearly all circulations of
/// late goes nowhere else from then on, the prices are set anew, and so on until all is decided.
final class Diving {

    private static final int ROUNDS = 20;
    private static final double SURE = 0.9;
    private static final double LEAST = 0.02;
    private static final int MOST_DEPTH = 150;
    private static final int FREE = -1;

    private final Relaxation relaxation;
    private final Pairs pairs;
    private final int offices;
    private final int[] only;

    Diving(Destinations destinations, Relaxation relaxation) {
        this.relaxation = relaxation;
        pairs = destinations.instance().pairs();
        offices = destinations.instance().offices().size();
        only = new int[destinations.officers()];
        Arrays.fill(only, FREE);
    }

    /// @param limit nothing that comes to more is of interest
    /// @param most steps of the relaxation
    void run(Question question, Prices from, long limit, long most, LocalSearch local) {
        Prices prices = from;
        for (int depth = 0; depth < MOST_DEPTH && relaxation.steps() < most; depth++) {
            restrict();
            Climbed climbed = relaxation.climb(question, prices, limit, ROUNDS, local::fillUp);
            prices = climbed.prices();
            if (climbed.bound() > (limit - 1) * Relaxation.UNITS || !decide(relaxation.shares())) {
                return;
            }
        }
    }

    private void restrict() {
        boolean[] closed = new boolean[relaxation.arcs()];
        for (int arc = 0; arc < closed.length; arc++) {
            int officer = pairs.officer(relaxation.pair(arc));
            closed[arc] = only[officer] != FREE && only[officer] != relaxation.where(arc);
        }
        relaxation.restrict(closed, new boolean[only.length]);
    }

    /// Decides about all of whom the prices are sure or, when there is none, about the one of whom they are surest.
    ///
    /// @return whether there was anybody left
    private boolean decide(double[] share) {
        int surest = -1;
        boolean any = false;
        for (int at = 0; at < share.length; at++) {
            int officer = at / offices;
            if (only[officer] != FREE) {
                continue;
            }
            if (share[at] >= SURE) {
                only[officer] = at % offices;
                any = true;
            } else if (share[at] > LEAST && (surest < 0 || share[at] > share[surest])) {
                surest = at;
            }
        }
        if (!any && surest >= 0) {
            only[surest / offices] = surest % offices;
            any = true;
        }
        return any;
    }
}
