package org.comity.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What processes have used, as Linux tells it in `/proc` (proc_pid_stat(5), proc_pid_smaps(5)).
///
/// @param cpuSeconds user and system time, that of ended and awaited children included
/// @param residentBytes pages in memory, shared ones counted in every process (RSS)
/// @param proportionalBytes the same with shared pages divided among those who share them (PSS)
record ProcessUsage(double cpuSeconds, long residentBytes, long proportionalBytes) {

    private static final double TICKS_PER_SECOND = 100;
    /// Index of the user time after the name of the program; system time and the two of the children follow.
    private static final int USER_TIME = 11;

    private static final ProcessUsage NOTHING = new ProcessUsage(0, 0, 0);

    /// Of one process without its children that still run.
    static ProcessUsage of(long pid) {
        long resident = 0;
        long proportional = 0;
        for (String line : lines(pid, "smaps_rollup")) {
            resident += line.startsWith("Rss:") ? kilobytes(line) : 0;
            proportional += line.startsWith("Pss:") ? kilobytes(line) : 0;
        }
        return new ProcessUsage(cpuSeconds(pid), resident, proportional);
    }

    /// Of a process and its descendants.
    static ProcessUsage ofTree(long pid) {
        return tree(pid).map(ProcessUsage::of).reduce(NOTHING, ProcessUsage::plus);
    }

    /// Processor time of a process and its descendants; cheap enough to be asked around every measurement.
    static double cpuSecondsOfTree(long pid) {
        return tree(pid).mapToDouble(ProcessUsage::cpuSeconds).sum();
    }

    ProcessUsage plus(ProcessUsage other) {
        return new ProcessUsage(
                cpuSeconds + other.cpuSeconds,
                residentBytes + other.residentBytes,
                proportionalBytes + other.proportionalBytes);
    }

    private static Stream<Long> tree(long pid) {
        Optional<ProcessHandle> root = ProcessHandle.of(pid);
        return Stream.concat(root.stream(), root.stream().flatMap(ProcessHandle::descendants))
                .map(ProcessHandle::pid)
                .toList()
                .stream();
    }

    private static double cpuSeconds(long pid) {
        List<String> lines = lines(pid, "stat");
        if (lines.isEmpty()) {
            return 0;
        }
        String stat = lines.getFirst();
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        double ticks = 0;
        for (int field = USER_TIME; field < USER_TIME + 4; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static long kilobytes(String line) {
        return 1024
                * Long.parseLong(line.substring(line.indexOf(':') + 1, line.lastIndexOf(' '))
                        .strip());
    }

    /// Nothing when the process has ended meanwhile.
    private static List<String> lines(long pid, String file) {
        Path path = Path.of("/proc", Long.toString(pid), file);
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            if (ProcessHandle.of(pid).isEmpty()) {
                return List.of();
            }
            throw new UncheckedIOException(e);
        }
    }
}
