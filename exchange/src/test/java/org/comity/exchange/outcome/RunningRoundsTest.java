package org.comity.exchange.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.exchange.application.ErasingApplications;
import org.comity.exchange.matching.balanced.Verdict;
import org.comity.exchange.matching.balanced.Verifying;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.json.Json;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// A stored round is run, and what is kept of it can be checked by whoever gets it.
final class RunningRoundsTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client france = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final String round = house.published();
    private final String place = house.place(round, kenya, "capacity", "2");
    private final String files = round + "/outcome";

    @Test
    void a_round_matches_by_what_places_ask_and_officers_bring() {
        String fits = nominated("Fits");
        String weak = nominated("Weak", "level-1", "b1");
        String busy = nominated("Busy", "to-1", "2027-05-13");
        String junior = nominated("Junior", "clearance", "none");
        String other = nominated("Other", "specialism", "un18-terrorism");
        String high = nominated("High", "rank", "senior");

        JsonNode outcome = run();

        assertThat(places(outcome)).containsExactly(Map.entry(fits, id(place)));
        assertThat(outcome.get("officers").asInt()).isEqualTo(6);
        for (String none : List.of(weak, busy, junior, other, high)) {
            assertThat(places(outcome)).doesNotContainKey(none);
        }
        assertThat(outcome.at("/tiers/0").toString()).isEqualTo("{\"tier\":\"placements\",\"value\":[5]}");
    }

    @Test
    void one_language_of_several_suffices() {
        String elsewhere = house.place(
                round, house.as(Role.LIAISON_COORDINATOR, "second-police", "KE"), "language-2", "fr", "level-2", "c1");
        String french = nominatedFor("French", elsewhere, "language-1", "fr", "level-1", "c2");

        assertThat(places(run())).containsExactly(Map.entry(french, id(elsewhere)));
    }

    @Test
    void a_type_of_crime_is_the_same_by_whichever_scheme_it_is_told() {
        String elsewhere = house.place(
                round, house.as(Role.LIAISON_COORDINATOR, "second-police", "KE"), "specialism", "aseanapol-cybercrime");
        String skilled = nominatedFor("Skilled", elsewhere);

        String form = kenya.get(round + "/places/form").body();

        assertThat(places(run())).containsExactly(Map.entry(skilled, id(elsewhere)));
        assertThat(form).contains("value=\"un18-computer-crime\"", "value=\"aseanapol-maritime-fraud\"");
        assertThat(form).doesNotContain("value=\"aseanapol-cybercrime\"");
    }

    @Test
    void the_certificate_is_right_and_an_altered_result_is_not() throws IOException {
        nominated("First");
        nominated("Second");
        run();
        Answer file = programme.get(files + "/round.json");
        assertThat(file.headers().toString())
                .contains(files.replaceFirst(
                        "/exchange/rounds/(.{8}).*", "attachment; filename=\"comity-round-$1.json\""));
        Instance instance = KeptFiles.read(file.body());
        JsonNode result = programme.get(files + "/result.json").json();

        Matching matching = KeptFiles.matching(instance, result);
        assertThat(matching.placed()).as("the band of tolerance 1").isEqualTo(1);
        assertThat(Verifying.verify(instance, matching, KeptFiles.certificate(result)))
                .isEqualTo(new Verdict.Right());

        int[] nobody = new int[instance.officers().size()];
        Arrays.fill(nobody, Matching.NOWHERE);
        assertThat(Verifying.verify(instance, new Matching(nobody), KeptFiles.certificate(result)))
                .isInstanceOf(Verdict.Wrong.class);
    }

    @Test
    void the_same_stored_round_gives_the_same_result() throws IOException {
        for (int officer = 0; officer < 5; officer++) {
            nominated("Officer " + officer);
        }
        JsonNode outcome = run();
        RoundFile file = Json.read(outcome.get("round").asText(), RoundFile.class);

        Outcome again = Solving.solve(file, house.clock.instant());

        assertThat(again.pairs())
                .isEqualTo(house.database
                        .query(handle -> house.outcomes.find(handle, UUID.fromString(id(round))))
                        .orElseThrow()
                        .pairs());
        assertThat(withoutTime(again.files().orElseThrow().result()))
                .isEqualTo(withoutTime(outcome.get("result").asText()));
        assertThat(file.policy().seed())
                .isEqualTo(programme.get("/api" + round).json().get("seed").asText());
    }

    @Test
    void the_seed_decides_among_equals() {
        for (int officer = 0; officer < 5; officer++) {
            nominated("Officer " + officer);
        }
        RoundFile file = Json.read(run().get("round").asText(), RoundFile.class);
        List<Map<String, UUID>> found = new ArrayList<>();
        for (String seed : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            RoundFile.PolicyPart policy = new RoundFile.PolicyPart(
                    file.policy().mechanism(),
                    file.policy().ways(),
                    file.policy().order(),
                    file.policy().tolerance(),
                    file.policy().floor(),
                    file.policy().tiers(),
                    seed);
            found.add(Solving.solve(
                            new RoundFile(
                                    file.format(),
                                    policy,
                                    file.offices(),
                                    file.places(),
                                    file.officers(),
                                    file.groups()),
                            house.clock.instant())
                    .pairs());
        }

        assertThat(found).allMatch(pairs -> pairs.size() == 1);
        assertThat(found.stream().distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void what_officers_bring_is_written_only_when_fit_counts() {
        nominated("Plain");
        assertThat(run().get("round").asText()).doesNotContain("un18-computer-crime", "2027-05-31", "\"en\"");

        String fitting = house.programme
                .form(ExchangePaths.PROGRAMME, ExchangeHouse.fields("tier-5", "fit"))
                .location();
        programme.form(fitting + "/publication");
        String there = house.place(fitting, kenya);
        apply(officer("Plain"), fitting, there);
        programme.form(fitting + "/closing");
        programme.form(fitting + "/run");
        JsonNode outcome = programme.get("/api" + fitting + "/outcome").json();
        assertThat(outcome.get("round").asText()).contains("un18-computer-crime", "2027-05-31", "\"en\"");
        assertThat(outcome.get("pairs")).hasSize(1);
    }

    @Test
    void of_several_languages_of_a_place_the_best_of_each_officer_counts_as_fit() {
        String fitting = programme
                .form(
                        ExchangePaths.PROGRAMME,
                        ExchangeHouse.fields("tier-2", "fit", "tier-3", "balance", "tier-4", "preferences"))
                .location();
        programme.form(fitting + "/publication");
        String there = house.place(fitting, kenya, "capacity", "1", "language-2", "fr", "level-2", "b1");
        List<String> good = List.of("language-1", "en", "level-1", "b2", "language-2", "fr", "level-2", "c2");
        apply(officer("Aldous"), fitting, there, "level-1", "c1");
        String best = apply(officer("Berenice"), fitting, there, good.toArray(String[]::new));
        apply(officer("Cedric"), fitting, there, "level-1", "c2");
        programme.form(fitting + "/closing");
        programme.form(fitting + "/run");
        JsonNode outcome = programme.get("/api" + fitting + "/outcome").json();
        assertThat(outcome.get("round").asText())
                .contains("\"anyLanguage\":[{\"language\":\"en\",\"level\":\"B2\"},"
                        + "{\"language\":\"fr\",\"level\":\"B1\"}]");
        assertThat(places(outcome))
                .as("French, three levels above, before English, two")
                .containsExactly(Map.entry(best, id(there)));
    }

    @Test
    void what_was_agreed_in_earlier_rounds_counts_in_the_balance() {
        nominated("Guest");
        run();
        programme.form(round + "/announcement");
        JsonNode match = kenya.get("/api/exchange/matches").json().at("/matches/0");
        String path = "/api/exchange/matches/" + match.get("id").asText();
        kenya.post(path + "/acceptance", "");
        officer("Guest").post(path + "/acceptance", "");

        String next = house.published();
        apply(officer("Next"), next, house.place(next, kenya));
        programme.form(next + "/closing");
        programme.form(next + "/run");
        RoundFile file = Json.read(
                programme.get("/api" + next + "/outcome").json().get("round").asText(), RoundFile.class);
        assertThat(file.offices())
                .containsExactly(
                        new OfficePart("example-police/KE", 1, Optional.empty()),
                        new OfficePart("home-police/FR", -1, Optional.empty()));
    }

    @Test
    void a_round_without_officers_runs_too() {
        JsonNode outcome = run();
        assertThat(outcome.get("pairs")).isEmpty();
        assertThat(outcome.get("officers").asInt()).isZero();
    }

    @Test
    void the_files_go_with_the_data_of_an_officer_and_the_numbers_stay() {
        nominated("Leaver");
        nominated("Stayer");
        run();
        Person leaver = People.named("Leaver", Role.OFFICER, "home-police", "FR");
        ErasingApplications erasing = house.erasing;
        house.database.change(handle -> erasing.erase(handle, leaver.subject()));

        JsonNode outcome = programme.get("/api" + files).json();
        assertThat(outcome.get("officers").asInt()).isEqualTo(2);
        assertThat(outcome.has("round")).isFalse();
        assertThat(outcome.has("result")).isFalse();
        assertThat(programme.get(files + "/round.json").status()).isEqualTo(404);
        assertThat(programme.get(round + "/announcement").body()).contains("The files are gone");
    }

    @Test
    void only_the_programme_runs_a_round_and_gets_its_files_and_only_in_turn() {
        nominated("Somebody");
        assertThat(programme.get("/api" + files).status()).isEqualTo(404);
        assertThat(programme.form(round + "/run").status()).isEqualTo(409);
        assertThat(programme.post("/api" + round + "/run", "").status()).isEqualTo(409);
        programme.form(round + "/closing");
        List<Client> others = List.of(
                kenya,
                france,
                officer("Somebody"),
                house.as(Role.PUBLISHER, "other-academy", "CH"),
                house.as(Role.PUBLISHER, "example-academy", "KE"),
                house.as(Role.ADMINISTRATOR, "example-academy", "CH"));
        for (Client other : others) {
            assertThat(other.form(round + "/run").status()).isEqualTo(403);
            assertThat(other.post("/api" + round + "/run", "").status()).isEqualTo(403);
        }
        programme.form(round + "/run");
        assertThat(programme.form(round + "/run").status()).isEqualTo(409);
        for (Client other : others) {
            for (String path : List.of("/api" + files, files + "/round.json", files + "/result.json")) {
                assertThat(other.get(path).status()).as(path).isEqualTo(403);
            }
        }
        assertThat(house.actions())
                .startsWith("exchange.round-run", "exchange.matching-asked", "exchange.round-closed");
    }

    @Test
    void an_outcome_never_changes() {
        nominated("Somebody");
        run();
        for (String change : List.of(
                "UPDATE exchange.outcome SET pairs = '{}'",
                "UPDATE exchange.outcome SET result_file = 'x'",
                "DELETE FROM exchange.outcome")) {
            assertThatThrownBy(() -> house.database.change(
                            handle -> handle.createUpdate(change).execute()))
                    .as(change)
                    .hasMessageContaining("is refused");
        }
    }

    private JsonNode run() {
        programme.form(round + "/closing");
        assertThat(programme.form(round + "/run").status()).isEqualTo(303);
        return programme.get("/api" + files).json();
    }

    private Client officer(String name) {
        return house.server.as(People.named(name, Role.OFFICER, "home-police", "FR"));
    }

    private String nominated(String name, String... more) {
        return nominatedFor(name, place, more);
    }

    private String nominatedFor(String name, String where, String... more) {
        return apply(officer(name), round, where, more);
    }

    /// @return the pseudonym
    private String apply(Client officer, String where, String goal, String... more) {
        String mine = where + "/application";
        officer.form(mine, ExchangeHouse.application(goal, more));
        Answer submitted = officer.form(mine + "/submission");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(303);
        JsonNode application = officer.get("/api" + mine).json();
        france.form(
                ExchangePaths.nomination(UUID.fromString(application.get("id").asText())) + "/nomination");
        return application.get("pseudonym").asText();
    }

    private static Map<String, String> places(JsonNode outcome) {
        Map<String, String> places = new HashMap<>();
        outcome.get("pairs")
                .forEach(pair -> places.put(
                        pair.get("pseudonym").asText(), pair.get("place").asText()));
        return places;
    }

    private static String withoutTime(String result) {
        return result.replaceAll("\"cpuSeconds\" : [0-9.]+", "");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
