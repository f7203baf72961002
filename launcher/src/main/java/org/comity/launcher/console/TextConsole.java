package org.comity.launcher.console;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// One line per step. On a terminal the steps under way share a live line at the bottom, elsewhere only whole lines are
/// written.
public final class TextConsole implements Console, AutoCloseable {
    private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private static final long TICK_MILLIS = 125;
    private static final String CLEAR = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    /// How long each step took last time: what a percentage is measured by.
    private final Map<String, Double> expected;
    private final Map<String, Double> measured = new ConcurrentHashMap<>();
    private final Set<RunningStep> running = new LinkedHashSet<>();
    private boolean closed;
    private int tick;

    public TextConsole(PrintStream out, boolean terminal, Map<String, Double> expected) {
        this.out = out;
        this.terminal = terminal;
        this.expected = Map.copyOf(expected);
        if (terminal) {
            Thread.ofPlatform().daemon().name("console").start(this::animate);
        }
    }

    @Override
    public synchronized Step begin(String what) {
        RunningStep step = new RunningStep(what, System.nanoTime());
        running.add(step);
        if (!terminal) {
            out.println("  … " + what);
        }
        redraw();
        return step;
    }

    @Override
    public synchronized void line(String text) {
        out.print(terminal ? CLEAR : "");
        out.println(text);
        redraw();
    }

    /// Seconds per finished step.
    public Map<String, Double> measured() {
        return Map.copyOf(measured);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }

    private void animate() {
        while (true) {
            synchronized (this) {
                if (closed) {
                    return;
                }
                tick++;
                redraw();
            }
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void redraw() {
        if (terminal && !closed) {
            String live = running.stream().map(RunningStep::live).collect(Collectors.joining("   "));
            out.print(CLEAR + (live.isEmpty() ? "" : "  " + SPINNER.charAt(tick % SPINNER.length()) + " " + live));
        }
        out.flush();
    }

    private final class RunningStep implements Step {
        private final String what;
        private final long begun;

        RunningStep(String what, long begun) {
            this.what = what;
            this.begun = begun;
        }

        private double seconds() {
            return (System.nanoTime() - begun) / 1e9;
        }

        private String live() {
            Double before = expected.get(what);
            String share =
                    before == null ? "" : Math.min(99, (int) (100 * seconds() / Math.max(0.1, before))) + " % · ";
            return what + " " + share + (int) seconds() + " s";
        }

        @Override
        public void done() {
            end("✓", seconds());
        }

        @Override
        public void close() {
            end("✗", -1);
        }

        private void end(String sign, double seconds) {
            synchronized (TextConsole.this) {
                if (!running.remove(this)) {
                    return;
                }
                if (seconds >= 0) {
                    measured.put(what, seconds);
                }
                line("  " + sign + " " + what
                        + String.format(
                                Locale.ROOT, "%" + Math.max(1, 44 - what.length()) + "s%5.1f s", "", seconds()));
            }
        }
    }
}
