package org.comity.search.opensearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.platform.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of a request when nodes are gone, busy or of another opinion.
final class ClusterTest {

    private final List<HttpServer> servers = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();

    @AfterEach
    void stopped() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void a_node_that_is_gone_is_passed_over_and_left_alone() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        URI here = node(asked, 200, "{\"here\":true}");
        try (Cluster cluster = cluster(gone(), here, gone())) {
            for (int request = 1; request <= 6; request++) {
                assertThat(cluster.get("/").path("here").asBoolean()).isTrue();
                assertThat(asked).hasValue(request);
            }
        }
    }

    @Test
    void a_node_that_cannot_answer_is_passed_over() throws IOException {
        AtomicInteger ill = new AtomicInteger();
        AtomicInteger well = new AtomicInteger();
        try (Cluster cluster = cluster(node(ill, 503, "busy"), node(well, 200, "{\"here\":true}"))) {
            assertThat(cluster.get("/").path("here").asBoolean()).isTrue();
            assertThat(cluster.get("/").path("here").asBoolean()).isTrue();
        }
        assertThat(well).hasValue(2);
    }

    @Test
    void a_refusal_is_told_and_not_tried_elsewhere() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        String error = "{\"error\":{\"type\":\"parsing\",\"reason\":\"no such field\"}}";
        try (Cluster cluster = cluster(node(asked, 400, error), node(asked, 400, error))) {
            assertThatThrownBy(() -> cluster.get("/"))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("400 parsing: no such field");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_search_that_a_lost_node_spoils_is_told_at_once() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        URI node = node(asked, 503, "{}");
        try (Cluster cluster = cluster(node)) {
            assertThatThrownBy(() -> cluster.search("/_search", Json.mapper().createObjectNode()))
                    .isInstanceOfSatisfying(
                            ClusterException.class,
                            e -> assertThat(e.isPassing()).isTrue());
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void nobody_there_is_an_error_in_words() throws IOException {
        URI gone = gone();
        try (Cluster cluster = cluster(gone)) {
            assertThatThrownBy(() -> cluster.get("/"))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("cannot be reached at " + gone);
        }
    }

    @Test
    void the_name_and_the_password_are_sent_and_never_printed() throws IOException {
        Credentials credentials = new Credentials("comity", "secret:word");
        try (Cluster cluster = new Cluster(List.of(node(new AtomicInteger(), 200, "{}")), Optional.of(credentials))) {
            cluster.get("/");
        }
        assertThat(authorizations).containsExactly("Basic Y29taXR5OnNlY3JldDp3b3Jk");
        assertThat(credentials).asString().doesNotContain("secret");
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThatThrownBy(() -> cluster(URI.create("search:9200")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("search:9200");
        assertThatThrownBy(() -> cluster()).isInstanceOf(IllegalArgumentException.class);
    }

    private static Cluster cluster(URI... hosts) {
        return new Cluster(List.of(hosts), Optional.empty());
    }

    private URI node(AtomicInteger asked, int status, String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .ifPresent(authorizations::add);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static URI gone() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
