package org.comity.exchange.matching.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.comity.exchange.matching.document.Fault;
import org.comity.exchange.matching.document.Reading;
import org.comity.exchange.matching.file.Claim;
import org.comity.exchange.matching.file.ClaimReader;
import org.comity.exchange.matching.file.MatchingFile;
import org.comity.exchange.matching.file.Result;
import org.comity.exchange.matching.file.ResultFile;
import org.comity.exchange.matching.file.Round;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;

/// `./comity match FILE`, `./comity verify-match FILE RESULT`, `./comity why-match FILE OFFICER`:
/// docs/matching-format.md describes the files. Exit code 0 when it is done and right, 1 when something failed on
/// the way or a result is not right, 2 for a wrong call or a
/// file with faults.
public final class RoundCommand {

    private final LongSupplier cpu;
    private final PrintStream out;
    private final PrintStream err;

    RoundCommand(LongSupplier cpu, PrintStream out, PrintStream err) {
        this.cpu = cpu;
        this.out = out;
        this.err = err;
    }

    /// The command.
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        LongSupplier cpu = ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;
        System.exit(new RoundCommand(cpu, out, err).run(List.of(words)));
    }

    /// Does it and returns the exit code.
    int run(List<String> words) {
        try {
            return switch (Arguments.of(words)) {
                case Arguments.Match match -> match(match);
                case Arguments.Verify verify -> verify(verify);
                case Arguments.Why(Path file, String officer) -> why(file, officer);
            };
        } catch (IllegalArgumentException e) {
            err.println("comity: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("comity: nothing was done: " + e);
            return 1;
        }
    }

    private int match(Arguments.Match asked) throws IOException {
        Optional<Round> round = round(asked.file());
        if (round.isEmpty()) {
            return 2;
        }
        return switch (new Timed(cpu)
                .result(round.get().instance(), asked.method(round.get().named()))) {
            case Timed.Outcome.Done(Result result) -> {
                write(result, asked.out());
                err.println("%d of %d officers have a place; %.3f seconds of one processor."
                        .formatted(
                                result.matching().placed(),
                                result.instance().officers().size(),
                                result.cpuSeconds()));
                yield 0;
            }
            case Timed.Outcome.Refused(String why) -> {
                err.println("comity: " + why);
                yield 1;
            }
        };
    }

    private void write(Result result, Optional<Path> where) throws IOException {
        if (where.isEmpty()) {
            ResultFile.write(result, out);
            if (out.checkError()) {
                throw new IOException("the output cannot be written");
            }
            return;
        }
        // a result that is there is whole
        Path whole = where.get().toAbsolutePath();
        Path begun = whole.resolveSibling(whole.getFileName() + ".part");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(begun))) {
            ResultFile.write(result, file);
        }
        Files.move(begun, whole, StandardCopyOption.REPLACE_EXISTING);
    }

    private int verify(Arguments.Verify asked) throws IOException {
        Optional<Round> round = round(asked.file());
        if (round.isEmpty()) {
            return 2;
        }
        Instance instance = round.get().instance();
        Optional<Claim> claim;
        try (InputStream file = open(asked.result())) {
            claim = taken(asked.result(), ClaimReader.read(file, instance));
        }
        if (claim.isEmpty()) {
            return 2;
        }
        Optional<String> fault = Checking.fault(instance, round.get().named(), claim.get());
        out.println(fault.map(why -> "Wrong: " + why).orElse("Right."));
        return fault.isEmpty() ? 0 : 1;
    }

    private int why(Path path, String officer) throws IOException {
        Optional<Round> round = round(path);
        if (round.isEmpty()) {
            return 2;
        }
        Mechanism named = round.get().named().map(Method::mechanism).orElse(Mechanism.BALANCED);
        if (named != Mechanism.BALANCED) {
            err.println("comity: why-match explains the balanced mechanism, and this round is matched by %s."
                    .formatted(named.key()));
            return 1;
        }
        new Why(round.get()).lines(officer).forEach(out::println);
        return 0;
    }

    private Optional<Round> round(Path path) throws IOException {
        try (InputStream file = open(path)) {
            return taken(path, MatchingFile.readRound(file));
        }
    }

    private static InputStream open(Path path) throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    private <T> Optional<T> taken(Path path, Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T value) -> Optional.of(value);
            case Reading.Refused<T>(List<Fault> first, int count) -> {
                first.forEach(fault -> err.println(path + ": " + fault));
                err.println(
                        count > first.size()
                                ? "%d faults, the first %d of them shown; nothing was done."
                                        .formatted(count, first.size())
                                : "%d fault%s; nothing was done.".formatted(count, count == 1 ? "" : "s"));
                yield Optional.empty();
            }
        };
    }
}
