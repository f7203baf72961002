package org.comity.launcher.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A process with the descendants it has now; they are remembered, because a descendant whose parent is gone has no way
/// back to it.
public final class ProcessTree {
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
        if (root.isAlive()) {
            signal.send(root);
            await(Stream.of(root), patience);
        }
        kill();
    }

    public void kill() {
        Stream.concat(Stream.of(root), descendants.stream()).forEach(process -> {
            if (process.isAlive()) {
                process.destroyForcibly();
            }
        });
        await(Stream.concat(Stream.of(root), descendants.stream()), AFTER_KILL);
    }

    private static void await(Stream<ProcessHandle> processes, Duration patience) {
        CompletableFuture<?>[] ends = processes
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
