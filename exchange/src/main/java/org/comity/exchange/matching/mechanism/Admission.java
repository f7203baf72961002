package org.comity.exchange.matching.mechanism;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;

/// The cutoff of a place in any matching, and whether it was kept to.
///
/// By a stable matching nobody is passed over anywhere: the cutoffs alone then decide who is where (Azevedo and
/// Leshno 2016). A matching that keeps to a band, or places as many as can be, passes some over. Where it does, the
/// cutoff still says who got in last, but not what would have been enough.
///
/// @param cutoff the last officer who got in, by priority and lottery, or that seats were left, or that none was free
/// @param passedOver how many officers are eligible, would rather be here than where they are and are admitted by
///     the cutoff, but are not here (justified envy: Abdulkadiroğlu and Sönmez 2003)
public record Admission(Cutoff cutoff, int passedOver) {

    /// One for each place, in the order of the instance. Officers who accepted a place in an earlier run neither
    /// set a cutoff nor are passed over.
    ///
    /// @param matching that keeps to eligibility and capacities
    public static List<Admission> of(Instance instance, Matching matching) {
        Seats seats = Seats.of(instance);
        Pairs pairs = instance.pairs();
        int[] lottery = Lottery.positions(
                instance.policy().seed(),
                instance.officers().stream().map(Officer::id).toList());
        List<Cutoff> cutoffs = cutoffs(instance, matching, seats, lottery);
        int[] passedOver = new int[cutoffs.size()];
        for (int officer = 0; officer < pairs.officers(); officer++) {
            if (seats.isTaken(officer)) {
                continue;
            }
            int here = matching.of(officer);
            int rank = here == Matching.NOWHERE ? Integer.MAX_VALUE : pairs.rank(pairs.find(officer, here));
            for (int pair = pairs.first(officer); pair < pairs.first(officer + 1); pair++) {
                Cutoff cutoff = cutoffs.get(pairs.place(pair));
                if (pairs.rank(pair) < rank && cutoff.admits(pairs.priority(pair), lottery[officer])) {
                    passedOver[pairs.place(pair)]++;
                }
            }
        }
        List<Admission> all = new ArrayList<>();
        for (int where = 0; where < passedOver.length; where++) {
            all.add(new Admission(cutoffs.get(where), passedOver[where]));
        }
        return all;
    }

    private static List<Cutoff> cutoffs(Instance instance, Matching matching, Seats seats, int[] lottery) {
        Pairs pairs = instance.pairs();
        int places = instance.places().size();
        int[] taken = new int[places];
        List<Cutoff> cutoffs = new ArrayList<>(Collections.nCopies(places, new Cutoff.Closed()));
        for (int officer = 0; officer < pairs.officers(); officer++) {
            int where = matching.of(officer);
            if (where != Matching.NOWHERE && !seats.isTaken(officer)) {
                int priority = pairs.priority(pairs.find(officer, where));
                if (taken[where]++ == 0 || !cutoffs.get(where).admits(priority, lottery[officer])) {
                    cutoffs.set(where, new Cutoff.Last(priority, lottery[officer]));
                }
            }
        }
        for (int where = 0; where < places; where++) {
            if (taken[where] < seats.free(where)) {
                cutoffs.set(where, new Cutoff.Open());
            }
        }
        return cutoffs;
    }
}
