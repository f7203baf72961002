package org.comity.exchange.matching.command;

import java.util.function.LongSupplier;
import org.comity.exchange.matching.file.Result;
import org.comity.exchange.matching.groups.SeatingGroups;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.method.Solver;
import org.comity.exchange.matching.method.Solver.Solved;

/// Matches a round and takes the time.
///
/// @param cpu nanoseconds that this thread has worked
record Timed(LongSupplier cpu) {

    private static final double NANOS = 1e9;

    /// With what it took.
    sealed interface Outcome {
        record Done(Result result) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    /// What is written about a round, or why the mechanism does not take it. Groups have their
    /// turns first.
    Outcome result(Instance instance, Method method) {
        long begin = cpu.getAsLong();
        Instance seated =
                SeatingGroups.seat(instance, method.mechanism().limit()).instance();
        Solved solved = Solver.solve(seated, method);
        double seconds = (cpu.getAsLong() - begin) / NANOS;
        return switch (solved) {
            case Solved.Matched matched ->
                new Outcome.Done(new Result(
                        method.mechanism().key(),
                        seated,
                        matched.matching(),
                        TierValue.of(seated, matched.matching()),
                        matched.grounds(),
                        seconds));
            case Solved.Refused(String why) -> new Outcome.Refused(why);
        };
    }
}
