package org.comity.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.comity.launcher.console.TextConsole;
import org.comity.launcher.demonstration.Addresses;
import org.comity.launcher.demonstration.DemoRound;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.folder.DataFolder;
import org.comity.launcher.options.IdentityPlan;
import org.comity.launcher.options.Options;
import org.comity.launcher.options.Plan;
import org.comity.launcher.options.Settings;

/// Makes the demonstration round on a system that runs with demo accounts, and on no other.
///
/// @param announced whether the round is closed, run and announced as well
/// @param clock in UTC
record DemoRoundCommand(Options options, boolean announced, Clock clock, PrintStream out) {
    static final String ANNOUNCED = "--announced";

    int run() {
        Addresses addresses = addresses();
        try (FileChannel file = FileChannel.open(
                        options.data().resolve("demo-round.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock alone = file.tryLock();
                TextConsole console = new TextConsole(out, Boolean.getBoolean("comity.terminal"), Map.of())) {
            if (alone == null) {
                throw new Fault("Another ./comity demo-round is at work on " + options.data() + ". Wait for its end.");
            }
            new DemoRound(addresses, console, LocalDate.now(clock)).make(announced);
            return 0;
        } catch (IOException e) {
            throw Fault.during("lock " + options.data(), e);
        }
    }

    /// Where the system is, once it is sure that it has demo accounts and runs.
    private Addresses addresses() {
        Path data = options.data();
        Plan plan = Plan.of(options, Settings.read(data, options.environment()));
        if (!plan.demo() || !(plan.identity() instanceof IdentityPlan.Embedded(int port))) {
            throw new Fault("This installation has no demo accounts: others can reach it, or its database or identity"
                    + " provider is elsewhere. A demonstration round is for a system on this machine alone; nothing was"
                    + " made.");
        }
        if (!Files.exists(data)) {
            throw new Fault(
                    "There is no Comity in " + data + ". Start one with ./comity run, or say with --data where it is.");
        }
        if (!Files.exists(data.resolve(Machine.DEMO))) {
            throw new Fault("The data folder " + data + " has no demo accounts: a demonstration round would stand among"
                    + " real ones. Nothing was made.");
        }
        if (!DataFolder.inUse(data)) {
            throw new Fault(
                    "No Comity runs on " + data + ". Start it with ./comity run and leave it running, or say with"
                            + " --data where another one is.");
        }
        return new Addresses(plan.web().baseUrl(), "http://localhost:" + port);
    }
}
