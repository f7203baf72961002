package org.comity.exchange.matching.balanced;

import java.util.Optional;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Place;

/// Whether a matching keeps the rules of a round. Nobody can be at two places, because a matching names one for
/// each.
final class Rules {

    private final Instance instance;
    private final Bands bands;
    private final int[] load;
    private final int[] net;

    Rules(Instance instance, Bands bands) {
        this.instance = instance;
        this.bands = bands;
        load = new int[instance.places().size()];
        net = new int[instance.offices().size()];
    }

    /// The first fault, or nothing.
    Optional<String> fault(Matching matching) {
        int officers = instance.officers().size();
        if (matching.place().length != officers) {
            return Optional.of(
                    "The matching is of %d officers, the round of %d.".formatted(matching.place().length, officers));
        }
        for (int officer = 0; officer < officers; officer++) {
            Optional<String> fault = fault(officer, matching.of(officer));
            if (fault.isPresent()) {
                return fault;
            }
        }
        for (int place = 0; place < load.length; place++) {
            if (load[place] > bands.capacity(place)) {
                return Optional.of("Place '%s' takes %d, not %d."
                        .formatted(instance.places().get(place).id(), bands.capacity(place), load[place]));
            }
        }
        return outOfBand();
    }

    private Optional<String> fault(int officer, int where) {
        String id = instance.officers().get(officer).id();
        if (instance.fixed().get(officer) && instance.announced().get(officer) != where) {
            return Optional.of("Officer '%s' does not get the place that she has accepted.".formatted(id));
        }
        if (where == Matching.NOWHERE) {
            return Optional.empty();
        }
        if (where < 0 || where >= load.length || instance.pairs().find(officer, where) < 0) {
            return Optional.of("Officer '%s' is not eligible for place %d.".formatted(id, where));
        }
        Place place = instance.places().get(where);
        load[where]++;
        net[place.office()]++;
        net[instance.officers().get(officer).office()]--;
        return Optional.empty();
    }

    private Optional<String> outOfBand() {
        for (int office = 0; office < net.length; office++) {
            if (net[office] < bands.least(office) || net[office] > bands.most(office)) {
                return Optional.of("Office '%s' hosts %d more than it sends; %d to %d is allowed."
                        .formatted(
                                instance.offices().get(office).id(),
                                net[office],
                                bands.least(office),
                                bands.most(office)));
            }
        }
        return Optional.empty();
    }

    /// How many officers each place got, after [#fault(Matching)].
    int[] load() {
        return load;
    }

    /// Where each office ends, after [#fault(Matching)].
    long[] ends() {
        long[] ends = new long[net.length];
        for (int office = 0; office < ends.length; office++) {
            ends[office] = bands.before(office) + net[office];
        }
        return ends;
    }
}
