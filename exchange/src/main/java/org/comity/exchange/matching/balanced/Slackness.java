package org.comity.exchange.matching.balanced;

import java.util.Optional;
import org.comity.exchange.matching.band.Bands;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Policy.Tier;

/// Checks by complementary slackness that a matching is optimal for one stage after another, each among what is
/// optimal for those before it: an arc of positive reduced cost must carry as little as it may, one of negative
/// as much, and from then on it must stay so.
final class Slackness {

    private final Instance instance;
    private final Pairs pairs;
    private final Matching matching;
    private final Objectives objectives;
    private final Bands bands;
    private final int[] load;
    private final long[] ends;
    private final long[] low;
    private final long[] high;
    private final boolean[] officerStays;
    private final boolean[] pairStays;
    private final boolean[] placeStays;

    /// @param rules that have found no fault in the matching
    Slackness(Instance instance, Matching matching, Objectives objectives, Bands bands, Rules rules) {
        this.instance = instance;
        this.matching = matching;
        this.objectives = objectives;
        this.bands = bands;
        pairs = instance.pairs();
        load = rules.load();
        ends = rules.ends();
        low = new long[ends.length];
        high = new long[ends.length];
        for (int office = 0; office < ends.length; office++) {
            low[office] = bands.before(office) + bands.least(office);
            high[office] = bands.before(office) + bands.most(office);
        }
        officerStays = new boolean[instance.officers().size()];
        pairStays = new boolean[pairs.count()];
        placeStays = new boolean[load.length];
        for (int officer = 0; officer < officerStays.length; officer++) {
            officerStays[officer] = instance.fixed().get(officer);
            for (int pair = pairs.first(officer); pair < pairs.first(officer + 1); pair++) {
                pairStays[pair] = officerStays[officer];
            }
        }
    }

    long[] ends() {
        return ends;
    }

    /// Where each office ends at least, by all stages so far.
    long[] low() {
        return low;
    }

    /// Where each office ends at most, by all stages so far.
    long[] high() {
        return high;
    }

    /// What contradicts that the matching is optimal for this stage, or nothing.
    Optional<String> fault(Stage stage, long[] price) {
        int firstOfficer = 1 + ends.length;
        int firstPlace = firstOfficer + officerStays.length;
        for (int officer = 0; officer < officerStays.length; officer++) {
            int home = 1 + instance.officers().get(officer).office();
            long reduced = objectives.officer(stage, officer) + price[home] - price[firstOfficer + officer];
            boolean goes = matching.of(officer) != Matching.NOWHERE;
            if (!officerStays[officer] && wrong(reduced, !goes, goes)) {
                return fault(stage, "officer", instance.officers().get(officer).id());
            }
            officerStays[officer] |= reduced != 0;
        }
        for (int pair = 0; pair < pairStays.length; pair++) {
            int officer = pairs.officer(pair);
            long reduced = objectives.pair(stage, pair)
                    + price[firstOfficer + officer]
                    - price[firstPlace + pairs.place(pair)];
            boolean taken = matching.of(officer) == pairs.place(pair);
            if (!pairStays[pair] && wrong(reduced, !taken, taken)) {
                return fault(stage, "officer", instance.officers().get(officer).id());
            }
            pairStays[pair] |= reduced != 0;
        }
        for (int place = 0; place < placeStays.length; place++) {
            int host = 1 + instance.places().get(place).office();
            long reduced = price[firstPlace + place] - price[host];
            if (!placeStays[place] && wrong(reduced, load[place] == 0, load[place] == bands.capacity(place))) {
                return fault(stage, "place", instance.places().get(place).id());
            }
            placeStays[place] |= reduced != 0;
        }
        return offices(stage, price);
    }

    private static boolean wrong(long reduced, boolean least, boolean most) {
        return reduced > 0 ? !least : reduced < 0 && !most;
    }

    private Optional<String> offices(Stage stage, long[] price) {
        for (int office = 0; office < ends.length; office++) {
            long end = ends[office];
            long slope = price[0] - price[1 + office];
            boolean up = end < high[office] && Objectives.step(stage, end) < slope;
            boolean down = end > low[office] && Objectives.step(stage, end - 1) > slope;
            if (up || down) {
                return fault(stage, "office", instance.offices().get(office).id());
            }
            freeze(office, stage, slope);
        }
        return Optional.empty();
    }

    /// Leaves an office the ends between which one more costs exactly what the prices say.
    private void freeze(int office, Stage stage, long slope) {
        long even = stage.level() - 1;
        boolean flat = stage.tier() != Tier.BALANCE;
        long from = flat || slope == -1 ? Long.MIN_VALUE : slope == 0 ? -even : even;
        long to = flat || slope == 1 ? Long.MAX_VALUE : slope == 0 ? even : -even;
        boolean among = flat ? slope == 0 : Math.abs(slope) <= 1;
        boolean range = among && from <= ends[office] && ends[office] <= to;
        low[office] = range ? Math.max(low[office], from) : ends[office];
        high[office] = range ? Math.min(high[office], to) : ends[office];
    }

    private static Optional<String> fault(Stage stage, String what, String id) {
        return Optional.of("By the prices of stage '%s', %s '%s' could do better.".formatted(stage, what, id));
    }
}
