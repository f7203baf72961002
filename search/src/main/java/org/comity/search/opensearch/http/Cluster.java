package org.comity.search.opensearch.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.comity.platform.json.Json;
import org.jspecify.annotations.Nullable;

/// A cluster behind several addresses. A request goes to one of them and, when that one cannot be reached or is not
/// able to answer, to the others in turn; one that could not be reached is left alone for some seconds. Every request
/// made here may be repeated without harm: writes carry versions, everything else reads or names what it makes.
/// Thread-safe.
public final class Cluster implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Cluster.class.getName());
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(15);
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    /// How often all addresses are tried.
    private static final int ROUNDS = 4;
    private static final int SLOW = 504;

    private static final long PAUSE_MILLISECONDS = 150;
    private static final int REFUSED = 400;

    private final Nodes nodes;
    private final Optional<Credentials> credentials;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    /// @param hosts `http` or `https`, with port
    public Cluster(List<URI> hosts, Optional<Credentials> credentials) {
        this.nodes = new Nodes(hosts);
        this.credentials = credentials;
    }

    public JsonNode get(String path) {
        return send("GET", path, "", JSON, true);
    }

    /// Asks what may fail for good when a node is lost, so that an error is told at once.
    public JsonNode search(String path, JsonNode body) {
        return send("POST", path, body.toString(), JSON, false);
    }

    /// Several searches at once, see [#search].
    public JsonNode searches(String path, String lines) {
        return send("POST", path, lines, LINES, false);
    }

    public JsonNode put(String path, JsonNode body) {
        return send("PUT", path, body.toString(), JSON, true);
    }

    public JsonNode post(String path, JsonNode body) {
        return send("POST", path, body.toString(), JSON, true);
    }

    public JsonNode post(String path) {
        return send("POST", path, "", JSON, true);
    }

    /// @param lines JSON texts, each with a line feed behind it
    public JsonNode postLines(String path, String lines) {
        return send("POST", path, lines, LINES, true);
    }

    public JsonNode delete(String path) {
        return send("DELETE", path, "", JSON, true);
    }

    public JsonNode delete(String path, JsonNode body) {
        return send("DELETE", path, body.toString(), JSON, true);
    }

    /// @param patient whether a cluster that answers with an error of its own is asked again
    /// @throws ClusterException when every address failed several times, or one refused
    private JsonNode send(String method, String path, String body, String type, boolean patient) {
        @Nullable ClusterException last = null;
        for (int round = 0; round < ROUNDS; round++) {
            for (URI host : nodes.inOrder()) {
                try {
                    return ask(host, method, path, body, type);
                } catch (ClusterException e) {
                    if (!e.isPassing() || (!patient && !e.isUnreachable())) {
                        throw e;
                    }
                    last = e;
                }
            }
            Pause.of(PAUSE_MILLISECONDS << round);
        }
        throw last == null ? new IllegalStateException("there is at least one host") : last;
    }

    private JsonNode ask(URI host, String method, String path, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(host.resolve(path))
                .timeout(ANSWERING)
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        credentials.ifPresent(known -> request.header("Authorization", known.header()));
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            nodes.reached(host);
            return checked(response);
        } catch (HttpConnectTimeoutException e) {
            throw unreachable(host, e);
        } catch (HttpTimeoutException e) {
            // it works on the question: to ask another the same would only make it slower
            throw new ClusterException(SLOW, "timeout", "no answer in %d seconds".formatted(ANSWERING.toSeconds()));
        } catch (IOException e) {
            throw unreachable(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the search cluster answered", e);
        }
    }

    private ClusterException unreachable(URI host, IOException e) {
        LOG.fine(() -> "%s failed: %s".formatted(host, e));
        nodes.lost(host);
        return new ClusterException("The search cluster cannot be reached at %s.".formatted(host), e);
    }

    private static JsonNode checked(HttpResponse<String> response) {
        JsonNode answer = parsed(response.body());
        if (response.statusCode() >= REFUSED) {
            throw refusal(response.statusCode(), answer);
        }
        return answer;
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            // a proxy in between answers in HTML
            return MissingNode.getInstance();
        }
    }

    /// The error in an answer; also in a part of the answer to several requests at once.
    public static ClusterException refusal(int status, JsonNode answer) {
        JsonNode error = answer.path("error");
        JsonNode cause = error.path("root_cause").path(0);
        JsonNode deepest = error.path("caused_by");
        while (deepest.has("caused_by")) {
            deepest = deepest.path("caused_by");
        }
        String reason = error.path("reason").asText() + " "
                + cause.path("reason").asText() + " " + deepest.path("reason").asText();
        return new ClusterException(status, error.path("type").asText(), reason.strip());
    }

    @Override
    public void close() {
        client.close();
    }
}
