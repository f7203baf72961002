package org.comity.exchange.matching.mechanism;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;

/// Two-sided top trading cycles (Dur and Ünver 2019). Every office points to the first of its officers who
/// remain, an officer to the best place that remains on her list, a place to its office. Whoever forms a cycle is
/// placed. An office drops out when none of its officers or none of its seats remains; an officer when nothing
/// remains on her list.
///
/// Every cycle sends and brings one officer for each office in it, so an office hosts as many as it sends. Nobody
/// gains by a false list, nobody gets a place that she did not list or that does not take her. It is not stable,
/// and it places fewer officers than a rule that lets offices owe each other.
///
/// The paper lets officers rank offices; here they rank places. The order in which an office points to its
/// officers, which the paper takes as given, is the [Lottery].
public final class TradingCycles {

    private final Instance instance;
    private final Pairs pairs;
    private final Preferences preferences;
    private final Seats seats;
    private final int[] next;
    private final int[] freeSeats;
    private final List<ArrayDeque<Integer>> queues = new ArrayList<>();
    private final List<Trade> trades = new ArrayList<>();

    /// Officers who go round: each takes the place beside her, and each place is of the office of the one after
    /// her.
    public record Trade(List<Integer> officers, List<Integer> places) {

        public Trade {
            officers = List.copyOf(officers);
            places = List.copyOf(places);
        }
    }

    /// @param trades the cycles, in the order in which they were found
    public record Traded(Matching matching, List<Trade> trades) {

        public Traded {
            trades = List.copyOf(trades);
        }
    }

    private TradingCycles(Instance instance) {
        this.instance = instance;
        pairs = instance.pairs();
        preferences = Preferences.of(instance);
        seats = Seats.of(instance);
        next = new int[pairs.officers()];
        freeSeats = new int[instance.offices().size()];
        for (int where = 0; where < instance.places().size(); where++) {
            freeSeats[instance.places().get(where).office()] += seats.free(where);
        }
        instance.offices().forEach(each -> queues.add(new ArrayDeque<>()));
        int[] lottery = Lottery.positions(
                instance.policy().seed(),
                instance.officers().stream().map(Officer::id).toList());
        IntStream.range(0, pairs.officers())
                .filter(whose -> !seats.isTaken(whose))
                .boxed()
                .sorted(Comparator.comparingInt(whose -> lottery[whose]))
                .forEach(whose ->
                        queues.get(instance.officers().get(whose).office()).add(whose));
    }

    /// Officers who accepted a place keep it; what is balanced is the exchange of all others.
    public static Traded match(Instance instance) {
        return new TradingCycles(instance).match();
    }

    private Traded match() {
        // a cycle stays one until it is carried out, so the order in which they are found changes nothing
        ArrayDeque<Integer> path = new ArrayDeque<>();
        boolean[] onPath = new boolean[queues.size()];
        for (int begin = 0; begin < queues.size(); begin++) {
            while (remains(begin)) {
                follow(begin, path, onPath);
            }
        }
        return new Traded(seats.matching(), trades);
    }

    /// Walks from an office until a cycle is closed or the office has dropped out, and leaves no path behind.
    private void follow(int begin, ArrayDeque<Integer> path, boolean[] onPath) {
        int office = begin;
        while (!onPath[office]) {
            int where = best(queues.get(office).getFirst());
            if (where >= 0) {
                onPath[office] = true;
                path.addLast(office);
                office = instance.places().get(where).office();
                continue;
            }
            queues.get(office).removeFirst();
            if (remains(office)) {
                continue;
            }
            if (path.isEmpty()) {
                return;
            }
            office = path.removeLast();
            onPath[office] = false;
        }
        carryOut(office);
        path.forEach(each -> onPath[each] = false);
        path.clear();
    }

    private void carryOut(int closing) {
        List<Integer> officers = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int office = closing;
        do {
            int officer = queues.get(office).getFirst();
            int where = best(officer);
            officers.add(officer);
            places.add(where);
            office = instance.places().get(where).office();
        } while (office != closing);
        for (int each = 0; each < officers.size(); each++) {
            seats.take(officers.get(each), places.get(each));
            queues.get(instance.officers().get(officers.get(each)).office()).removeFirst();
            freeSeats[instance.places().get(places.get(each)).office()]--;
        }
        trades.add(new Trade(officers, places));
    }

    private boolean remains(int office) {
        return freeSeats[office] > 0 && !queues.get(office).isEmpty();
    }

    /// The best place that remains on her list, or -1. What is gone once never returns.
    private int best(int officer) {
        while (next[officer] < preferences.length(officer)) {
            int where = pairs.place(preferences.pair(officer, next[officer]));
            if (seats.free(where) > 0 && remains(instance.places().get(where).office())) {
                return where;
            }
            next[officer]++;
        }
        return -1;
    }
}
