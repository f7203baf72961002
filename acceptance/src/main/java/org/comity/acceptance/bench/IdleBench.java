package org.comity.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.comity.launcher.process.Ports;

/// What `./comity run` costs on a folder that was started before, and what it takes when nobody uses it.
final class IdleBench {

    private static final Duration LONGEST_START = Duration.ofMinutes(15);
    private static final Duration REST = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final List<String> PARTS = List.of("postgres", "keycloak", "server");

    private final Path home;
    private final Path data;
    private final int port = Ports.free();
    private final Report report = new Report();

    IdleBench(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    Report run() throws IOException {
        report.line(Machine.line(home));
        try {
            Progress.say("first start on an empty folder");
            end(ready());
            Progress.say("warm start");
            long begun = System.nanoTime();
            Process launcher = ready();
            double seconds = (System.nanoTime() - begun) / 1e9;
            Map<String, ProcessUsage> start = usage(launcher);
            Progress.say("resting for " + REST.toSeconds() + " s");
            Thread.sleep(REST);
            Map<String, ProcessUsage> rest = usage(launcher);
            end(launcher);
            tell(seconds, start, rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
        return report;
    }

    private Process ready() throws IOException, InterruptedException {
        Path log = Files.createDirectories(data).resolveSibling("idle.log");
        Process launcher = new ProcessBuilder(
                        home.resolve("comity").toString(),
                        "run",
                        "--port=" + port,
                        "--keycloak-port=" + Ports.free(),
                        "--data=" + data)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy, "stop"));
        long begun = System.nanoTime();
        while (!Files.readString(log).contains("Comity is ready")) {
            if (!launcher.isAlive() || System.nanoTime() - begun > LONGEST_START.toNanos()) {
                launcher.destroy();
                throw new IOException("The system did not start: " + Files.readString(log));
            }
            Thread.sleep(200);
        }
        requireAnswer();
        return launcher;
    }

    private void requireAnswer() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI ready = URI.create("http://localhost:" + port + "/health/ready");
            int status = client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IOException("The server is not ready: " + status);
            }
        }
    }

    private static void end(Process launcher) throws IOException, InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("The system did not stop.");
        }
    }

    /// By part; the launcher without those it started.
    private Map<String, ProcessUsage> usage(Process launcher) throws IOException {
        Map<String, ProcessUsage> usage = new LinkedHashMap<>();
        usage.put("launcher", ProcessUsage.of(launcher.pid()));
        for (String part : PARTS) {
            String note = Files.readString(data.resolve("run").resolve(part + ".pid"));
            usage.put(part, ProcessUsage.ofTree(Long.parseLong(note.split(" ", 2)[0])));
        }
        return usage;
    }

    private void tell(double seconds, Map<String, ProcessUsage> start, Map<String, ProcessUsage> rest) {
        ProcessUsage nothing = new ProcessUsage(0, 0, 0);
        start.put("all", start.values().stream().reduce(nothing, ProcessUsage::plus));
        rest.put("all", rest.values().stream().reduce(nothing, ProcessUsage::plus));
        List<List<String>> rows = new ArrayList<>();
        rest.forEach((part, after) -> rows.add(List.of(
                part,
                seconds(start.getOrDefault(part, nothing).cpuSeconds()),
                seconds(after.cpuSeconds()),
                megabytes(after.proportionalBytes()),
                megabytes(after.residentBytes()))));
        report.line("Warm start of `./comity run`: ready after %s s.".formatted(seconds(seconds)));
        report.table(
                List.of(
                        "part",
                        "CPU s until ready",
                        "CPU s after %d s more".formatted(REST.toSeconds()),
                        "PSS MB",
                        "RSS MB"),
                rows);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String megabytes(long bytes) {
        return Long.toString(Math.round(bytes / (double) (1 << 20)));
    }
}
