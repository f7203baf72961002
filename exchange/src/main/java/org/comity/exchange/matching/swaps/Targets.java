package org.comity.exchange.matching.swaps;

import java.util.ArrayList;
import java.util.List;

/// Numbers of exchanges that are worth a try, the best first: each of them may be more than any choice of exchanges
/// has, although no bound says so, because parts of exchanges are allowed to a linear program.
///
/// Next to the best come those with a little less of what counts second. Then it is left open how little of that
/// there can be, so that what counts first is reached before anything else; then that is a little less, too.
final class Targets {

    /// As many are tried with as much as can be of what counts first.
    private static final int NEAR = 3;

    /// And so little of what counts first.
    private static final int LESS = 3;

    private final Aims aims;
    private final int placements;
    private final int mostTwoWays;
    private final List<Target> all = new ArrayList<>();
    private boolean isNext = true;

    /// @param isNext whether no numbers of exchanges lie between these and the ones before
    record Target(Volumes volumes, boolean isNext) {}

    private Targets(Aims aims, int placements, int mostTwoWays) {
        this.aims = aims;
        this.placements = placements;
        this.mostTwoWays = mostTwoWays;
    }

    /// The first is what no choice of exchanges can beat; there is always one.
    ///
    /// @param placements that no choice can exceed
    /// @param mostTwoWays that no choice can exceed
    static List<Target> of(Aims aims, int placements, int mostTwoWays) {
        Targets targets = new Targets(aims, placements, mostTwoWays);
        if (aims.ways() == 2 || aims.order() == Aims.Order.ROBUST) {
            targets.byTwoWays();
        } else {
            targets.byPlacements();
        }
        return List.copyOf(targets.all);
    }

    private void byTwoWays() {
        int most = Math.min(placements / 2, mostTwoWays);
        for (int two = most; two >= Math.max(0, most - LESS); two--) {
            int three = aims.ways() == 2 ? 0 : (placements - 2 * two) / 3;
            int tries = two == most ? NEAR : 0;
            for (int each = three; each >= 0; each--) {
                add(new Volumes(two, each), each == 0 || tries-- > 0);
            }
        }
    }

    private void byPlacements() {
        for (int sum = placements; sum >= Math.max(0, placements - LESS); sum--) {
            int tries = sum == placements ? NEAR : 1;
            for (int two = Math.min(sum / 2, mostTwoWays); two >= 0; two--) {
                if ((sum - 2 * two) % 3 == 0) {
                    add(new Volumes(two, (sum - 2 * two) / 3), tries-- > 0);
                }
            }
        }
    }

    private void add(Volumes volumes, boolean isTried) {
        if (isTried) {
            all.add(new Target(volumes, isNext));
        }
        isNext = isTried;
    }
}
