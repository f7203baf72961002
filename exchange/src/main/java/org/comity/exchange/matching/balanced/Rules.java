package org.comity.exchange.matching.balanced;

import java.util.Optional;
import org.comity.exchange.matching.band.Bands;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Keeping;
import org.comity.exchange.matching.instance.Matching;

/// Whether a matching keeps the rules of a round, and those of the bands too. Nobody can be at two places,
/// because a matching names one for each.
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
        return Keeping.fault(instance, matching).or(() -> outOfBand(matching));
    }

    private Optional<String> outOfBand(Matching matching) {
        for (int officer = 0; officer < instance.officers().size(); officer++) {
            int where = matching.of(officer);
            if (where != Matching.NOWHERE) {
                load[where]++;
                net[instance.places().get(where).office()]++;
                net[instance.officers().get(officer).office()]--;
            }
        }
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
