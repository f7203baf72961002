package org.comity.exchange.outcome;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.matching.document.Reading;
import org.comity.exchange.matching.file.MatchingFile;
import org.comity.exchange.matching.file.Result;
import org.comity.exchange.matching.file.ResultFile;
import org.comity.exchange.matching.file.Round;
import org.comity.exchange.matching.groups.SeatingGroups;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.method.Solver;
import org.comity.exchange.matching.method.Solver.Solved;
import org.comity.exchange.matching.watch.Ended;
import org.comity.exchange.matching.watch.Stage;
import org.comity.exchange.matching.watch.Watch;
import org.comity.exchange.outcome.Outcome.Files;
import org.comity.exchange.outcome.Outcome.TierWorth;
import org.comity.platform.web.BadInput;

/// Matches a round from its file. What is read from the very bytes that are kept is what is matched, so that whoever
/// gets them can do it again.
public final class Solving {

    private static final double NANOS = 1e9;

    private Solving() {}

    /// The same file gives the same outcome; only the CPU time in the file of the result differs.
    ///
    /// @throws BadInput when the mechanism does not take a round of that size
    public static Outcome solve(RoundFile file, Instant now) {
        return solve(file, now, new Watch());
    }

    /// The same, while somebody sees how far it is.
    ///
    /// @throws BadInput when the mechanism does not take a round of that size
    /// @throws Ended when the thread was interrupted
    static Outcome solve(RoundFile file, Instant now, Watch watch) {
        String written = file.written();
        Round round = read(written);
        Method method = round.named().orElse(Method.BALANCED);
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Instance instance =
                SeatingGroups.seat(round.instance(), method.mechanism().limit()).instance();
        Solved.Matched solved = matched(instance, method, watch);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / NANOS;
        watch.at(Stage.KEEPING);
        List<TierValue> worth = TierValue.of(instance, solved.matching());
        return new Outcome(
                now,
                instance.officers().size(),
                pairs(instance, solved.matching()),
                worth.stream()
                        .map(each -> new TierWorth(each.tier().key(), each.value()))
                        .toList(),
                Optional.of(new Files(
                        written,
                        result(new Result(
                                method.mechanism().key(),
                                instance,
                                solved.matching(),
                                worth,
                                solved.grounds(),
                                seconds)))));
    }

    private static Solved.Matched matched(Instance instance, Method method, Watch watch) {
        return switch (Solver.solve(instance, method, watch)) {
            case Solved.Matched matched -> matched;
            case Solved.Refused ignored -> throw new BadInput("mechanism", "round.fault.too-large");
        };
    }

    private static Round read(String written) {
        try {
            return switch (MatchingFile.readRound(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)))) {
                case Reading.Read<Round>(Round round) -> round;
                case Reading.Refused<Round> refused ->
                    throw new IllegalStateException("A stored round cannot be matched: " + refused.first());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, UUID> pairs(Instance instance, Matching matching) {
        Map<String, UUID> pairs = new TreeMap<>();
        for (int officer = 0; officer < instance.officers().size(); officer++) {
            int place = matching.of(officer);
            if (place != Matching.NOWHERE) {
                pairs.put(
                        instance.officers().get(officer).id(),
                        UUID.fromString(instance.places().get(place).id()));
            }
        }
        return pairs;
    }

    private static String result(Result result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ResultFile.write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
