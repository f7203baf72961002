package org.comity.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comity.launcher.fault.Fault;

/// A note that a process runs: its id and when it started, because ids are given out again.
public final class PidFile {
    /// The start is computed from the time since boot, so a clock that is put right moves it a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private PidFile() {}

    static void write(Path file, ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(file, process.pid() + " " + start.toEpochMilli() + "\n");
        } catch (IOException e) {
            process.destroyForcibly();
            throw Fault.during("write " + file, e);
        }
    }

    /// The process of the note, if it still runs; a stranger that has got its id since then is not it.
    static Optional<ProcessHandle> find(Path file) {
        String[] words;
        try {
            words = Files.readString(file).strip().split(" ", 2);
        } catch (IOException e) {
            return Optional.empty();
        }
        if (words.length != 2 || !words[0].matches("\\d{1,18}") || !words[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Instant noted = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, noted).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false));
    }

    /// Ends the process of the note, if it still runs, and removes the note.
    ///
    /// @return true if there was one
    public static boolean endOrphan(Path file, ChildSpec.Ending ending) {
        Optional<ProcessHandle> orphan = find(file);
        orphan.ifPresent(process -> ProcessTree.of(process).end(ending.signal(), ending.patience()));
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Fault.during("remove " + file, e);
        }
        return orphan.isPresent();
    }
}
