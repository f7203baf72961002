package org.comity.clusternode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// Runs one node until its input ends, that is, until whoever started it is gone.
///
/// Arguments: folder, port for HTTP, port for the other nodes, ports of all nodes for each other.
public final class ClusterNode {

    private static final String LOOPBACK = "127.0.0.1";

    private ClusterNode() {}

    /// Starts the node; prints `ready` when it answers.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String http = arguments[1];
        String transport = arguments[2];
        List<String> all = Arrays.stream(arguments)
                .skip(3)
                .map(port -> LOOPBACK + ":" + port)
                .toList();
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.setMaxHttpPort(Integer.parseInt(http));
        runner.onBuild((number, settings) -> {
            settings.put("discovery.type", "zen");
            settings.putList("discovery.seed_hosts", all);
            settings.putList("cluster.initial_cluster_manager_nodes", all);
            settings.put("network.host", LOOPBACK);
            settings.put("http.port", http);
            settings.put("transport.port", transport);
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(folder.toString())
                .clusterName("comity-test")
                .numOfNode(1)
                .baseHttpPort(Integer.parseInt(http) - 1)
                .disableESLogger());
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // what is said does not matter
        }
        System.exit(0);
    }
}
