package org.comity.exchange.matching.cycles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.swaps.Destinations;

/// Who could go to whose office: a directed graph of the officers to whose office somebody could go and
/// who could go somewhere, numbered from 0 in their order. An arc is a *way*: from an officer to an
/// office, by any of her pairs there; arcs to colleagues of one office share it.
final class Compatibility {

    static final int NONE = -1;

    private final Pairs pairs;
    private final int[] officer;
    private final int[] wayOf;
    private final List<int[]> ways = new ArrayList<>();
    private final int[] tail;
    private final BitSet[] out;
    private final BitSet[] in;
    private final int[] seats;
    private final boolean[] scarce;

    Compatibility(Destinations destinations) {
        pairs = destinations.instance().pairs();
        officer = inArcs(destinations);
        int many = officer.length;
        wayOf = new int[many * many];
        Arrays.fill(wayOf, NONE);
        out = sets(many);
        in = sets(many);
        List<Integer> tails = new ArrayList<>();
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int each = 0; each < many; each++) {
            members.computeIfAbsent(destinations.office(officer[each]), none -> new ArrayList<>())
                    .add(each);
        }
        for (int from = 0; from < many; from++) {
            for (int where : destinations.offices(officer[from])) {
                for (int to : members.getOrDefault(where, List.of())) {
                    wayOf[from * many + to] = ways.size();
                    out[from].set(to);
                    in[to].set(from);
                }
                if (members.containsKey(where)) {
                    ways.add(destinations.at(officer[from], where));
                    tails.add(from);
                }
            }
        }
        tail = tails.stream().mapToInt(Integer::intValue).toArray();
        seats = new int[destinations.instance().places().size()];
        scarce = new boolean[seats.length];
        count(destinations, members);
    }

    private static BitSet[] sets(int many) {
        return IntStream.range(0, many).mapToObj(each -> new BitSet(many)).toArray(BitSet[]::new);
    }

    /// Without those who can be in no exchange, because nobody, or nobody of the others, could come.
    private static int[] inArcs(Destinations destinations) {
        BitSet left = new BitSet();
        left.set(0, destinations.officers());
        int before;
        do {
            before = left.cardinality();
            BitSet wanted = new BitSet();
            BitSet manned = new BitSet();
            left.stream().forEach(each -> manned.set(destinations.office(each)));
            left.stream().forEach(each -> destinations.offices(each).forEach(wanted::set));
            for (int each = left.nextSetBit(0); each >= 0; each = left.nextSetBit(each + 1)) {
                boolean goes = false;
                for (int where : destinations.offices(each)) {
                    goes |= manned.get(where);
                }
                if (!goes || !wanted.get(destinations.office(each))) {
                    left.clear(each);
                }
            }
        } while (left.cardinality() < before);
        return left.stream().toArray();
    }

    /// A place with seats for as many as could ever come needs no row of its own: as many come to an
    /// office as leave it.
    private void count(Destinations destinations, Map<Integer, List<Integer>> members) {
        int[] demand = new int[seats.length];
        ways.forEach(each -> Arrays.stream(each).forEach(pair -> demand[pairs.place(pair)]++));
        for (int place = 0; place < seats.length; place++) {
            int office = destinations.instance().places().get(place).office();
            seats[place] = destinations.seats().free(place);
            int come = Math.min(
                    demand[place], members.getOrDefault(office, List.of()).size());
            scarce[place] = seats[place] < come;
        }
    }

    /// How many officers there are.
    int many() {
        return officer.length;
    }

    /// The officer of the round.
    int officer(int each) {
        return officer[each];
    }

    int ways() {
        return ways.size();
    }

    /// Who goes that way.
    int tail(int way) {
        return tail[way];
    }

    /// By which pairs, the best first.
    int[] pairs(int way) {
        return ways.get(way);
    }

    /// The way from one officer to the office of another, or [#NONE].
    int way(int from, int to) {
        return wayOf[from * officer.length + to];
    }

    /// To whose offices she could go.
    BitSet out(int each) {
        return out[each];
    }

    /// Who could go to her office.
    BitSet in(int each) {
        return in[each];
    }

    int rank(int pair) {
        return pairs.rank(pair);
    }

    /// Whose pair it is.
    int whose(int pair) {
        return Arrays.binarySearch(officer, pairs.officer(pair));
    }

    int place(int pair) {
        return pairs.place(pair);
    }

    int places() {
        return seats.length;
    }

    int seats(int place) {
        return seats[place];
    }

    /// Whether more could come to a place than it has seats.
    boolean isScarce(int place) {
        return scarce[place];
    }

    /// Whether all pairs have the same rank, so that ranks follow from the number of placements.
    boolean isAlike() {
        return ways.stream()
                        .flatMapToInt(Arrays::stream)
                        .map(pairs::rank)
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }
}
