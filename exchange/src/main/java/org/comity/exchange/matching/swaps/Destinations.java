package org.comity.exchange.matching.swaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.mechanism.Seats;

/// Where each officer can go, office by office. Officers who accepted a place have nowhere else to go.
public final class Destinations {

    private static final int[] NONE = {};

    private final Instance instance;
    private final Seats seats;
    private final List<SortedMap<Integer, int[]>> of = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();

    private Destinations(Instance instance) {
        this.instance = instance;
        this.seats = Seats.of(instance);
    }

    public static Destinations of(Instance instance) {
        Destinations made = new Destinations(instance);
        instance.offices().forEach(each -> made.members.add(new ArrayList<>()));
        int[] demand = new int[instance.places().size()];
        for (int pair = 0; pair < instance.pairs().count(); pair++) {
            demand[instance.pairs().place(pair)]++;
        }
        for (int whose = 0; whose < instance.officers().size(); whose++) {
            made.add(whose, demand);
        }
        return made;
    }

    private void add(int whose, int[] demand) {
        SortedMap<Integer, int[]> there = new TreeMap<>();
        of.add(there);
        if (seats.isTaken(whose)) {
            return;
        }
        Map<Integer, List<Integer>> byOffice = new HashMap<>();
        Pairs pairs = instance.pairs();
        for (int pair = pairs.first(whose); pair < pairs.first(whose + 1); pair++) {
            if (seats.free(pairs.place(pair)) > 0) {
                int office = instance.places().get(pairs.place(pair)).office();
                byOffice.computeIfAbsent(office, none -> new ArrayList<>()).add(pair);
            }
        }
        byOffice.forEach((office, some) -> there.put(office, choices(some, demand)));
        if (!there.isEmpty()) {
            members.get(instance.officers().get(whose).office()).add(whose);
        }
    }

    /// Best first, as far as it can matter: nobody needs a second choice after a place that has room for all.
    private int[] choices(List<Integer> some, int[] demand) {
        Pairs pairs = instance.pairs();
        some.sort(Comparator.comparingInt(pairs::rank)
                .thenComparing(pair -> instance.places().get(pairs.place(pair)).id()));
        int many = 0;
        while (many < some.size()) {
            int where = pairs.place(some.get(many));
            many++;
            if (seats.free(where) >= demand[where]) {
                break;
            }
        }
        return Arrays.copyOf(some.stream().mapToInt(Integer::intValue).toArray(), many);
    }

    public int officers() {
        return of.size();
    }

    public int office(int officer) {
        return instance.officers().get(officer).office();
    }

    /// The offices at which she is eligible.
    public Iterable<Integer> offices(int officer) {
        return of.get(officer).keySet();
    }

    /// Her pairs at an office, best first.
    public int[] at(int officer, int office) {
        return of.get(officer).getOrDefault(office, NONE);
    }

    /// The officers of an office who could go somewhere.
    List<Integer> members(int office) {
        return members.get(office);
    }

    /// No more exchanges of two are possible between two offices.
    int most(int one, int other) {
        return (int) Math.min(going(one, other), going(other, one));
    }

    private long going(int home, int host) {
        return members(home).stream().filter(each -> at(each, host).length > 0).count();
    }

    public Instance instance() {
        return instance;
    }

    public Seats seats() {
        return seats;
    }
}
