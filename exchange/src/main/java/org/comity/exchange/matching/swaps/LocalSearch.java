package org.comity.exchange.matching.swaps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.watch.Stage;
import org.comity.exchange.matching.watch.Watch;

/// Good exchanges, without a proof: a few are undone and others put in their place, again and again (ruin and
/// recreate: Schrimpf and others 2000), and what came of it is kept unless it is worse by more than a threshold
/// that falls to nothing (Dueck and Scheuer 1990).
///
/// An exchange is known by its offices alone. Officers who sit where an exchange needs them belong to none in
/// particular, because any of them will do.
final class LocalSearch {

    private static final int MOST_THRESHOLD = 4;
    private static final int NOISE = 4;
    private static final int MOST_OPEN = 10;
    private static final int FEW = 50;
    private static final int MOST_RUINED = 3;

    private final Destinations destinations;
    private final Pairs pairs;
    private final Weights weights;
    private final boolean threeWays;
    private final Random chance;
    private final Seating seating;
    private final int offices;
    private final Set<Integer> touched = new HashSet<>();
    private List<int[]> cycles = new ArrayList<>();
    private State best;

    /// Who sits where, by which exchanges of offices, and what that is worth.
    private record State(int[] pair, List<int[]> cycles, long value) {}

    /// An exchange that could be added, and what it would cost when that was last looked at.
    private record Candidate(int[] offices, long cost) {}

    LocalSearch(Destinations destinations, Weights weights, boolean threeWays, long seed) {
        this.destinations = destinations;
        this.weights = weights;
        this.threeWays = threeWays;
        pairs = destinations.instance().pairs();
        offices = destinations.instance().offices().size();
        chance = new Random(seed);
        seating = new Seating(destinations);
        best = state();
    }

    long steps() {
        return seating.steps();
    }

    long value() {
        return best.value();
    }

    private State state() {
        int[] all = seating.all();
        long value = 0;
        for (int each : all) {
            value -= each == Seating.NOWHERE ? 0 : pairs.rank(each);
        }
        for (int[] cycle : cycles) {
            value += weights.of(cycle.length, 0);
        }
        return new State(all, List.copyOf(cycles), value);
    }

    private void back(State state) {
        seating.restore(state.pair());
        cycles = new ArrayList<>(state.cycles());
    }

    private State remember() {
        State now = state();
        best = now.value() > best.value() ? now : best;
        return now;
    }

    /// Begins with as much of a seating as is exchanges, those of two first, and fills it up.
    ///
    /// @param pair for each officer hers, or -1
    /// @param first exchanges that are kept before all others as far as there are officers for them
    void fillUp(int[] pair, List<int[]> first) {
        cycles = new ArrayList<>();
        List<ArrayDeque<Integer>> blocks = new ArrayList<>();
        for (int at = 0; at < offices * offices; at++) {
            blocks.add(new ArrayDeque<>(block(pair, at / offices, at % offices)));
        }
        first.forEach(each -> keep(blocks, 1, each));
        for (int one = 0; one < offices; one++) {
            for (int other = one + 1; other < offices; other++) {
                keep(blocks, Integer.MAX_VALUE, one, other);
            }
        }
        for (int at = 0; at < blocks.size() && threeWays; at++) {
            for (int three = 0; three < offices && !blocks.get(at).isEmpty(); three++) {
                keep(blocks, Integer.MAX_VALUE, at / offices, at % offices, three);
            }
        }
        int[] kept = pair.clone();
        blocks.forEach(rest -> rest.forEach(each -> kept[each] = Seating.NOWHERE));
        seating.restore(kept);
        touched.clear();
        IntStream.range(0, offices).forEach(touched::add);
        recreate();
        IntStream.range(0, destinations.officers()).forEach(this::shift);
        remember();
    }

    /// Takes exchanges between offices, as many as there are and no more than so many, out of who sits where.
    private void keep(List<ArrayDeque<Integer>> blocks, int most, int... cycle) {
        List<ArrayDeque<Integer>> its = new ArrayList<>();
        for (int at = 0; at < cycle.length; at++) {
            its.add(blocks.get(cycle[at] * offices + cycle[(at + 1) % cycle.length]));
        }
        for (int many = 0; many < most && its.stream().noneMatch(ArrayDeque::isEmpty); many++) {
            its.forEach(ArrayDeque::remove);
            cycles.add(cycle);
        }
    }

