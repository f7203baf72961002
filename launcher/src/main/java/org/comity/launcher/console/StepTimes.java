package org.comity.launcher.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How long each step took last time, kept in a file that may be lost at any time.
///
/// @param file lines of seconds, a space and the name of the step
public record StepTimes(Path file) {
    public static StepTimes of(Path file) {
        return new StepTimes(file);
    }

    public Map<String, Double> lastTime() {
        Map<String, Double> seconds = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int space = line.indexOf(' ');
                if (space > 0 && line.substring(0, space).matches("\\d{1,5}\\.\\d{1,3}")) {
                    seconds.put(line.substring(space + 1), Double.parseDouble(line.substring(0, space)));
                }
            }
        } catch (IOException e) {
            return Map.of();
        }
        return seconds;
    }

    public void remember(Map<String, Double> measured) {
        Map<String, Double> all = new TreeMap<>(lastTime());
        all.putAll(measured);
        try {
            Files.writeString(
                    file,
                    all.entrySet().stream()
                            .map(step -> Math.round(step.getValue() * 10) / 10.0 + " " + step.getKey() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            // Percentages are a courtesy.
            return;
        }
    }
}
