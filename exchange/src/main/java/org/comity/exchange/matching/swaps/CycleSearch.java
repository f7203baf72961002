package org.comity.exchange.matching.swaps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.watch.Watch;

/// The best exchanges of two and three officers, by branch and bound. The officer with the fewest possible
/// exchanges is decided first: each of her exchanges is a branch, and that she stays is one more.
///
/// The bound: an officer brings at most her share of the best exchange that is still possible for her, and an
/// office exchanges at most as many officers as it has seats, because it sends as many as it hosts.
final class CycleSearch {

    /// Halves and thirds are whole numbers of these.
    private static final int PARTS = 6;

    private final Destinations destinations;
    private final Pairs pairs;
    private final Weights weights;
    private final int most;
    private final boolean[] decided;
    private final int[] free;
    private final int[] freeAtOffice;
    private final ArrayDeque<Exchange> chosen = new ArrayDeque<>();
    private int steps;
    private List<Exchange> best = List.of();
    private long bestValue;
    private long openBound;

    /// What is possible at a node.
    ///
    /// @param cycles those whose officers are undecided and whose places have seats
    /// @param bound of what can be added, in parts
    /// @param officer who is decided next
    private record Outlook(List<Cycle> cycles, long bound, int officer) {}

    CycleSearch(Destinations destinations, Weights weights, int most) {
        this.destinations = destinations;
        this.pairs = destinations.instance().pairs();
        this.weights = weights;
        this.most = most;
        decided = new boolean[destinations.officers()];
        free = new int[destinations.instance().places().size()];
        freeAtOffice = new int[destinations.instance().offices().size()];
        for (int where = 0; where < free.length; where++) {
            free[where] = destinations.seats().free(where);
            freeAtOffice[destinations.instance().places().get(where).office()] += free[where];
        }
    }

    /// @param begin what is known already
    SwapSearch.Best run(List<Cycle> cycles, SwapSearch.Best begin) {
        best = begin.exchanges();
        bestValue = begin.value();
        search(cycles, 0);
        return new SwapSearch.Best(best, bestValue, Math.max(openBound, bestValue), steps);
    }

    private void search(List<Cycle> before, long value) {
        if (value > bestValue) {
            bestValue = value;
            best = List.copyOf(chosen);
        }
        Outlook outlook = outlook(before);
        long bound = value + Math.floorDiv(outlook.bound(), PARTS);
        if (outlook.cycles().isEmpty() || bound <= bestValue) {
            return;
        }
        List<Cycle> hers = new ArrayList<>();
        for (Cycle cycle : outlook.cycles()) {
            if (Arrays.stream(cycle.officers()).anyMatch(each -> each == outlook.officer())) {
                hers.add(cycle);
            }
        }
        hers.sort(Comparator.comparingLong(this::bestValue).reversed());
        for (Cycle cycle : hers) {
            choose(cycle, 0, new int[cycle.ways()], outlook, value);
        }
        decided[outlook.officer()] = true;
        descend(outlook, value);
        decided[outlook.officer()] = false;
        if (steps >= most) {
            openBound = Math.max(openBound, bound);
        }
    }

    private void descend(Outlook outlook, long value) {
        if (steps < most) {
            search(outlook.cycles(), value);
        }
    }

    /// Tries all places that the officers of a cycle can take.
    private void choose(Cycle cycle, int position, int[] places, Outlook outlook, long value) {
        if (position == cycle.ways()) {
            List<Integer> officers = Arrays.stream(cycle.officers()).boxed().toList();
            chosen.addLast(new Exchange(officers, Arrays.stream(places).boxed().toList()));
            officers.forEach(each -> decided[each] = true);
            long ranks = 0;
            for (int each = 0; each < places.length; each++) {
                ranks += pairs.rank(pairs.find(cycle.officers()[each], places[each]));
                take(places[each], 1);
            }
            descend(outlook, value + weights.of(cycle.ways(), ranks));
            Arrays.stream(places).forEach(each -> take(each, -1));
            officers.forEach(each -> decided[each] = false);
            chosen.removeLast();
            return;
        }
        for (int pair : choices(cycle, position)) {
            if (free[pairs.place(pair)] > 0) {
                places[position] = pairs.place(pair);
                choose(cycle, position + 1, places, outlook, value);
            }
        }
    }

    private void take(int where, int seats) {
        free[where] -= seats;
        freeAtOffice[destinations.instance().places().get(where).office()] -= seats;
    }

    private int[] choices(Cycle cycle, int position) {
        return destinations.at(cycle.officers()[position], destinations.office(cycle.after(position)));
    }

    /// What a cycle is worth at best now, or -1 when it is impossible.
    private long bestValue(Cycle cycle) {
        long ranks = 0;
        for (int position = 0; position < cycle.ways(); position++) {
            int found = -1;
            for (int pair : choices(cycle, position)) {
                if (free[pairs.place(pair)] > 0) {
                    found = pair;
                    break;
                }
            }
            if (found < 0 || decided[cycle.officers()[position]]) {
                return -1;
            }
            ranks += pairs.rank(found);
        }
        return weights.of(cycle.ways(), ranks);
    }

    private Outlook outlook(List<Cycle> before) {
        Watch.goOn();
        steps = (int) Math.min(Integer.MAX_VALUE, steps + before.size() + 1L);
        List<Cycle> possible = new ArrayList<>();
        long[] share = new long[decided.length];
        int[] many = new int[decided.length];
        for (Cycle cycle : before) {
            long value = bestValue(cycle);
            if (value < 0) {
                continue;
            }
            possible.add(cycle);
            for (int officer : cycle.officers()) {
                share[officer] = Math.max(share[officer], value * PARTS / cycle.ways());
                many[officer]++;
            }
        }
        int next = -1;
        List<List<Long>> byOffice = new ArrayList<>();
        Arrays.stream(freeAtOffice).forEach(each -> byOffice.add(new ArrayList<>()));
        for (int officer = 0; officer < share.length; officer++) {
            if (many[officer] > 0) {
                next = next < 0 || many[officer] < many[next] ? officer : next;
                byOffice.get(destinations.office(officer)).add(share[officer]);
            }
        }
        long bound = 0;
        for (int office = 0; office < freeAtOffice.length; office++) {
            List<Long> shares = byOffice.get(office);
            shares.sort(Collections.reverseOrder());
            bound += shares.stream()
                    .limit(freeAtOffice[office])
                    .mapToLong(Long::longValue)
                    .sum();
        }
        return new Outlook(possible, bound, next);
    }
}
