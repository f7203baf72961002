package org.comity.launcher.demonstration;

import static org.comity.launcher.demonstration.DemoRound.ROUNDS;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.launcher.console.Console;

/// Who can sign in and what is hers to do next, read from the round as it stands now.
final class NextSteps {
    private static final String PAGES = "/exchange";

    private final Api api;
    private final Script script;
    private final JsonObject round;
    private final LocalDate today;

    NextSteps(Api api, Script script, JsonObject round, LocalDate today) {
        this.api = api;
        this.script = script;
        this.round = round;
        this.today = today;
    }

    private record Next(String what, String path) {}

    void tell(Console console) {
        JsonObject dates = round.getJsonObject("dates");
        if (stage().equals("published")) {
            console.line("It takes places until " + dates.getString("placesUntil") + " and applications until "
                    + dates.getString("applicationsUntil") + ".");
        }
        console.line("");
        console.line("Sign in at " + api.address("/login")
                + " (to change the person, sign out first). The password is the name followed by -demo.");
        console.line("");
        tell(console, script.programme(), programme());
        script.offices().forEach(office -> tell(console, office, office(office)));
        script.officers().forEach(officer -> tell(console, officer, officer(officer)));
        tell(console, String.join(", ", script.others()), others());
        if (stage().equals("announced")) {
            console.line("");
            console.line("Statistics of announced rounds, small numbers kept back: " + page("/statistics"));
        }
        console.line("");
        console.line("Step by step: docs/exchanges.md");
    }

    private void tell(Console console, String who, Next next) {
        console.line("  " + who + ": " + next.what());
        console.line("      " + page(next.path()));
    }

    private Next programme() {
        return switch (stage()) {
            case "published" ->
                new Next(
                        "leads the round. Try what another rule would change, or close the round, run and announce it.",
                        here(""));
            case "closed" -> new Next("leads the round. Run it.", here(""));
            case "run" -> new Next("leads the round. Look at what it found, and announce it.", here("/announcement"));
            default ->
                new Next(
                        "leads the round. See by codes who got which place, and take the files along.",
                        here("/announcement"));
        };
    }

    private Next office(String office) {
        return matchToDecide(office)
                .or(() -> draftPlace(office))
                .or(() -> onDesk(office, "submitted")
                        .filter(ignored -> stage().equals("published"))
                        .map(ignored -> new Next(
                                "nominates for the office. One officer has applied: nominate or decline.",
                                here("/nominations"))))
                .or(() -> onDesk(office, "nominated")
                        .filter(ignored -> stage().equals("announced"))
                        .map(ignored -> new Next(
                                "reads for each officer of the office why the round decided as it did.",
                                here("/nominations"))))
                .orElse(new Next("offers places and nominates officers.", here("/places")));
    }

    private Optional<Next> matchToDecide(String office) {
        return DemoRound.matches(api, office, id()).stream()
                .filter(match -> match.getString("you").equals("host")
                        && match.getString("state").equals("announced"))
                .findFirst()
                .map(match -> new Next(
                        "decides for the host office on a guest without a name. Agree or refuse.",
                        "/matches/" + match.getString("id")));
    }

    private Optional<Next> draftPlace(String office) {
        boolean open = stage().equals("published") && !today.isAfter(day("placesUntil"));
        return api
                .get(office, ROUNDS + "/" + id() + "/places")
                .getJsonArray("places")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(place -> open && place.getString("state").equals("draft"))
                .findFirst()
                .map(place -> new Next(
                        "offers places. One is still a draft: complete and publish it.",
                        "/places/" + place.getString("id") + "/form"));
    }

    private Optional<JsonObject> onDesk(String office, String state) {
        List<JsonObject> applications = api.get(office, ROUNDS + "/" + id() + "/nominations")
                .getJsonArray("applications")
                .getValuesAs(JsonObject.class);
        return applications.stream()
                .filter(application -> application.getString("state").equals(state))
                .findFirst();
    }

    private Next officer(String officer) {
        String state = DemoRound.state(api, id(), officer);
        boolean open = stage().equals("published") && !today.isAfter(day("applicationsUntil"));
        return switch (state) {
            case "nominated" -> stage().equals("announced") ? outcome(officer) : nominated();
            case "submitted" ->
                new Next("has applied. Her office decides whether it nominates her.", here("/application"));
            case "declined" -> new Next("was not nominated by her office.", here("/application"));
            case "" -> open ? new Next("can apply.", here("/application/form")) : late();
            default ->
                open
                        ? new Next("has begun an application. Complete and submit it.", here("/application/form"))
                        : late();
        };
    }

    private Next nominated() {
        return new Next("is nominated and waits until the round is announced.", here("/application"));
    }

    private Next late() {
        return new Next("is not in the round, which takes no more applications.", here(""));
    }

    private Next outcome(String officer) {
        List<JsonObject> matches = DemoRound.matches(api, officer, id());
        if (matches.isEmpty()) {
            return new Next("got no place. Read why, and what would have helped.", here("/application/reasons"));
        }
        JsonObject match = matches.getFirst();
        String path = "/matches/" + match.getString("id");
        return switch (match.getString("state")) {
            case "announced" -> new Next("got a place. The host office decides first.", path);
            case "host-accepted" -> new Next("got a place, and the host office has agreed. Agree or refuse.", path);
            case "accepted" ->
                new Next(
                        "got a place, and all have agreed. Prepare the stay.",
                        path.replace("/matches/", "/placements/"));
            default -> new Next("had a place, and somebody stepped back.", path);
        };
    }

    private Next others() {
        boolean open = stage().equals("published") && !today.isAfter(day("applicationsUntil"));
        return open
                ? new Next(
                        "can apply; their offices have no coordinator here who would nominate them.",
                        here("/application/form"))
                : new Next("can read the round.", here(""));
    }

    private LocalDate day(String name) {
        return LocalDate.parse(round.getJsonObject("dates").getString(name));
    }

    private String id() {
        return round.getString("id");
    }

    private String stage() {
        return round.getString("state");
    }

    private String here(String rest) {
        return "/rounds/" + id() + rest;
    }

    private String page(String path) {
        return api.address(PAGES + path);
    }
}
