package org.comity.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.SearchUnavailableException;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.View;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.ClusterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What readers are told when the cluster is gone.
final class OutageTest {

    private static final Set<Audience> EVERYBODY = Set.of(Audience.EVERYBODY);

    /// The index of one partition, which nobody ever searches here.
    private static final String PARTITIONS = "{\"gone.p1\":{\"mappings\":{\"_meta\":{\"audiences\":[\"everybody\"]}}}}";

    private final HttpServer server = server();
    private final OpenSearchIndex index = OpenSearchIndex.open(
            new Cluster(
                    List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())), Optional.empty()),
            "gone",
            new Analyses(),
            reference -> Set.of());

    @AfterEach
    void stop() {
        server.stop(0);
        index.close();
    }

    @Test
    void everything_that_is_asked_of_a_cluster_that_is_gone_says_that_search_is_unavailable() {
        View view = index.view(EVERYBODY, Optional.empty());
        server.stop(0);

        assertThatThrownBy(view::languages)
                .isInstanceOf(SearchUnavailableException.class)
                .hasCauseInstanceOf(ClusterException.class);
        assertThatThrownBy(() -> view.beginning("a", List.of(), 5)).isInstanceOf(SearchUnavailableException.class);
        assertThatThrownBy(view::snapshot).isInstanceOf(SearchUnavailableException.class);
        assertThatThrownBy(() -> index.view(EVERYBODY, Optional.empty()))
                .isInstanceOf(SearchUnavailableException.class);
    }

    @Test
    void whoever_asks_next_is_told_without_asking_again() {
        Outage outage = new Outage();
        ClusterException busy = new ClusterException(503, "cluster_manager_not_discovered_exception", "");

        assertThatThrownBy(() -> outage.unless(() -> {
                    throw busy;
                }))
                .isInstanceOf(SearchUnavailableException.class)
                .hasCause(busy);
        assertThatThrownBy(() -> outage.unless(() -> "not asked"))
                .isInstanceOf(SearchUnavailableException.class)
                .hasMessageContaining("a moment ago");
    }

    @Test
    void a_request_that_makes_no_sense_is_no_outage() {
        Outage outage = new Outage();
        ClusterException mistake = new ClusterException(400, "parsing_exception", "");

        assertThatThrownBy(() -> outage.unless(() -> {
                    throw mistake;
                }))
                .isSameAs(mistake);
        assertThat(outage.unless(() -> "asked")).isEqualTo("asked");
    }

    private static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String answer = exchange.getRequestURI().getPath().endsWith("_mapping") ? PARTITIONS : "{}";
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
