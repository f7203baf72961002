package org.comity.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.comity.launcher.fault.Fault;

/// A program started by this launcher.
public final class Child {
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR");
    private static final long LOG_LIMIT = 10L << 20;
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final ChildSpec spec;
    private final Process process;
    private final long logStart;

    private Child(ChildSpec spec, Process process, long logStart) {
        this.spec = spec;
        this.process = process;
        this.logStart = logStart;
    }

    static Child start(ChildSpec spec) {
        try {
            turnOver(spec.log());
            long logStart = Files.exists(spec.log()) ? Files.size(spec.log()) : 0;
            ProcessBuilder builder = new ProcessBuilder(inItsOwnSession(spec.command()))
                    .directory(spec.pidFile().resolveSibling(".").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            environment(builder, spec.environment());
            Process process = builder.start();
            PidFile.write(spec.pidFile(), process.toHandle());
            process.getOutputStream().close();
            return new Child(spec, process, logStart);
        } catch (IOException e) {
            throw Fault.during("start " + spec.name(), e);
        }
    }

    /// Variables meant for other programs of the user must not change ours.
    static void environment(ProcessBuilder builder, Map<String, String> variables) {
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(variables);
    }

    /// Ctrl-C reaches every process of the terminal's foreground group; the children are to end in our order, so they
    /// leave it.
    private static List<String> inItsOwnSession(List<String> command) {
        Path setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        List<String> detached = new ArrayList<>(List.of(setsid.toString()));
        detached.addAll(command);
        return detached;
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    boolean last() {
        return spec.ending().last();
    }

    public String name() {
        return spec.name();
    }

    public Path log() {
        return spec.log();
    }

    /// What it has printed since it started.
    public String newLog() {
        return LogEnd.since(spec.log(), logStart);
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public int exitValue() {
        return process.exitValue();
    }

    public CompletableFuture<Child> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /// Asks the program to end, waits, and ends it and its descendants by force if it does not.
    void stop() {
        ProcessTree.of(process.toHandle())
                .end(spec.ending().signal(), spec.ending().patience());
        settle();
        forget();
    }

    /// SIGKILL for the program and its descendants: what a power cut leaves of them.
    public void kill() {
        ProcessTree.of(process.toHandle()).kill();
        settle();
        forget();
    }

    /// That a process has ended reaches those who wait for its handle and the process itself in no set order, so
    /// that it could still count as alive here.
    private void settle() {
        try {
            process.waitFor(SETTLING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(spec.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
