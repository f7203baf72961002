package org.comity.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.folder.DataFolder;
import org.comity.launcher.folder.Installation;
import org.comity.launcher.folder.OwnerFile;
import org.comity.launcher.folder.Secrets;
import org.comity.launcher.keycloak.KeycloakServer;
import org.comity.launcher.liberty.LibertyServer;
import org.comity.launcher.options.IdentityPlan;
import org.comity.launcher.options.Options;
import org.comity.launcher.options.Plan;
import org.comity.launcher.options.Settings;
import org.comity.launcher.postgres.PostgresServer;
import org.comity.launcher.process.Children;
import org.comity.launcher.process.Ports;

/// The ground a system stands on: a locked data folder without orphans, a valid plan, free ports.
record Machine(DataFolder data, Plan plan, Secrets secrets, Installation installation, Path javaHome, Children children)
        implements AutoCloseable {
    /// The file that marks a folder with demo accounts.
    static final String DEMO = "demo";

    /// @throws Fault if anything of it cannot be had; nothing is held then
    static Machine claim(Options options) {
        DataFolder data = DataFolder.open(options.data());
        try {
            Plan plan = Plan.of(options, Settings.read(options.data(), options.environment()));
            endOrphans(data);
            requirePorts(plan);
            keepDemoApart(data, plan);
            return new Machine(
                    data,
                    plan,
                    Secrets.of(data.root(), new SecureRandom()),
                    Installation.of(options.home()),
                    Path.of(System.getProperty("java.home")),
                    new Children());
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static void endOrphans(DataFolder data) {
        LibertyServer.endOrphan(data);
        KeycloakServer.endOrphan(data);
        PostgresServer.endOrphan(data);
    }

    private static void requirePorts(Plan plan) {
        Ports.requireFree(plan.web().host(), plan.web().port(), "--port");
        if (plan.identity() instanceof IdentityPlan.Embedded(int port)) {
            Ports.requireFree("127.0.0.1", port, "--keycloak-port");
        }
    }

    /// Known passwords and invented people must not come along when the folder is opened to others.
    private static void keepDemoApart(DataFolder data, Plan plan) {
        Path mark = data.root().resolve(DEMO);
        if (plan.demo()) {
            OwnerFile.write(mark, "This folder holds demo accounts and demo contents.\n");
        } else if (Files.exists(mark)) {
            throw new Fault("The data folder " + data.root()
                    + " holds demo accounts: use a fresh one (--data) for a system that others reach.");
        }
    }

    @Override
    public void close() {
        data.close();
    }
}
