package org.comity.launcher.demonstration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A server with the rounds, places, applications and matches of the API in memory, and the identity provider of the
/// demo accounts. It can be cut off before or after any change.
final class StubSystem implements AutoCloseable {
    /// Something with an id and a state; the rest are its fields.
    static final class Thing {
        final String id;
        final String owner;
        String state;
        JsonObject terms;

        Thing(String id, String owner, String state, JsonObject terms) {
            this.id = id;
            this.owner = owner;
            this.state = state;
            this.terms = terms;
        }
    }

    final Map<String, Thing> rounds = new LinkedHashMap<>();
    final Map<String, Thing> places = new LinkedHashMap<>();
    /// By officer.
    final Map<String, Thing> applications = new LinkedHashMap<>();
    /// By officer.
    final Map<String, Thing> matches = new LinkedHashMap<>();

    final Set<String> unknown = new HashSet<>();
    final List<String> changes = new ArrayList<>();
    int health = 200;
    int identityProvider = 200;
    boolean tokensCount = true;
    /// How many changes are still made; the one after them is cut off.
    int cutAfter = Integer.MAX_VALUE;
    /// Whether the change that is cut off is made, and only its answer lost.
    boolean answerLost;

    private final HttpServer server;
    private int ids;

    StubSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    Addresses addresses() {
        return new Addresses(address(), address());
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// An answer; without a body it is an error.
    private record Answer(int status, JsonValue body) {
        static Answer of(@Nullable JsonValue body) {
            return body == null ? error(404) : new Answer(200, body);
        }

        static Answer error(int status) {
            return new Answer(
                    status, Json.createObjectBuilder().add("title", "Refused").build());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer;
        if (path.equals("/health/ready")) {
            answer = new Answer(health, JsonValue.EMPTY_JSON_OBJECT);
        } else if (path.endsWith("/token")) {
            answer = identityProvider == 200 ? token(body) : Answer.error(identityProvider);
        } else {
            String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            boolean change = !exchange.getRequestMethod().equals("GET");
            boolean cut = change && cutAfter-- <= 0;
            if (cut && !answerLost) {
                exchange.close();
                return;
            }
            answer = tokensCount && bearer.startsWith("Bearer token-")
                    ? api(bearer.substring("Bearer token-".length()), exchange.getRequestMethod(), path, body)
                    : Answer.error(401);
            if (change && answer.status() == 200) {
                changes.add(exchange.getRequestMethod() + " " + path);
            }
            if (cut) {
                exchange.close();
                return;
            }
        }
        byte[] text = answer.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private Answer token(String form) {
        String fields = URLDecoder.decode(form, StandardCharsets.UTF_8);
        String user = Stream.of(fields.split("&", -1))
                .filter(field -> field.startsWith("username="))
                .findFirst()
                .orElseThrow()
                .substring("username=".length());
        boolean known = !unknown.contains(user) && ("&" + fields + "&").contains("&password=" + user + "-demo&");
        return known
                ? Answer.of(Json.createObjectBuilder()
                        .add("access_token", "token-" + user)
                        .build())
                : Answer.error(401);
    }

    private Answer api(String who, String method, String path, String body) {
        String[] parts = path.substring("/api/exchange/".length()).split("/", -1);
        String id = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "rounds" -> parts.length == 1 ? rounds(who, method, body) : round(who, method, parts, body);
            case "places" -> move(places.get(id), who, "draft", "published");
            case "nominations" -> move(application(id), null, "submitted", "nominated");
            case "matches" -> id.isEmpty() ? matches(who) : move(match(id), null, "announced", "host-accepted");
            default -> Answer.error(404);
        };
    }

    private Answer rounds(String who, String method, String body) {
        if (method.equals("GET")) {
            return Answer.of(list("rounds", rounds.values().stream().map(StubSystem::round)));
        }
        Thing round = new Thing(id(), who, "draft", parse(body));
        rounds.put(round.id, round);
        return Answer.of(round(round));
    }

    private Answer round(String who, String method, String[] parts, String body) {
        Thing round = rounds.get(parts[1]);
        if (round == null) {
            return Answer.error(404);
        }
        return switch (parts.length == 2 ? method : parts[parts.length - 1]) {
            case "GET" -> Answer.of(round(round));
            case "PUT" -> {
                round.terms = parse(body);
                yield Answer.of(round(round));
            }
            case "publication" -> move(round, who, "draft", "published");
            case "closing" -> move(round, who, "published", "closed");
            case "run" -> move(round, who, "closed", "run");
            case "announcement" -> announce(round, who);
            case "places" -> places(round, who, method, body);
            case "application" -> application(who, method, body);
            case "submission" -> move(applications.get(who), who, "draft", "submitted");
            case "nominations" ->
                Answer.of(list(
                        "applications",
                        applications.values().stream()
                                .filter(each -> office(each.owner).equals(office(who)))
                                .map(StubSystem::view)));
            default -> Answer.error(404);
        };
    }

    private Answer places(Thing round, String who, String method, String body) {
        if (method.equals("GET")) {
            return Answer.of(list(
                    "places",
                    places.values().stream()
                            .filter(each -> each.state.equals("published") || each.owner.equals(who))
                            .map(StubSystem::view)));
        }
        if (!round.state.equals("published")) {
            return Answer.error(409);
        }
        Thing place = new Thing(id(), who, "draft", parse(body));
        places.put(place.id, place);
        return Answer.of(view(place));
    }

    private Answer application(String who, String method, String body) {
        Thing known = applications.get(who);
        if (method.equals("GET")) {
            return known == null ? Answer.error(404) : Answer.of(view(known));
        }
        if (known != null) {
            return Answer.error(409);
        }
        Thing draft = new Thing(id(), who, "draft", parse(body));
        applications.put(who, draft);
        return Answer.of(view(draft));
    }

    /// Everybody but the officer whose English is too weak gets the place that she wants.
    private Answer announce(Thing round, String who) {
        Answer answer = move(round, who, "run", "announced");
        if (answer.status() == 200) {
            applications.values().stream()
                    .filter(each -> each.state.equals("nominated"))
                    .filter(each -> !each.terms.toString().contains("\"b1\""))
                    .forEach(each -> matches.put(each.owner, new Thing(id(), each.owner, "announced", each.terms)));
        }
        return answer;
    }

    private Answer matches(String who) {
        String round = String.join("", rounds.keySet());
        return Answer.of(list(
                "matches",
                matches.values().stream()
                        .filter(each -> each.owner.equals(who) || hosts(who, each))
                        .map(each -> Json.createObjectBuilder(view(each))
                                .add("round", round)
                                .add("you", each.owner.equals(who) ? "officer" : "host")
                                .build())));
    }

    private Answer move(@Nullable Thing thing, @Nullable String who, String from, String to) {
        if (thing == null || (who != null && !thing.owner.equals(who))) {
            return Answer.error(404);
        }
        if (!thing.state.equals(from)) {
            return Answer.error(409);
        }
        thing.state = to;
        return Answer.of(rounds.containsKey(thing.id) ? round(thing) : view(thing));
    }

    private @Nullable Thing application(String id) {
        return applications.values().stream()
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Thing match(String id) {
        return matches.values().stream()
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    /// Offices see the guests of the other, officers only what is their own.
    private static boolean hosts(String who, Thing match) {
        return who.startsWith("coordinator-") && !office(match.owner).equals(office(who));
    }

    private String id() {
        return "id-" + ++ids;
    }

    /// `tw` of `officer-tw-2`.
    private static String office(String account) {
        return account.split("-", -1)[1];
    }

    private static JsonObject round(Thing round) {
        return Json.createObjectBuilder()
                .add("id", round.id)
                .add("state", round.state)
                .add("organisation", "comity")
                .add("texts", round.terms.get("texts"))
                .add("dates", round.terms)
                .build();
    }

    private static JsonObject view(Thing thing) {
        return Json.createObjectBuilder()
                .add("id", thing.id)
                .add("state", thing.state)
                .add("terms", thing.terms)
                .build();
    }

    private static JsonObject list(String name, Stream<JsonObject> things) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        things.forEach(array::add);
        JsonArray built = array.build();
        return Json.createObjectBuilder().add(name, built).build();
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
