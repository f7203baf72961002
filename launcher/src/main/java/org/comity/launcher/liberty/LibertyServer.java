package org.comity.launcher.liberty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.folder.DataFolder;
import org.comity.launcher.folder.FileTree;
import org.comity.launcher.process.Child;
import org.comity.launcher.process.ChildSpec;
import org.comity.launcher.process.Children;
import org.comity.launcher.process.PidFile;
import org.comity.launcher.process.Readiness;
import org.comity.launcher.process.Signal;

/// The application server. Its configuration and the web application are copied into the data folder, so that a rebuild
/// of the
/// checkout does not pull them away from under it.
public final class LibertyServer {
    private static final List<String> JVM = List.of(
            "-Xms96m",
            "-Xmx512m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED");
    private static final String READY = "/health/ready";
    private static final String SERVER = "comity";
    private static final Duration START = Duration.ofMinutes(4);
    private static final ChildSpec.Ending ENDING = new ChildSpec.Ending(Signal.TERM, Duration.ofSeconds(20), false);
    /// The application could not be started, or its port is taken.
    private static final List<String> HOPELESS =
            List.of("CWWKZ0002E", "CWWKZ0003E", "CWWKZ0004E", "CWWKZ0013E", "CWWKO0221E");

    private final Path wlp;
    private final DataFolder data;
    private final Path javaHome;
    private final Children children;

    public LibertyServer(Path wlp, DataFolder data, Path javaHome, Children children) {
        this.wlp = wlp;
        this.data = data;
        this.javaHome = javaHome;
        this.children = children;
    }

    public static void endOrphan(DataFolder data) {
        PidFile.endOrphan(pidFile(data), ENDING);
    }

    /// Takes a server as it was built: configuration, driver, application.
    public void deploy(Path built) {
        Path war = Path.of("apps/comity.war");
        if (!Files.exists(built.resolve(war)) || !Files.exists(built.resolve("server.xml"))) {
            throw new Fault(built + " is incomplete: ./comity run builds it.");
        }
        Path server = data.directory("liberty/servers/" + SERVER);
        try {
            if (!same(built.resolve(war), server.resolve(war))) {
                // The expanded application of another build must not survive.
                FileTree.delete(server.resolve("apps"));
            }
            for (String replaced : List.of("jdbc", "configDropins")) {
                FileTree.delete(server.resolve(replaced));
            }
            FileTree.copy(built, server);
        } catch (IOException e) {
            throw Fault.during("copy the application into " + server, e);
        }
    }

    private static boolean same(Path left, Path right) throws IOException {
        return Files.exists(right)
                && Files.size(left) == Files.size(right)
                && Files.getLastModifiedTime(left).equals(Files.getLastModifiedTime(right));
    }

    /// @param variables the configuration of the application
    public Child start(String host, int port, Map<String, String> variables) {
        Path log = data.logs().resolve("server.log");
        Child child = children.start(
                new ChildSpec("The server", command(), environment(variables), log, pidFile(data), ENDING));
        Readiness.await(child, START, () -> answers(host, port, child));
        return child;
    }

    private static boolean answers(String host, int port, Child child) {
        Readiness.Answer answer = Readiness.get(host, port, READY);
        if (answer.status() == 200) {
            return true;
        }
        if (answer.status() == 503 && answer.text().endsWith("library")) {
            throw new Fault("The starter library could not be taken in: see " + child.log());
        }
        for (String message : HOPELESS) {
            if (child.newLog().contains(message)) {
                throw new Fault("The application could not be started (" + message + "): see " + child.log());
            }
        }
        return false;
    }

    private Path server() {
        return data.root().resolve("liberty/servers").resolve(SERVER);
    }

    private List<String> command() {
        List<String> command =
                new ArrayList<>(List.of(javaHome.resolve("bin/java").toString()));
        command.addAll(JVM);
        command.addAll(options(wlp.resolve("lib/platform/java/java24.options")));
        command.addAll(options(server().resolve("jvm.options")));
        command.addAll(List.of(
                "-javaagent:" + wlp.resolve("bin/tools/ws-javaagent.jar"),
                "-jar",
                wlp.resolve("bin/tools/ws-server.jar").toString(),
                SERVER));
        return command;
    }

    /// What the runtime and the application ask of the JVM, as Liberty's own script would read it.
    private static List<String> options(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw Fault.during("read " + file, e);
        }
    }

    private Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("WLP_USER_DIR", data.root().resolve("liberty").toString());
        environment.put("LOG_DIR", data.logs().toString());
        environment.put("X_LOG_DIR", data.logs().toString());
        environment.put("WLP_LOGGING_CONSOLE_LOGLEVEL", "AUDIT");
        environment.put("JAVA_HOME", javaHome.toString());
        return environment;
    }

    private static Path pidFile(DataFolder data) {
        return data.running().resolve("server.pid");
    }
}
