package org.comity.exchange.matching.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.exchange.matching.instance.Instance;

/// What exchanges are worth, reckoned anew.
public final class Scores {

    private Scores() {}

    /// @throws AssertionError when somebody goes elsewhere than to the office of the next one
    public static Score score(Instance round, List<Exchange> exchanges, Aims.Order order) {
        long two = exchanges.stream().filter(each -> each.ways() == 2).count();
        long placements = exchanges.stream().mapToInt(Exchange::ways).sum();
        long ranks = 0;
        for (Exchange exchange : exchanges) {
            for (int each = 0; each < exchange.ways(); each++) {
                int officer = exchange.officers().get(each);
                int place = exchange.places().get(each);
                int next = exchange.officers().get((each + 1) % exchange.ways());
                assertThat(round.places().get(place).office())
                        .isEqualTo(round.officers().get(next).office());
                ranks += round.pairs().rank(round.pairs().find(officer, place));
            }
        }
        return order == Aims.Order.ROBUST ? new Score(two, placements, ranks) : new Score(placements, two, ranks);
    }
}
