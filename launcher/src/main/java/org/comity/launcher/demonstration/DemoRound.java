package org.comity.launcher.demonstration;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.comity.launcher.console.Console;
import org.comity.launcher.fault.Fault;

/// Makes the demonstration round through the API. Each step looks first at what is there, so a run that was cut off
/// goes on where it stopped, and a second one makes nothing twice.
public final class DemoRound {
    static final String ROUNDS = "/api/exchange/rounds";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int LOOKS = 120;
    private static final List<String> WAY = List.of("draft", "submitted", "nominated");

    private final Addresses addresses;
    private final Console console;
    private final LocalDate today;
    private final Script script = Script.read();

    /// @param today in UTC, as the server counts
    public DemoRound(Addresses addresses, Console console, LocalDate today) {
        this.addresses = addresses;
        this.console = console;
        this.today = today;
    }

    /// Makes what is missing, and tells who can do what next.
    ///
    /// @param announced whether the round is closed, run and announced as well
    /// @throws Fault if the server or a demo account is not there, or something is refused
    public void make(boolean announced) {
        try (Api api = new Api(addresses)) {
            api.requireServer();
            step("Sign in with the demo accounts", () -> {
                script.accounts().forEach(api::signIn);
                return true;
            });
            Optional<JsonObject> known = known(api);
            JsonObject round = published(api, known);
            if (round.getString("state").equals("published") && !prepared(api, round)) {
                prepare(api, round);
            }
            if (announced) {
                announce(api, id(round));
            }
            JsonObject made = api.get(script.programme(), ROUNDS + "/" + id(round));
            console.line("");
            console.line(told(known.isPresent(), api.changes()) + "  " + api.address("/exchange/rounds/" + id(round)));
            new NextSteps(api, script, made, today).tell(console);
        }
    }

    private static String told(boolean known, int changes) {
        if (!known) {
            return "The demonstration round is made:";
        }
        return changes == 0
                ? "The demonstration round is there already; nothing was changed:"
                : "The demonstration round was there already; what was missing is made now:";
    }

    private Optional<JsonObject> known(Api api) {
        return api.get(script.programme(), ROUNDS).getJsonArray("rounds").getValuesAs(JsonObject.class).stream()
                .filter(script::isOurs)
                .findFirst();
    }

    private JsonObject published(Api api, Optional<JsonObject> known) {
        if (known.filter(round -> !round.getString("state").equals("draft")).isPresent()) {
            return known.get();
        }
        String programme = script.programme();
        return step("Open the round and publish it", () -> {
            String terms = Script.filled(script.round(), today, Map.of());
            // the dates of a draft that was left behind may be over
            JsonObject draft = known.isPresent()
                    ? api.put(programme, ROUNDS + "/" + id(known.get()), terms)
                    : api.post(programme, ROUNDS, terms);
            return api.post(programme, ROUNDS + "/" + id(draft) + "/publication", "");
        });
    }

    /// Whether the last step of the preparation was made. From then on the round belongs to whoever tries it.
    private boolean prepared(Api api, JsonObject round) {
        Script.Entry last = script.entries().getLast();
        String state = state(api, id(round), last.officer());
        return !state.isEmpty() && WAY.indexOf(state) != 0 && !state.equals(before(last.until()));
    }

    private static String before(String state) {
        return WAY.get(WAY.indexOf(state) - 1);
    }

    private void prepare(Api api, JsonObject round) {
        LocalDate placesUntil = LocalDate.parse(round.getJsonObject("dates").getString("placesUntil"));
        if (today.isAfter(placesUntil)) {
            console.line("  Places were taken until " + placesUntil + ": the round stays as it is.");
            return;
        }
        LocalDate dayZero = script.dayZero(round);
        Map<String, String> places = step("Offer places of both offices", () -> {
            Map<String, String> ids = new HashMap<>();
            script.offers().forEach(offer -> ids.put(offer.unit(), offered(api, id(round), offer, dayZero)));
            return ids;
        });
        step("Apply and nominate", () -> {
            for (Script.Entry entry : script.entries()) {
                String path = ROUNDS + "/" + id(round) + "/application";
                if (state(api, id(round), entry.officer()).isEmpty()) {
                    api.put(entry.officer(), path, Script.filled(entry.terms(), dayZero, places));
                }
                bring(api, id(round), entry, entry.until());
            }
            return true;
        });
    }

