package org.comity.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.process.ChildSpec;
import org.comity.launcher.process.ProcessTree;

/// `postmaster.pid`, where the server itself notes its process and its status.
///
/// Without the lock of the data folder nothing here would be safe; with it, whoever is named here is an orphan or a
/// stranger.
record PostmasterFile(Path file, List<String> lines) {

    static PostmasterFile of(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            return new PostmasterFile(file, Files.readAllLines(file));
        } catch (IOException e) {
            return new PostmasterFile(file, List.of());
        }
    }

    boolean ready(long pid, int statusLine) {
        return lines.size() > statusLine
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(statusLine).strip().equals("ready");
    }

    /// The server named here, if that process still is a PostgreSQL.
    private Optional<ProcessHandle> server() {
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> Path.of(command).endsWith("postgres"))
                        .orElse(false));
    }

    void endServer(ChildSpec.Ending ending) {
        server().ifPresent(process -> ProcessTree.of(process).end(ending.signal(), ending.patience()));
    }

    /// After a power cut the noted id may belong to a stranger, and PostgreSQL would refuse to start for fear of it.
    void removeStale() {
        if (lines.isEmpty() || server().isPresent()) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Fault.during("remove " + file, e);
        }
    }
}
