package org.comity.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.options.Options;

/// The program behind `./comity run`, `./comity demo-round` and `./comity audit verify`. Ends with 1 and one line on
/// standard error if
/// something is wrong.
public final class Launcher {
    private static final int FAULT = 1;

    private Launcher() {}

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        try {
            System.exit(command(List.of(arguments), out));
        } catch (Fault fault) {
            out.flush();
            utf8(FileDescriptor.err).println("comity: " + fault.line());
            System.exit(FAULT);
        }
    }

    private static int command(List<String> words, PrintStream out) {
        if (words.isEmpty()) {
            throw new Fault("./comity starts this program; ./comity help says how.");
        }
        boolean announced = words.getFirst().equals("demo-round") && words.contains(DemoRoundCommand.ANNOUNCED);
        List<String> rest = words.stream()
                .skip(1)
                .filter(word -> !announced || !word.equals(DemoRoundCommand.ANNOUNCED))
                .toList();
        Options options = Options.parse(rest, folder("comity.home"), folder("comity.directory"), System.getenv());
        return switch (words.getFirst()) {
            case "run" -> new RunCommand(options, out).run();
            case "demo-round" -> new DemoRoundCommand(options, announced, Clock.systemUTC(), out).run();
            case "audit-verify" -> new AuditCommand(options).run();
            default -> throw new Fault("Unknown command " + words.getFirst() + ".");
        };
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property, ".")).toAbsolutePath().normalize();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
