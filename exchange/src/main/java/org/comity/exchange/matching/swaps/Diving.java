package org.comity.exchange.matching.swaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
    private static final int MOST_SLACKS = 5;
    private static final int PARTS = 50;
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

    /// @param limit what may be expected
    /// @param most steps of the relaxation
    void run(Question question, Climbed root, long limit, long most, LocalSearch local) {
        long bound = Math.ceilDiv(root.bound(), Relaxation.UNITS);
        Prices prices = root.prices();
        long slack = limit - bound;
        long least = bound;
        for (int depth = 0; depth < MOST_DEPTH && relaxation.steps() < most; depth++) {
            restrict();
            Climbed climbed = relaxation.climb(question, prices, least + slack, ROUNDS, local::fillUp);
            prices = climbed.prices();
            least = Math.max(least, Math.ceilDiv(climbed.bound(), Relaxation.UNITS));
            if (least > bound + MOST_SLACKS * slack || !decide(relaxation.shares())) {
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

    /// Decides about all of whom the prices are sure and, when they are few, about those of whom they are surest.
    ///
    /// @return whether there was anybody left
    private boolean decide(double[] share) {
        List<Integer> open = new ArrayList<>();
        for (int at = 0; at < share.length; at++) {
            if (only[at / offices] == FREE && share[at] > LEAST) {
                open.add(at);
            }
        }
        open.sort(Comparator.comparingDouble(at -> -share[at]));
        int least = 1 + open.size() / PARTS;
        for (int each = 0; each < open.size(); each++) {
            int at = open.get(each);
            if (only[at / offices] == FREE && (each < least || share[at] >= SURE)) {
                only[at / offices] = at % offices;
            }
        }
        return !open.isEmpty();
    }
}