    /// The officers of an office who sit at another one, the best rank first.
    private List<Integer> block(int[] pair, int home, int where) {
        List<Integer> block = new ArrayList<>();
        for (int officer : destinations.members(home)) {
            if (pair[officer] != Seating.NOWHERE && host(pair[officer]) == where) {
                block.add(officer);
            }
        }
        block.sort(Comparator.comparingInt(each -> pairs.rank(pair[each])));
        return block;
    }

    private int host(int pair) {
        return destinations.instance().places().get(pairs.place(pair)).office();
    }

    /// Goes on from the best until it is worth a bound or the steps are used up.
    void run(long bound, long most, Watch watch) {
        back(best);
        search(best, bound, most, watch);
    }

    /// Goes on from what was filled up last, although something else may be worth more.
    void climb(long bound, long most, Watch watch) {
        search(state(), bound, most, watch);
    }

    private void search(State from, long bound, long most, Watch watch) {
        State current = from;
        long begin = steps();
        // a step may look at nothing
        for (long at = 0; at < most && best.value() < bound && !cycles.isEmpty(); at++) {
            long used = steps() - begin;
            if (used >= most) {
                return;
            }
            watch.at(Stage.SEARCHING, used, most);
            ruin();
            recreate();
            shift(chance.nextInt(destinations.officers()));
            State now = remember();
            if (now.value() >= current.value() - chance.nextLong(1 + MOST_THRESHOLD - MOST_THRESHOLD * used / most)) {
                current = now;
            } else {
                back(current);
            }
        }
    }

    /// Finds an officer a better place while as many as before sit everywhere.
    private void shift(int officer) {
        int before = seating.of(officer);
        if (before != Seating.NOWHERE) {
            seating.put(officer, Seating.NOWHERE);
            int home = destinations.office(officer);
            if (seating.cost(home, host(before)) > pairs.rank(before) || !seating.add(home, host(before))) {
                seating.put(officer, before);
            }
        }
    }

    /// Undoes an exchange, and others with offices where its officers would rather be.
    private void ruin() {
        touched.clear();
        List<Integer> wishes = new ArrayList<>();
        takeOut(chance.nextInt(cycles.size()), wishes);
        if (wishes.isEmpty() || chance.nextInt(4) == 0) {
            wishes.add(chance.nextInt(offices));
        }
        for (int at = 0; at < Math.min(MOST_RUINED - 1, wishes.size()); at++) {
            int begin = cycles.isEmpty() ? 0 : chance.nextInt(cycles.size());
            int office = wishes.get(at);
            for (int each = 0; each < cycles.size(); each++) {
                int which = (begin + each) % cycles.size();
                if (Arrays.stream(cycles.get(which)).anyMatch(its -> its == office)) {
                    takeOut(which, new ArrayList<>());
                    break;
                }
            }
        }
    }

    private void takeOut(int which, List<Integer> wishes) {
        int[] cycle = cycles.remove(which);
        for (int at = 0; at < cycle.length; at++) {
            List<Integer> block = block(seating.all(), cycle[at], cycle[(at + 1) % cycle.length]);
            int officer = block.get(chance.nextBoolean() ? block.size() - 1 : chance.nextInt(block.size()));
            wish(officer, wishes);
            touched.add(cycle[at]);
            seating.put(officer, Seating.NOWHERE);
        }
    }

    /// An office where an officer would get a better rank.
    private void wish(int officer, List<Integer> wishes) {
        int seen = 0;
        int found = -1;
        for (int office : destinations.offices(officer)) {
            boolean better = pairs.rank(destinations.at(officer, office)[0]) < pairs.rank(seating.of(officer));
            if (better && chance.nextInt(++seen) == 0) {
                found = office;
            }
        }
        if (found >= 0) {
            wishes.add(found);
        }
    }

    /// Adds exchanges between offices that have officers and seats left, the cheapest first.
    private void recreate() {
        if (threeWays && chance.nextInt(4) == 0) {
            add(triangles());
        }
        add(twos());
        if (threeWays) {
            add(triangles());
        }
    }

    private List<int[]> twos() {
        List<Integer> open = open();
        List<int[]> all = new ArrayList<>();
        for (int one : open) {
            open.stream().filter(other -> other > one).forEach(other -> all.add(new int[] {one, other}));
        }
        return all;
    }

