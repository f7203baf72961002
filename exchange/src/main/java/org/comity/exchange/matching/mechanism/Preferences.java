package org.comity.exchange.matching.mechanism;

import java.util.Arrays;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;

/// The officers' lists without ties: by rank, and where she is indifferent by the lottery of the places. The
/// tie-break depends on ids and seed alone, so nobody changes it by what she reports.
final class Preferences {

    private final Pairs pairs;
    private final int[] order;

    private Preferences(Pairs pairs, int[] order) {
        this.pairs = pairs;
        this.order = order;
    }

    static Preferences of(Instance instance) {
        int[] drawn = Lottery.positions(
                instance.policy().seed(),
                instance.places().stream().map(Place::id).toList());
        Pairs pairs = instance.pairs();
        int[] order = new int[pairs.count()];
        for (int whose = 0; whose < pairs.officers(); whose++) {
            sort(pairs, drawn, order, whose);
        }
        return new Preferences(pairs, order);
    }

    private static void sort(Pairs pairs, int[] drawn, int[] order, int whose) {
        int from = pairs.first(whose);
        int many = pairs.first(whose + 1) - from;
        long[] byRank = new long[many];
        int[] placeAt = new int[many];
        // positions of the lottery, made dense within her list, so that they fit beside the rank
        Integer[] byLottery = new Integer[many];
        Arrays.setAll(byLottery, at -> from + at);
        Arrays.sort(byLottery, (one, other) -> Integer.compare(drawn[pairs.place(one)], drawn[pairs.place(other)]));
        for (int at = 0; at < many; at++) {
            placeAt[at] = byLottery[at];
            byRank[at] = (long) pairs.rank(byLottery[at]) << Integer.SIZE | at;
        }
        Arrays.sort(byRank);
        for (int at = 0; at < many; at++) {
            order[from + at] = placeAt[(int) byRank[at]];
        }
    }

    /// How many places an officer has listed.
    int length(int whose) {
        return pairs.first(whose + 1) - pairs.first(whose);
    }

    /// The pair at a position of her list; 0 is what she likes best.
    int pair(int whose, int position) {
        return order[pairs.first(whose) + position];
    }
}
