package org.comity.exchange.matching.command;

import java.util.function.LongSupplier;
import org.comity.exchange.matching.balanced.Balanced;
import org.comity.exchange.matching.balanced.Balancing;
import org.comity.exchange.matching.file.Grounds;
import org.comity.exchange.matching.file.Result;
import org.comity.exchange.matching.groups.SeatingGroups;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.mechanism.DeferredAcceptance;
import org.comity.exchange.matching.mechanism.TradingCycles;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.matching.swaps.Swapping;
import org.comity.exchange.matching.swaps.Swaps;

/// Matches a round by any mechanism.
final class Solving {

    private static final double NANOS = 1e9;

    private final LongSupplier cpu;

    /// @param cpu nanoseconds that this thread has worked
    Solving(LongSupplier cpu) {
        this.cpu = cpu;
    }

    /// What came of it.
    sealed interface Solved {
        record Matched(Matching matching, Grounds grounds) implements Solved {}

        /// @param why the mechanism does not take the round
        record Refused(String why) implements Solved {}
    }

    /// @param instance whose groups have had their turns
    /// @param aims of swaps; the other mechanisms do not look at it
    static Solved solve(Instance instance, Mechanism mechanism, Aims aims) {
        return switch (mechanism) {
            case BALANCED -> {
                Balanced balanced = Balancing.match(instance);
                yield new Solved.Matched(balanced.matching(), new Grounds.Certified(balanced.certificate()));
            }
            case DEFERRED_ACCEPTANCE -> {
                var accepted = DeferredAcceptance.match(instance);
                yield new Solved.Matched(accepted.matching(), new Grounds.Thresholds(accepted.cutoffs()));
            }
            case TRADING_CYCLES -> {
                var traded = TradingCycles.match(instance);
                yield new Solved.Matched(traded.matching(), new Grounds.Trades(traded.trades()));
            }
            case SWAPS ->
                switch (Swapping.match(instance, aims)) {
                    case Swaps.Found found -> new Solved.Matched(found.matching(), new Grounds.Search(aims, found));
                    case Swaps.TooLarge(String why) -> new Solved.Refused(why);
                };
        };
    }

    /// What is written about a round, or why the mechanism does not take it.
    Outcome result(Instance instance, Mechanism mechanism, Aims aims) {
        long begin = cpu.getAsLong();
        Instance seated = SeatingGroups.seat(instance, mechanism.limit()).instance();
        Solved solved = solve(seated, mechanism, aims);
        double seconds = (cpu.getAsLong() - begin) / NANOS;
        return switch (solved) {
            case Solved.Matched(Matching matching, Grounds grounds) ->
                new Outcome.Done(new Result(
                        mechanism.key(), seated, matching, TierValue.of(seated, matching), grounds, seconds));
            case Solved.Refused(String why) -> new Outcome.Refused(why);
        };
    }

    /// With what it took.
    sealed interface Outcome {
        record Done(Result result) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }
}
