package org.comity.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.Pause;
import org.jspecify.annotations.Nullable;

/// Three nodes of OpenSearch on this machine, each a process with a class path of its own, for all tests of a run.
public final class TestCluster {

    private static final int NODES = 3;
    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final List<Process> PROCESSES = new ArrayList<>();
    private static final List<URI> HOSTS = new ArrayList<>();

    private static @Nullable Cluster cluster;

    private TestCluster() {}

    /// The addresses of all nodes; starts them the first time.
    public static synchronized List<URI> hosts() {
        if (HOSTS.isEmpty()) {
            try {
                start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(HOSTS);
    }

    /// All tests of a run share it; it ends with them.
    public static synchronized Cluster cluster() {
        @Nullable Cluster known = cluster;
        if (known == null) {
            known = new Cluster(hosts(), Optional.empty());
            cluster = known;
        }
        return known;
    }

    /// Ends a node as a power cut would.
    static synchronized void kill(int node) {
        PROCESSES.get(node).destroyForcibly();
    }

    private static void start() throws IOException {
        Path folder = Files.createTempDirectory("comity-cluster");
        List<Integer> ports = freePorts(2 * NODES);
        List<String> transport =
                ports.subList(NODES, 2 * NODES).stream().map(String::valueOf).toList();
        Path module = Path.of(System.getProperty("comity.cluster.node", "../cluster-node/target"));
        String classPath = module.resolve("classes")
                + System.getProperty("path.separator")
                + Files.readString(module.resolve("class-path.txt")).strip();
        Path arguments = Files.writeString(folder.resolve("class-path"), "-cp \"" + classPath + "\"");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
        for (int node = 0; node < NODES; node++) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xms320m",
                    "-Xmx320m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "@" + arguments,
                    "org.comity.clusternode.ClusterNode",
                    folder.resolve("node" + node).toString(),
                    String.valueOf(ports.get(node)),
                    transport.get(node)));
            command.addAll(transport);
            PROCESSES.add(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("node" + node + ".log").toFile())
                    .start());
            HOSTS.add(URI.create("http://127.0.0.1:" + ports.get(node)));
        }
        await(folder);
    }

    private static void await(Path folder) throws IOException {
        Instant end = Instant.now().plus(STARTING);
        for (int node = 0; node < NODES; node++) {
            while (!Files.readString(folder.resolve("node" + node + ".log")).contains("ready")) {
                if (Instant.now().isAfter(end) || !PROCESSES.get(node).isAlive()) {
                    throw new IllegalStateException(
                            "A node did not start: " + Files.readString(folder.resolve("node" + node + ".log")));
                }
                Pause.of(200);
            }
        }
        try (Cluster cluster = new Cluster(HOSTS, Optional.empty())) {
            cluster.get("/_cluster/health?wait_for_nodes=%d&wait_for_status=green&timeout=60s".formatted(NODES));
        }
    }

    private static List<Integer> freePorts(int many) throws IOException {
        ServerSocket[] sockets = new ServerSocket[many];
        for (int at = 0; at < many; at++) {
            sockets[at] = new ServerSocket(0);
        }
        List<Integer> ports =
                Arrays.stream(sockets).map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    private static void stop(Path folder) {
        PROCESSES.forEach(Process::destroyForcibly);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Process process : PROCESSES) {
                process.waitFor();
            }
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("The folder of the cluster stays: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
