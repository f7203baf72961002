package org.comity.exchange.matching.cycles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.mechanism.Seats;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.matching.swaps.Destinations;
import org.comity.exchange.matching.swaps.Exchange;
import org.comity.exchange.matching.swaps.Score;
import org.comity.exchange.matching.swaps.Swaps;
import org.comity.exchange.matching.watch.Stage;
import org.comity.exchange.matching.watch.Watch;

/// Finds the best exchanges of two or three officers, one number of their [Score] after the other: each
/// is proven best, as far as the steps suffice, and then given for those that follow.
public final class CycleFormulation {

    /// More officers are not taken.
    public static final int MOST_OFFICERS = 2_500;

    private static final int LOOKS = 32;

    private final Compatibility graph;
    private final Aims aims;
    private final Watch watch;
    private final long most;
    private List<Column> best = List.of();
    private List<OddSet> oddSets = List.of();
    private long used;

    private CycleFormulation(Instance instance, Aims aims, Watch watch) {
        this.aims = aims;
        this.watch = watch;
        graph = new Compatibility(Destinations.of(instance));
        most = (long) aims.steps() * LOOKS;
    }

    /// Whether a round of that size is not too large.
    public static boolean takes(long officers) {
        return officers <= MOST_OFFICERS;
    }

    /// Whether exchanges of officers are few enough beside those of offices that this is the better way:
    /// when offices have less than two officers on average.
    public static boolean suits(long offices, long officers) {
        return takes(officers) && officers < 2 * offices;
    }

    public static Swaps match(Instance instance, Aims aims, Watch watch) {
        return new CycleFormulation(instance, aims, watch).search(instance);
    }

    private Swaps search(Instance instance) {
        watch.at(Stage.SEARCHING);
        TwoWays twos = TwoWays.of(graph);
        best = twos.seated(graph);
        Score numbers;
        if (aims.order() == Aims.Order.ROBUST) {
            oddSets = twos.oddSets();
            numbers = robust(twos.most().size());
        } else {
            numbers = placements(twos.most().size());
        }
        boolean proven = numbers.equals(score(0));
        long ranks = graph.isAlike() ? ranks() : least();
        return found(instance, proven ? new Score(numbers.first(), numbers.second(), ranks) : numbers);
    }

    /// As many exchanges of two as can be, and then as many of three.
    ///
    /// @param mostTwos that there can be
    /// @return what cannot be beaten, without ranks
    private Score robust(int mostTwos) {
        long first = bound(new Objective(1, 0, false, List.of()), false, mostTwos);
        long left = threes() ? (graph.many() - 2L * count(2)) / 3 : 0;
        long three = bound(new Objective(0, 1, false, List.of(twos())), true, left);
        return new Score(first, first == count(2) ? 2 * first + 3 * three : graph.many(), 0);
    }

    /// As many placements as can be, and then as many exchanges of two.
    private Score placements(int mostTwos) {
        long first = bound(new Objective(2, 3, false, List.of()), threes(), threes() ? graph.many() : 2L * mostTwos);
        int sum = placements();
        long two = bound(new Objective(1, 0, false, List.of(new Objective.Count(2, 3, sum))), threes(), sum / 2);
        return new Score(first, first == sum ? two : first / 2, 0);
    }

    /// The least ranks of as many exchanges as there are.
    private long least() {
        return -bound(new Objective(0, 0, true, List.of(twos(), new Objective.Count(0, 1, count(3)))), threes(), 0);
    }

    private boolean threes() {
        return aims.ways() == 3;
    }

    private Objective.Count twos() {
        return new Objective.Count(1, 0, count(2));
    }

    private int count(int ways) {
        return (int) best.stream().filter(each -> each.ways() == ways).count();
    }

    private int placements() {
        return best.stream().mapToInt(Column::ways).sum();
    }

    private long ranks() {
        return best.stream().mapToLong(each -> each.ranks(graph)).sum();
    }

    private Score score(long ranks) {
        return aims.order() == Aims.Order.ROBUST
                ? new Score(count(2), placements(), ranks)
                : new Score(placements(), count(2), ranks);
    }

    private long bound(Objective objective, boolean withThrees, long atMost) {
        // ranks come last and get what is left
        long share = objective.ranks() ? most - used : (most - used) / 2;
        Search search = new Search(graph, objective, withThrees, oddSets);
        Incumbent incumbent = new Incumbent(graph, objective, best);
        ColumnGeneration generation = new ColumnGeneration(search, incumbent, share, watch, used, most);
        long bound = new Branching(search, generation, incumbent, atMost).run();
        used += generation.steps();
        best = incumbent.best();
        return bound;
    }

    private Swaps found(Instance instance, Score bound) {
        Seats seats = Seats.of(instance);
        List<Exchange> exchanges = new ArrayList<>();
        List<Column> sorted = new ArrayList<>(best);
        sorted.sort(Comparator.comparingInt(each -> each.officers()[0]));
        for (Column each : sorted) {
            List<Integer> officers = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int at = 0; at < each.ways(); at++) {
                officers.add(graph.officer(each.officers()[at]));
                places.add(graph.place(each.pairs()[at]));
                seats.take(officers.getLast(), places.getLast());
            }
            exchanges.add(new Exchange(officers, places));
        }
        return new Swaps.Found(
                seats.matching(), exchanges, score(ranks()), bound, (int) Math.min(aims.steps(), used / LOOKS));
    }
}
