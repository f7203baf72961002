package org.comity.launcher.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.launcher.fault.Fault;
import org.jspecify.annotations.Nullable;

/// The programs of one launcher. After it has begun to stop, nothing more is started.
public final class Children {
    private final List<Process> tools = new ArrayList<>();
    private final List<Child> started = new ArrayList<>();
    private boolean stopping;

    public synchronized Child start(ChildSpec spec) {
        requireOpen();
        Child child = Child.start(spec);
        started.add(child);
        return child;
    }

    /// Runs a program to its end.
    ///
    /// @param input what it reads, or null
    /// @throws Fault if it ends with anything but 0
    public void run(
            String name, List<String> command, Map<String, String> environment, Path log, @Nullable String input) {
        Process process = startTool(name, command, environment, log);
        try (OutputStream in = process.getOutputStream()) {
            if (input != null) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            process.destroyForcibly();
            throw Fault.during("run " + name, e);
        }
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new Fault(name + " failed (exit code " + code + "): " + LogEnd.of(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Fault(name + " was interrupted.", e);
        }
    }

    private synchronized Process startTool(
            String name, List<String> command, Map<String, String> environment, Path log) {
        requireOpen();
        try {

            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Child.environment(builder, environment);
            Process process = builder.start();
            tools.add(process);
            return process;
        } catch (IOException e) {
            throw Fault.during("run " + name, e);
        }
    }

    /// No more starts from now on; tools that still run are ended.
    public synchronized void stopStarting() {
        stopping = true;
        tools.stream()
                .filter(Process::isAlive)
                .forEach(tool -> ProcessTree.of(tool.toHandle()).kill());
    }

    /// Ends all programs side by side, those that the others write to last.
    public void stopAll() {
        stopStarting();
        stop(false);
        stop(true);
    }

    private void stop(boolean last) {
        List<Child> ending;
        synchronized (this) {
            ending = started.stream().filter(child -> child.last() == last).toList();
        }
        List<Thread> threads = ending.stream()
                .map(child -> Thread.ofPlatform().name("stop").start(child::stop))
                .toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public synchronized boolean stopping() {
        return stopping;
    }

    private void requireOpen() {
        if (stopping) {
            throw new Fault("Stopped while starting.");
        }
    }
}
