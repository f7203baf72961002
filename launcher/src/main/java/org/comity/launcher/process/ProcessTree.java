package org.comity.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A process with the descendants it has now; they are remembered, because a descendant whose parent is gone has no way
/// back to it.
public final class ProcessTree {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private final ProcessHandle root;
    private final List<ProcessHandle> descendants;

    private ProcessTree(ProcessHandle root, List<ProcessHandle> descendants) {
        this.root = root;
        this.descendants = descendants;
    }

    public static ProcessTree of(ProcessHandle root) {
        return new ProcessTree(root, root.descendants().toList());
    }

    public void end(Signal signal, Duration patience) {
        if (running(root)) {
            signal.send(root);
            await(List.of(root), patience);
        }
        kill();
    }

    public void kill() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(root), descendants.stream()).toList();
        all.stream().filter(ProcessTree::running).forEach(ProcessHandle::destroyForcibly);
        await(all, AFTER_KILL);
    }

    /// True until the process has ended, whether or not its parent has taken notice: in a container the parent of an
    /// orphan may be a
    /// program that never does.
    static boolean running(ProcessHandle process) {
        return process.isAlive() && !defunct(process.pid());
    }

    private static boolean defunct(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(List<ProcessHandle> processes, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(ProcessTree::running) && System.nanoTime() < deadline) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