    /// @return the id of the place, which may have been there before
    private static String offered(Api api, String round, Script.Offer offer, LocalDate dayZero) {
        String places = ROUNDS + "/" + round + "/places";
        JsonObject place = api.get(offer.office(), places).getJsonArray("places").getValuesAs(JsonObject.class).stream()
                .filter(each ->
                        each.getJsonObject("terms").getString("unit", "").equals(offer.unit()))
                .findFirst()
                .orElseGet(() -> api.post(offer.office(), places, Script.filled(offer.terms(), dayZero, Map.of())));
        if (offer.publish() && place.getString("state").equals("draft")) {
            api.post(offer.office(), "/api/exchange/places/" + id(place) + "/publication", "");
        }
        return id(place);
    }

    /// Takes an application as far as the state; what was declined or withdrawn stays so.
    private static void bring(Api api, String round, Script.Entry entry, String state) {
        int wanted = WAY.indexOf(state);
        String path = ROUNDS + "/" + round + "/application";
        if (wanted > 0 && state(api, round, entry.officer()).equals("draft")) {
            api.post(entry.officer(), path + "/submission", "");
        }
        if (wanted > 1 && state(api, round, entry.officer()).equals("submitted")) {
            String application = id(api.get(entry.officer(), path));
            api.post(entry.desk(), "/api/exchange/nominations/" + application + "/nomination", "");
        }
    }

    /// Closes, runs and announces the round, as far as that has not happened. A programme may close a round before its
    /// dates are over.
    private void announce(Api api, String round) {
        String programme = script.programme();
        String path = ROUNDS + "/" + round;
        if (stage(api, path).equals("published")) {
            step("Nominate who still waits, and close the round", () -> {
                for (Script.Entry entry : script.entries()) {
                    if (!entry.until().equals(entry.announced())) {
                        bring(api, round, entry, entry.announced());
                    }
                }
                return api.post(programme, path + "/closing", "");
            });
        }
        if (stage(api, path).equals("closed")) {
            step("Run the round", () -> matched(api, path));
        }
        if (stage(api, path).equals("run")) {
            step("Announce it", () -> api.post(programme, path + "/announcement", ""));
        }
        agree(api, round);
    }

    /// Has it matched. A server that is busy answers before it has.
    private JsonObject matched(Api api, String path) {
        JsonObject answer = api.post(script.programme(), path + "/run", "");
        for (int look = 0; look < LOOKS && stage(api, path).equals("closed"); look++) {
            pause();
        }
        if (stage(api, path).equals("closed")) {
            throw new Fault("The round is still being matched. Call the same command again in a while.");
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("The command was ended.");
        }
    }

    private String stage(Api api, String path) {
        return api.get(script.programme(), path).getString("state");
    }

    /// One host office agrees to its guest, so that she has something to decide.
    private void agree(Api api, String round) {
        for (JsonObject match : matches(api, script.agreedOfficer(), round)) {
            if (match.getString("state").equals("announced")) {
                String path = "/api/exchange/matches/" + id(match);
                step(
                        "Let one host office agree to its guest",
                        () -> api.post(script.agreeingHost(), path + "/acceptance", ""));
            }
        }
    }

    static List<JsonObject> matches(Api api, String account, String round) {
        return api.get(account, "/api/exchange/matches").getJsonArray("matches").getValuesAs(JsonObject.class).stream()
                .filter(match -> match.getString("round").equals(round))
                .toList();
    }

    /// The state of an officer's application; empty when there is none.
    static String state(Api api, String round, String officer) {
        return api.find(officer, ROUNDS + "/" + round + "/application")
                .map(application -> application.getString("state"))
                .orElse("");
    }

    private static String id(JsonObject thing) {
        return thing.getString("id");
    }

    private <T> T step(String what, Supplier<T> work) {
        try (Console.Step step = console.begin(what)) {
            T result = work.get();
            step.done();
            return result;
        }
    }
}
