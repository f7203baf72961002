package org.comity.exchange.matching.method;

import org.comity.exchange.matching.balanced.Balanced;
import org.comity.exchange.matching.balanced.Balancing;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.mechanism.DeferredAcceptance;
import org.comity.exchange.matching.mechanism.TradingCycles;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.matching.swaps.Swaps;
import org.comity.exchange.matching.watch.Ended;
import org.comity.exchange.matching.watch.Stage;
import org.comity.exchange.matching.watch.Watch;

/// Matches a round by any mechanism. The same round gives the same matching.
public final class Solver {

    private Solver() {}

    /// What came of it.
    public sealed interface Solved {

        /// @param grounds why it is this matching
        record Matched(Matching matching, Grounds grounds) implements Solved {}

        /// @param why the mechanism does not take the round
        record Refused(String why) implements Solved {}
    }

    public static Solved solve(Instance instance, Method method) {
        return solve(instance, method, new Watch());
    }

    /// The same, while somebody sees how far it is.
    ///
    /// @throws Ended when its thread was interrupted
    public static Solved solve(Instance instance, Method method, Watch watch) {
        return switch (method.mechanism()) {
            case BALANCED -> {
                Balanced balanced = Balancing.match(instance, watch);
                yield new Solved.Matched(balanced.matching(), new Grounds.Certified(balanced.certificate()));
            }
            case DEFERRED_ACCEPTANCE -> {
                watch.at(Stage.SEATING);
                var accepted = DeferredAcceptance.match(instance);
                yield new Solved.Matched(accepted.matching(), new Grounds.Thresholds(accepted.cutoffs()));
            }
            case TRADING_CYCLES -> {
                watch.at(Stage.SEATING);
                var traded = TradingCycles.match(instance);
                yield new Solved.Matched(traded.matching(), new Grounds.Trades(traded.trades()));
            }
            case SWAPS -> swapped(instance, method.aims().orElseThrow(), watch);
        };
    }

    private static Solved swapped(Instance instance, Aims aims, Watch watch) {
        return switch (OneToOne.match(instance, aims, watch)) {
            case Swaps.Found found -> new Solved.Matched(found.matching(), new Grounds.Search(aims, found));
            case Swaps.TooLarge(String why) -> new Solved.Refused(why);
        };
    }
}
