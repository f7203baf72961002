package org.comity.acceptance.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/// The line that says what was measured where and when: figures mean nothing without it.
final class Machine {

    private Machine() {}

    static String line(Path home) throws IOException {
        return "%s, commit %s: %d cores (%s), %d GB, JDK %s, Linux %s; load before the start %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        commit(home),
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/cpuinfo", "model name"),
                        Math.round(kilobytes() / 1024 / 1024),
                        Runtime.version().feature(),
                        System.getProperty("os.version"),
                        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    private static double kilobytes() throws IOException {
        return Double.parseDouble(
                field("/proc/meminfo", "MemTotal").toLowerCase(Locale.ROOT).replace("kb", ""));
    }

    private static String field(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("0");
        }
    }

    private static String commit(Path home) throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return said.matches("[0-9a-f]{4,40}") ? said : "unknown";
    }
}
