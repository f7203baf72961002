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
        Optional<Instance> instance = instance(asked.file());
        if (instance.isEmpty()) {
            return 2;
        }
        return switch (new Solving(cpu).result(instance.get(), asked.mechanism(), asked.aims())) {
            case Solving.Outcome.Done(Result result) -> {
                write(result, asked.out());
                err.println("%d of %d officers have a place; %.3f seconds of one processor."
                        .formatted(
                                result.matching().placed(),
                                instance.get().officers().size(),
                                result.cpuSeconds()));
                yield 0;
            }
            case Solving.Outcome.Refused(String why) -> {
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
        Optional<Instance> instance = instance(asked.file());
        if (instance.isEmpty()) {
            return 2;
        }
        Optional<Claim> claim;
        try (InputStream file = open(asked.result())) {
            claim = taken(asked.result(), ClaimReader.read(file, instance.get()));
        }
        if (claim.isEmpty()) {
            return 2;
        }
        Optional<String> fault = Checking.fault(instance.get(), claim.get());
        out.println(fault.map(why -> "Wrong: " + why).orElse("Right."));
        return fault.isEmpty() ? 0 : 1;
    }

    private int why(Path path, String officer) throws IOException {
        Optional<Round> round;
        try (InputStream file = open(path)) {
            round = taken(path, MatchingFile.readRound(file));
        }
        if (round.isEmpty()) {
            return 2;
        }
        new Why(round.get()).lines(officer).forEach(out::println);
        return 0;
    }

    private Optional<Instance> instance(Path path) throws IOException {
        try (InputStream file = open(path)) {
            return taken(path, MatchingFile.read(file));
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
