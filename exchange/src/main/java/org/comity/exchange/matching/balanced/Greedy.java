package org.comity.exchange.matching.balanced;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.comity.exchange.matching.band.Bands;
import org.comity.exchange.matching.band.Completion;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Pairs;

/// A matching to begin with, which keeps all rules: accepted places, whoever has to go so that the band is kept around
/// groups, then whoever has the fewest choices first, each at the best place that is left. The better it is, the less
/// is left to do.
final class Greedy {

    private final Instance instance;
    private final Bands bands;
    private final int[] place;
    private final int[] load;
    private final int[] net;

    private Greedy(Instance instance, Bands bands) {
        this.instance = instance;
        this.bands = bands;
        place = new int[instance.officers().size()];
        load = new int[instance.places().size()];
        net = new int[instance.offices().size()];
        Arrays.fill(place, Matching.NOWHERE);
    }

    static Matching begin(Instance instance, Bands bands) {
        Greedy greedy = new Greedy(instance, bands);
        Pairs pairs = instance.pairs();
        int officers = instance.officers().size();
        Completion completion = Completion.of(instance, bands, officer -> true);
        IntStream.range(0, officers)
                .filter(instance.fixed()::get)
                .forEach(
                        officer -> completion.hold(officer, instance.announced().get(officer)));
        if (!completion.complete()) {
            throw new IllegalArgumentException("No matching around those who are fixed is within the band.");
        }
        Matching around = completion.matching();
        IntStream.range(0, officers)
                .filter(officer -> around.of(officer) != Matching.NOWHERE)
                .forEach(officer -> greedy.put(officer, around.of(officer)));
        IntStream.range(0, officers)
                .filter(officer -> around.of(officer) == Matching.NOWHERE)
                .boxed()
                .sorted((one, other) -> Integer.compare(
                        pairs.first(one + 1) - pairs.first(one), pairs.first(other + 1) - pairs.first(other)))
                .forEach(greedy::best);
        return new Matching(greedy.place);
    }

    private void best(int officer) {
        int home = instance.officers().get(officer).office();
        if (net[home] <= bands.least(home)) {
            return;
        }
        Pairs pairs = instance.pairs();
        int found = -1;
        for (int pair = pairs.first(officer); pair < pairs.first(officer + 1); pair++) {
            if ((found < 0 || pairs.rank(pair) < pairs.rank(found)) && open(pairs.place(pair))) {
                found = pair;
            }
        }
        if (found >= 0) {
            put(officer, pairs.place(found));
        }
    }

    private boolean open(int where) {
        int host = instance.places().get(where).office();
        return load[where] < bands.capacity(where) && net[host] < bands.most(host);
    }

    private void put(int officer, int where) {
        place[officer] = where;
        load[where]++;
        net[instance.places().get(where).office()]++;
        net[instance.officers().get(officer).office()]--;
    }
}
