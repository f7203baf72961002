package org.comity.launcher.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.launcher.fault.Fault;

/// The API as the demo accounts use it, each with a token of its own.
final class Api implements AutoCloseable {
    static final String HOW_TO_START = "Start one with ./comity run and leave it running; if it runs on other ports or"
            + " another folder, say the same --port, --keycloak-port and --data here.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CLIENT = "comity-api-demo";

    private final Addresses addresses;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> tokens = new HashMap<>();
    private int changes;

    Api(Addresses addresses) {
        this.addresses = addresses;
    }

    /// How often something was changed so far.
    int changes() {
        return changes;
    }

    String address(String path) {
        return addresses.server() + path;
    }

    /// @throws Fault if there is no server of ours
    void requireServer() {
        int status = send(
                        HttpRequest.newBuilder(URI.create(address("/health/ready"))),
                        "No server answers at " + addresses.server() + ". " + HOW_TO_START)
                .statusCode();
        if (status == 503) {
            throw new Fault("The server at " + addresses.server() + " is not ready yet. Try again in a minute.");
        }
        if (status != 200) {
            throw new Fault("What answers at " + addresses.server() + " is no Comity (" + status
                    + " for /health/ready). " + HOW_TO_START);
        }
    }

    /// @throws Fault if she cannot
    void signIn(String account) {
        String server = addresses.identityProvider();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/comity/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "client_secret",
                        CLIENT,
                        "scope",
                        "openid",
                        "username",
                        account,
                        "password",
                        account + "-demo"))));
        HttpResponse<String> answer = send(
                request,
                "No identity provider answers at " + server + ". If it runs on another port, say --keycloak-port.");
        int status = answer.statusCode();
        if (status == 404 || status >= 500) {
            throw new Fault("The identity provider at " + server + " has no accounts of Comity yet (" + status
                    + "). If ./comity run is still starting, try again in a minute; otherwise say --keycloak-port."
                    + " Nothing was made.");
        }
        String token = status == 200 ? json(answer).getString("access_token", "") : "";
        if (token.isEmpty()) {
            throw new Fault("The demo account " + account + " cannot sign in at " + server + " (" + status
                    + "): it is not there, or its password was changed. Nothing was made.");
        }
        tokens.put(account, token);
    }

    /// @throws Fault if it is refused, or not there
    JsonObject get(String account, String path) {
        return sound(call(account, "GET", path, ""), account, "GET " + path);
    }

    /// Nothing when it is not there.
    Optional<JsonObject> find(String account, String path) {
        HttpResponse<String> answer = call(account, "GET", path, "");
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(sound(answer, account, "GET " + path));
    }

    /// @throws Fault if it is refused
    JsonObject post(String account, String path, String body) {
        return change(account, "POST", path, body);
    }

    /// @throws Fault if it is refused
    JsonObject put(String account, String path, String body) {
        return change(account, "PUT", path, body);
    }

    private JsonObject change(String account, String method, String path, String body) {
        JsonObject answer = sound(call(account, method, path, body), account, method + " " + path);
        changes++;
        return answer;
    }

    private HttpResponse<String> call(String account, String method, String path, String body) {
        if (!tokens.containsKey(account)) {
            signIn(account);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + tokens.get(account))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        return send(
                request,
                "The server at " + addresses.server()
                        + " does not answer any more. Once it runs again, call the same command: it goes on where it stopped.");
    }

    private JsonObject sound(HttpResponse<String> answer, String account, String what) {
        int status = answer.statusCode();
        if (status == 401) {
            throw new Fault("The server at " + addresses.server() + " does not know the accounts of "
                    + addresses.identityProvider() + ": do --port and --keycloak-port belong to the same system?");
        }
        if (status != 200 && status != 202) {
            throw new Fault(what + " as " + account + " was answered with " + status + reasons(answer));
        }
        return json(answer);
    }

    private static String reasons(HttpResponse<String> answer) {
        try {
            JsonObject problem = json(answer);
            String faults = !problem.containsKey("errors")
                    ? ""
                    : problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                            .map(error -> "; " + error.getString("field", "") + ": " + error.getString("message", ""))
                            .collect(Collectors.joining());
            return ": " + problem.getString("title", "") + faults;
        } catch (Fault noProblem) {
            return ".";
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String unreachable) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Fault(unreachable, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("Interrupted. The same command goes on where it stopped.", e);
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new Fault(answer.uri() + " answered with something else than JSON.", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}