    /// Offices that have both; when they are many, the touched ones and some others.
    private List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int office = 0; office < offices; office++) {
            if (seating.isOpen(office)) {
                (touched.contains(office) ? open : others).add(office);
            }
        }
        while (open.size() + others.size() > MOST_OPEN && !others.isEmpty()) {
            others.remove(/* index */ chance.nextInt(others.size()));
        }
        open.addAll(others);
        Collections.sort(open);
        return open;
    }

    private List<int[]> triangles() {
        List<Integer> open = open();
        while (open.size() > MOST_OPEN) {
            open.remove(/* index */ chance.nextInt(open.size()));
        }
        List<int[]> all = new ArrayList<>();
        for (int one : open) {
            for (int two : open) {
                for (int three : open) {
                    if (two > one && three > one && two != three) {
                        all.add(new int[] {one, two, three});
                    }
                }
            }
        }
        return all;
    }

    private void add(List<int[]> possible) {
        Watch.goOn();
        PriorityQueue<Candidate> queue = new PriorityQueue<>(Comparator.comparingLong(Candidate::cost));
        Map<Integer, Long> known = new HashMap<>();
        possible.forEach(each -> offer(queue, each, known));
        while (!queue.isEmpty()) {
            Candidate first = queue.poll();
            known.clear();
            // what was added since may have made it dearer
            long cost = possible.size() > FEW ? cost(first.offices(), known) : first.cost();
            if (cost > first.cost() + NOISE) {
                if (cost != Long.MAX_VALUE) {
                    queue.add(new Candidate(first.offices(), cost));
                }
            } else if (seat(first.offices())) {
                known.clear();
                offer(queue, first.offices(), known);
            }
        }
    }

    private void offer(PriorityQueue<Candidate> queue, int[] cycle, Map<Integer, Long> known) {
        long cost = cost(cycle, known);
        if (cost != Long.MAX_VALUE) {
            queue.add(new Candidate(cycle, cost + chance.nextInt(NOISE)));
        }
    }

    private long cost(int[] cycle, Map<Integer, Long> known) {
        long sum = 0;
        for (int at = 0; at < cycle.length; at++) {
            int home = cycle[at];
            int where = cycle[(at + 1) % cycle.length];
            long cost = known.computeIfAbsent(home * offices + where, none -> seating.cost(home, where));
            if (cost == Long.MAX_VALUE) {
                return cost;
            }
            sum += cost;
        }
        return sum;
    }

    private boolean seat(int[] cycle) {
        int[] before = seating.all();
        for (int at = 0; at < cycle.length; at++) {
            if (!seating.add(cycle[at], cycle[(at + 1) % cycle.length])) {
                seating.restore(before);
                return false;
            }
        }
        cycles.add(cycle);
        return true;
    }

    /// How many exchanges there are in the best, by the numbers of a program.
    Map<Integer, Integer> numbers(Program program) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int[] cycle : best.cycles()) {
            int which = cycle.length == 2
                    ? Math.min(cycle[0], cycle[1]) * offices + Math.max(cycle[0], cycle[1])
                    : program.numberAround(Exchange.fromLeast(cycle));
            numbers.merge(which, 1, Integer::sum);
        }
        return numbers;
    }

    /// The best exchanges, with officers.
    List<Exchange> exchanges() {
        Map<List<Integer>, ArrayDeque<Integer>> sit = new HashMap<>();
        List<Exchange> all = new ArrayList<>();
        for (int[] cycle : best.cycles()) {
            int[] officers = new int[cycle.length];
            for (int at = 0; at < cycle.length; at++) {
                int home = cycle[at];
                int where = cycle[(at + 1) % cycle.length];
                officers[at] = sit.computeIfAbsent(
                                List.of(home, where), none -> new ArrayDeque<>(block(best.pair(), home, where)))
                        .remove();
            }
            all.add(exchange(officers));
        }
        all.sort(Comparator.comparingInt(each -> each.officers().getFirst()));
        return all;
    }

    /// With the first officer of the round first.
    private Exchange exchange(int[] officers) {
        int[] turned = Exchange.fromLeast(officers);
        return new Exchange(
                Arrays.stream(turned).boxed().toList(),
                Arrays.stream(turned)
                        .map(each -> pairs.place(best.pair()[each]))
                        .boxed()
                        .toList());
    }
}
