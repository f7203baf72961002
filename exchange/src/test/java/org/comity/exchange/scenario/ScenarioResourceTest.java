package org.comity.exchange.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// A programme sees what another rule, capacity or date would change before its round runs.
final class ScenarioResourceTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client france = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final String round = house.published();
    private final String place = house.place(round, kenya, "capacity", "1");
    private final String scenarios = round + "/scenarios";

    @Test
    void what_would_take_longer_than_it_may_is_said() {
        TryingScenarios hurried = new TryingScenarios(
                house.database, house.rounds, house.places, house.storedRounds, house.authority, Duration.ZERO);
        Scenario scenario = new Scenario(Optional.of(2), Optional.empty(), List.of(), List.of());

        assertThat(hurried.attempt(
                        People.with(Role.PUBLISHER, "example-academy", "CH").actor(),
                        UUID.fromString(id(round)),
                        List.of(scenario)))
                .isEqualTo(new TryingScenarios.Tried.TooLong());
    }

    @Test
    void a_capacity_and_the_tolerance_are_tried_side_by_side_in_numbers() {
        nominated("Quillfeather");
        nominated("Marrowmere");

        JsonNode tried = attempted("""
                {"scenarios": [{"tolerance": 2, "places": [{"place": "%s", "capacity": 2}]},
                    {"places": [{"place": "%s", "capacity": 0}]}]}""".formatted(id(place), id(place)));

        assertThat(numbers(tried.get("published"))).containsExactly(2, 1, 0, 0, 0);
        assertThat(numbers(tried.at("/scenarios/0"))).containsExactly(2, 2, 1, 0, 0);
        assertThat(numbers(tried.at("/scenarios/1"))).containsExactly(2, 0, 0, 1, 0);
        assertThat(tried.at("/scenarios/0/offices").toString())
                .isEqualTo("[{\"organisation\":\"example-police\",\"jurisdiction\":\"KE\",\"before\":0,\"sent\":0,"
                        + "\"hosted\":2,\"after\":2},{\"organisation\":\"home-police\",\"jurisdiction\":\"FR\","
                        + "\"before\":0,\"sent\":2,\"hosted\":0,\"after\":-2}]");
        assertThat(tried.at("/scenarios/1/offices/0/after").asInt()).isZero();
    }

    @Test
    void a_capacity_alone_does_not_help_when_the_tolerance_binds() {
        nominated("Quillfeather");
        nominated("Marrowmere");
        JsonNode tried = attempted(
                "{\"scenarios\": [{\"places\": [{\"place\": \"%s\", \"capacity\": 2}]}]}".formatted(id(place)));
        assertThat(numbers(tried.at("/scenarios/0"))).containsExactly(2, 1, 0, 0, 0);
    }

    @Test
    void a_trial_is_matched_by_the_mechanism_of_the_round_which_refuses_what_it_does_not_use() {
        String stable = house.programme
                .form(
                        ExchangePaths.PROGRAMME,
                        ExchangeHouse.fields("mechanism", "deferred-acceptance", "tolerance", "0", "floor", "0"))
                .location();
        programme.form(stable + "/publication");
        String there = house.place(stable, kenya, "capacity", "1");
        String mine = stable + "/application";
        for (String name : List.of("Quillfeather", "Marrowmere")) {
            Client officer = house.server.as(People.named(name, Role.OFFICER, "home-police", "FR"));
            officer.form(mine, ExchangeHouse.application(there));
            officer.form(mine + "/submission");
            String id = officer.get("/api" + mine).json().get("id").asText();
            france.form(ExchangePaths.nomination(UUID.fromString(id)) + "/nomination");
        }
        String path = "/api" + stable + "/scenarios";
        JsonNode tried = programme
                .post(
                        path,
                        "{\"scenarios\": [{\"places\": [{\"place\": \"%s\", \"capacity\": 2}]}]}".formatted(id(there)))
                .json();
        assertThat(numbers(tried.get("published"))).as("it asks for no balance").containsExactly(2, 1, 0, 0, 0);
        assertThat(numbers(tried.at("/scenarios/0"))).containsExactly(2, 2, 1, 0, 0);

        for (String unused : List.of("tolerance", "floor")) {
            Answer answer = programme.post(path, "{\"scenarios\": [{\"%s\": 2}]}".formatted(unused));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains(unused, "The mechanism of this round does not use this");
        }
        assertThat(programme.get(stable + "/scenarios").body())
                .contains("Deferred acceptance: nobody is passed over")
                .doesNotContain("one-tolerance", "one-floor");
    }

    @Test
    void another_date_lets_in_who_could_not_come() {
        nominated("Early", "to-1", "2027-05-07");
        JsonNode tried = attempted(
                "{\"scenarios\": [{\"places\": [{\"place\": \"%s\", \"to\": \"2027-05-07\"}]}]}".formatted(id(place)));
        assertThat(numbers(tried.get("published"))).containsExactly(1, 0, 0, 0, 0);
        assertThat(numbers(tried.at("/scenarios/0"))).containsExactly(1, 1, 1, 0, 0);
    }

    @Test
    void who_moves_to_another_place_is_counted_as_moving() {
        String other = house.place(round, kenya, "capacity", "1", "unit", "Second unit");
        nominated("Mover", "place-" + id(other), "2");
        JsonNode tried = attempted(
                "{\"scenarios\": [{\"places\": [{\"place\": \"%s\", \"capacity\": 0}]}]}".formatted(id(place)));
        assertThat(numbers(tried.at("/scenarios/0"))).containsExactly(1, 1, 0, 0, 1);
    }

    @Test
    void neither_the_seed_of_the_round_nor_an_officer_is_told_and_nothing_is_stored() {
        String pseudonym = nominated("Quillfeather");
        nominated("Marrowmere");
        String before = stored();
        String seed = house.database.query(
                handle -> handle.createQuery("SELECT encode(seed, 'hex') FROM exchange.round WHERE seed IS NOT NULL")
                        .mapTo(String.class)
                        .one());

        String asked = "{\"scenarios\": [{\"floor\": 0}]}";
        JsonNode tried = attempted(asked);
        assertThat(tried.get("seed").asText()).isEqualTo("scenario");
        assertThat(attempted(asked)).isEqualTo(tried);
        String page = programme.get(scenarios + "?one-floor=0").body();
        assertThat(page).contains("another seed than the round’s own");
        for (String told : List.of(tried.toString(), page)) {
            assertThat(told).doesNotContain(seed, pseudonym, "Quillfeather", "Marrowmere");
        }
        assertThat(programme.get("/api" + round).json().has("seed")).isFalse();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void the_page_names_what_is_wrong_at_its_field() {
        nominated("Somebody");
        assertThat(programme.get(scenarios).status()).isEqualTo(200);
        Answer sound = programme.get(
                scenarios + "?one-place=" + id(place) + "&one-capacity=0&two-tolerance=5&one-from=&two-place=");
        assertThat(sound.status()).isEqualTo(200);
        assertThat(sound.body()).contains("As published", "Scenario 1", "Scenario 2", "1 of 1", "0 of 1");
        for (String wrong : List.of(
                "one-capacity=3",
                "one-place=x",
                "one-place=" + UUID.randomUUID() + "&one-capacity=1",
                "two-place=" + id(place) + "&two-capacity=101",
                "two-place=" + id(place) + "&two-from=2027-01-01",
                "two-place=" + id(place) + "&two-to=tomorrow",
                "one-tolerance=-1",
                "two-floor=1001")) {
            Answer answer = programme.get(scenarios + "?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).as(wrong).contains("Please correct these points", "field-error");
        }
        for (String capacity : List.of("101", "1001", "-1", "many")) {
            assertThat(programme
                            .get(scenarios + "?one-place=" + id(place) + "&one-capacity=" + capacity)
                            .body())
                    .as(capacity)
                    .contains("from 0 to 100; 0 closes the place")
                    .doesNotContain("from 1 to 100");
        }
        for (String wrong : List.of(
                "{\"scenarios\": []}",
                "{\"scenarios\": [{}, {}, {}]}",
                "{\"scenarios\": [null]}",
                "{\"scenarios\": [{\"places\": [{\"capacity\": 1}]}]}",
                "{\"scenarios\": [{\"tolerance\": -1}]}")) {
            assertThat(programme.post("/api" + scenarios, wrong).status())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void only_the_programme_tries_and_only_before_the_round_runs() {
        nominated("Somebody");
        String asked = "{\"scenarios\": [{\"floor\": 0}]}";
        List<Client> others = List.of(
                kenya,
                france,
                officer("Somebody"),
                house.as(Role.PUBLISHER, "other-academy", "CH"),
                house.as(Role.PUBLISHER, "example-academy", "KE"));
        for (Client other : others) {
            assertThat(other.post("/api" + scenarios, asked).status()).isEqualTo(403);
            assertThat(other.get(scenarios).status()).isEqualTo(403);
        }
        String draft = house.draft();
        assertThat(programme.get(draft + "/scenarios").status()).isEqualTo(404);
        assertThat(programme.post("/api" + draft + "/scenarios", asked).status())
                .isEqualTo(404);
        assertThat(programme.get(round).body()).contains(scenarios);
        programme.form(round + "/closing");
        assertThat(programme.get(scenarios).status()).isEqualTo(200);
        assertThat(programme.get(round).body()).contains(scenarios);
        programme.form(round + "/run");
        assertThat(programme.get(scenarios).status()).isEqualTo(409);
        assertThat(programme.post("/api" + scenarios, asked).status()).isEqualTo(409);
        assertThat(programme.get(round).body()).doesNotContain(scenarios);
    }

    private JsonNode attempted(String body) {
        Answer answer = programme.post("/api" + scenarios, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<Integer> numbers(JsonNode trial) {
        return List.of(
                trial.get("officers").asInt(),
                trial.get("placed").asInt(),
                trial.get("gaining").asInt(),
                trial.get("losing").asInt(),
                trial.get("moving").asInt());
    }

    private String stored() {
        return house.database.query(
                        handle -> handle.createQuery("""
                        SELECT (SELECT string_agg(r::text, '|') FROM exchange.round r)
                            || (SELECT string_agg(p::text, '|' ORDER BY p.id) FROM exchange.place p)
                            || (SELECT string_agg(a::text, '|' ORDER BY a.id) FROM exchange.application a)
                            || (SELECT count(*) FROM exchange.outcome)
                        """).mapTo(String.class).one())
                + house.actions();
    }

    private Client officer(String name) {
        return house.server.as(People.named(name, Role.OFFICER, "home-police", "FR"));
    }

    /// @return the pseudonym
    private String nominated(String name, String... more) {
        Client officer = officer(name);
        officer.form(round + "/application", ExchangeHouse.application(place, more));
        Answer submitted = officer.form(round + "/application/submission");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(303);
        JsonNode application = officer.get("/api" + round + "/application").json();
        france.form(
                ExchangePaths.nomination(UUID.fromString(application.get("id").asText())) + "/nomination");
        return application.get("pseudonym").asText();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
