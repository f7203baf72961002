package org.comity.launcher;

import java.io.PrintStream;
import java.util.Locale;
import org.comity.launcher.console.StepTimes;
import org.comity.launcher.console.TextConsole;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.folder.DataFolder;
import org.comity.launcher.keycloak.KeycloakServer;
import org.comity.launcher.options.Options;
import org.comity.launcher.process.Child;

/// Starts the system, says where it is, and stays until it is stopped by a signal or one of its parts ends.
final class RunCommand {
    private final Options options;
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private volatile boolean signalled;

    RunCommand(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    int run() {
        StepTimes times = StepTimes.of(options.data().resolve("run/times"));
        try (TextConsole console = new TextConsole(out, Boolean.getBoolean("comity.terminal"), times.lastTime());
                ComitySystem system = ComitySystem.claim(options, console)) {
            Thread stop = new Thread(() -> stop(system, console), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            try {
                system.start();
                times.remember(console.measured());
                welcome(system, console);
                watch(system);
            } catch (RuntimeException e) {
                awaitEndIfSignalled();
                Runtime.getRuntime().removeShutdownHook(stop);
                throw e;
            }
            return 0;
        }
    }

    private void watch(ComitySystem system) {
        Child ended = system.firstEnd().join();
        giveSignalsTime();
        awaitEndIfSignalled();
        String reason =
                DataFolder.fullDisk(options.data()).map(full -> ": " + full).orElse("");
        throw new Fault(ended.name() + " ended unexpectedly (exit code " + ended.exitValue() + ")" + reason
                + ". Its log is " + ended.log() + ". The rest is being stopped.");
    }

    /// Where the parts share our terminal, Ctrl-C may end one of them before our own hook runs.
    private static void giveSignalsTime() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The JVM is going down by a signal; its exit code is not ours to choose.
    private void awaitEndIfSignalled() {
        while (signalled) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void stop(ComitySystem system, TextConsole console) {
        signalled = true;
        long asked = System.nanoTime();
        console.line("");
        console.line("  Stopping …");
        system.close();
        console.line("  Stopped after " + seconds(asked) + " s.");
        console.close();
    }

    private void welcome(ComitySystem system, TextConsole console) {
        console.line("");
        console.line("Comity is ready after " + seconds(begun) + " s:  " + system.baseUrl());
        console.line("");
        if (system.demo()) {
            console.line(
                    "Demo accounts, invented people on this machine only; the password is the name followed by -demo:");
            KeycloakServer.demoAccounts(system.data()).lines().forEach(account -> console.line("  " + account));
            console.line("");
        }
        console.line(
                "Data " + system.data().root() + " · logs in " + system.data().logs() + " · Ctrl-C stops everything.");
    }

    private static String seconds(long since) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - since) / 1e9);
    }
}
