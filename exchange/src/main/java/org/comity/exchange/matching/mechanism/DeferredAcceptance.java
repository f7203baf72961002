package org.comity.exchange.matching.mechanism;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;

/// Officer-proposing deferred acceptance (Gale and Shapley 1962), many officers to one place. Equal priorities
/// are decided by the [Lottery] of the officers, one for all places; an officer's own ties by the lottery of the
/// places.
///
/// The result is stable: no officer and place would both rather have each other. Among all stable matchings it is
/// best for every officer at once, and nobody gains by a false list (Dubins and Freedman 1981; Roth 1982). It
/// pays no heed to what offices owe each other. Ties are broken before it begins, so a stable matching of the
/// lists with ties may be better for all (Erdil and Ergin 2008).
public final class DeferredAcceptance {

    private final Pairs pairs;
    private final Preferences preferences;
    private final Seats seats;
    private final int[] lottery;
    private final int[] next;
    private final List<PriorityQueue<Standing>> held = new ArrayList<>();

    /// Somebody who is held for the time being.
    private record Standing(int priority, int lottery, int officer) {}

    /// @param cutoffs one for each place
    public record Accepted(Matching matching, List<Cutoff> cutoffs) {

        public Accepted {
            cutoffs = List.copyOf(cutoffs);
        }
    }

    private DeferredAcceptance(Instance instance) {
        pairs = instance.pairs();
        preferences = Preferences.of(instance);
        seats = Seats.of(instance);
        lottery = Lottery.positions(
                instance.policy().seed(),
                instance.officers().stream().map(Officer::id).toList());
        next = new int[pairs.officers()];
        instance.places()
                .forEach(each -> held.add(new PriorityQueue<>(Comparator.comparingInt(Standing::priority)
                        .thenComparingInt(Standing::lottery)
                        .reversed())));
    }

    public static Accepted match(Instance instance) {
        return new DeferredAcceptance(instance).match();
    }

    private Accepted match() {
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        for (int whose = 0; whose < pairs.officers(); whose++) {
            if (!seats.isTaken(whose)) {
                waiting.add(whose);
            }
        }
        while (!waiting.isEmpty()) {
            int rejected = propose(waiting.remove());
            if (rejected >= 0) {
                waiting.push(rejected);
            }
        }
        List<Cutoff> cutoffs = new ArrayList<>();
        for (int where = 0; where < held.size(); where++) {
            cutoffs.add(cutoff(where));
        }
        for (int where = 0; where < held.size(); where++) {
            for (Standing standing : held.get(where)) {
                seats.take(standing.officer(), where);
            }
        }
        return new Accepted(seats.matching(), cutoffs);
    }

    /// Asks the next place on her list; returns who has to go on asking, or -1 when nobody.
    private int propose(int whose) {
        if (next[whose] == preferences.length(whose)) {
            return -1;
        }
        int pair = preferences.pair(whose, next[whose]);
        next[whose]++;
        int where = pairs.place(pair);
        PriorityQueue<Standing> there = held.get(where);
        there.add(new Standing(pairs.priority(pair), lottery[whose], whose));
        return there.size() > seats.free(where) ? there.remove().officer() : -1;
    }

    private Cutoff cutoff(int where) {
        PriorityQueue<Standing> there = held.get(where);
        if (seats.free(where) == 0) {
            return new Cutoff.Closed();
        }
        Standing last = there.peek();
        return last == null || there.size() < seats.free(where)
                ? new Cutoff.Open()
                : new Cutoff.Last(last.priority(), last.lottery());
    }
}
