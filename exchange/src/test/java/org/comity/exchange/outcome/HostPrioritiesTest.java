package org.comity.exchange.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.platform.access.Role;
import org.comity.platform.json.Json;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Whom hosts prefer decides in stored rounds that heed it, and what is told of it is true.
final class HostPrioritiesTest {

    private static final String[] BALANCED = {"tier-2", "priorities", "tier-3", "preferences", "tier-4", "lottery"};
    private static final String[] STABLE = {"mechanism", "deferred-acceptance"};
    private static final int ROUNDS = 4;

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client france = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final Map<String, Client> officers = new HashMap<>();

    @Test
    void the_preferred_officer_gets_the_seat_and_without_criteria_the_lottery_decides() {
        for (String[] terms : List.of(BALANCED, STABLE)) {
            boolean moved = false;
            for (int number = 0; number < ROUNDS; number++) {
                String round = new AskedRound(house, terms).round;
                String place = house.place(round, kenya, prefers("experience:8-to-15"));
                List<String> juniors = new ArrayList<>();
                for (int each = 0; each < 4; each++) {
                    juniors.add(nominated("Junior " + each, round, place));
                }
                String senior = nominated("Senior", round, place, "experience", "over-15");
                JsonNode outcome = run(round);
                assertThat(placed(outcome)).containsExactly(senior);

                RoundFile file = Json.read(outcome.get("round").asText(), RoundFile.class);
                assertThat(outcome.get("round").asText())
                        .contains("\"meets\":[{\"criteria\":[1],\"officers\":[\"" + senior + "\"]}]")
                        .doesNotContain("over-15", "3-to-7");
                RoundFile without = new RoundFile(
                        file.format(),
                        file.policy(),
                        file.offices(),
                        file.places().stream()
                                .map(each -> each.with(Optional.empty()))
                                .toList(),
                        file.officers(),
                        file.groups());
                String drawn = Solving.solve(without, house.clock.instant())
                        .pairs()
                        .keySet()
                        .iterator()
                        .next();
                moved |= juniors.contains(drawn);
            }
            assertThat(moved).as("the lottery would have taken another one").isTrue();
        }
    }

    /// Who was refused, or did not come, was not sent.
    @Test
    void who_was_sent_by_no_earlier_round_comes_first_where_the_host_prefers_it() {
        AskedRound earlier = new AskedRound(house, "tolerance", "20");
        String before = house.place(earlier.round, kenya, "capacity", "2");
        AskedRound.Applicant sent = earlier.nominated("Sent", "home-police", "FR", List.of(before));
        AskedRound.Applicant refused = earlier.nominated("Refused", "home-police", "FR", List.of(before));
        earlier.announce();
        earlier.agree(sent, kenya);
        AskedRound.ended(kenya.form(earlier.address(refused) + "/refusal"));
        for (String[] terms : List.of(BALANCED, STABLE)) {
            for (int number = 0; number < ROUNDS; number++) {
                List<String> wide = new ArrayList<>(List.of(terms));
                wide.addAll(List.of("tolerance", "20"));
                String round = new AskedRound(house, wide.toArray(String[]::new)).round;
                String place = house.place(round, kenya, prefers("exchange:first"));
                String again = nominated("Sent", round, place, "first-exchange", "yes");
                String first = nominated("Refused", round, place);
                JsonNode outcome = run(round);
                assertThat(placed(outcome)).containsExactly(first);
                assertThat(outcome.get("round").asText())
                        .contains("\"meets\":[{\"criteria\":[1],\"officers\":[\"" + first + "\"]}]")
                        .doesNotContain("first-exchange")
                        .contains(again);
                assertThat(Objects.requireNonNull(officers.get("Sent"))
                                .get(round + "/application")
                                .body())
                        .contains("No, or not known when the application was handed in");
                assertThat(Objects.requireNonNull(officers.get("Refused"))
                                .get(round + "/application")
                                .body())
                        .contains("Yes, no earlier round here sent the officer");
                assertThat(kenya.get(place).body()).contains("First exchange: no earlier round here sent the officer");
            }
        }
    }

    @Test
    void a_stay_that_did_not_take_place_sent_nobody() {
        AskedRound earlier = new AskedRound(house);
        String before = house.place(earlier.round, kenya);
        AskedRound.Applicant sent = earlier.nominated("Sent", "home-police", "FR", List.of(before));
        earlier.announce();
        earlier.agree(sent, kenya);
        assertThat(sent(sent)).isTrue();
        house.database.change(handle -> handle.createUpdate(
                        "INSERT INTO exchange.ledger_entry SELECT id, false, 0, 'home', now() FROM exchange.match")
                .execute());
        assertThat(sent(sent)).isFalse();
    }

    private boolean sent(AskedRound.Applicant officer) {
        String round = new AskedRound(house).round;
        nominated(officer.person().name(), round, house.place(round, kenya));
        boolean first = officer.client()
                .get("/api" + round + "/application")
                .json()
                .get("firstExchange")
                .asBoolean();
        assertThat(officer.client().get(round + "/application").body())
                .contains(first ? "Yes, no earlier round" : "No, or not known");
        return !first;
    }

    @Test
    void a_round_that_heeds_nobody_s_preference_writes_nothing_of_it() {
        for (String[] terms :
                List.of(new String[] {}, new String[] {"mechanism", "swaps"}, new String[] {"mechanism", "2s-ttc"})) {
            String round = new AskedRound(house, terms).round;
            String place = house.place(round, kenya, prefers("experience:8-to-15"));
            nominated("Senior", round, place, "experience", "over-15");
            assertThat(run(round).get("round").asText()).doesNotContain("meets");
        }
        String round = new AskedRound(house, BALANCED).round;
        nominated("Senior", round, house.place(round, kenya), "experience", "over-15");
        assertThat(run(round).get("round").asText())
                .as("no host prefers anybody")
                .doesNotContain("meets");
    }

    @Test
    void what_the_last_officer_meets_is_told_by_deferred_acceptance_when_three_share_it() {
        String round = new AskedRound(house, STABLE).round;
        String place = house.place(round, kenya, prefers("experience:8-to-15"));
        for (int each = 0; each < 3; each++) {
            nominated("Senior " + each, round, place, "experience", "over-15");
        }
        nominated("Junior", round, place);
        announced(round);

        JsonNode junior = reasons("Junior", round);
        assertThat(junior.at("/choices/0/verdict").asText()).isEqualTo("cut-off");
        assertThat(junior.at("/choices/0/met")).isEmpty();
        assertThat(junior.at("/choices/0/cutoff/lastMet").toString()).isEqualTo("{\"criteria\":[1],\"told\":1}");
        assertThat(junior.at("/choices/0/says").toString()).contains("by the host office’s criteria");
        assertThat(junior.at("/choices/0/cutoff/says").toString())
                .contains("The application meets none of the host office’s criteria.")
                .contains("the officer who got in last meets: At least 8 years of service")
                .doesNotContain("Greatest lottery number");
        int last = junior.at("/choices/0/cutoff/last").asInt();
        for (int each = 0; each < 3; each++) {
            JsonNode senior = reasons("Senior " + each, round);
            assertThat(senior.at("/choices/0/met").toString()).isEqualTo("[1]");
            assertThat(senior.has("place")).isEqualTo(senior.get("lottery").asInt() <= last);
        }
        Client client = Objects.requireNonNull(officers.get("Junior"));
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            assertThat(client.in(language).get(round + "/application/reasons").status())
                    .isEqualTo(200);
        }
        assertThat(client.get(round + "/application/reasons").body())
                .contains("who got in last meets: At least 8 years");
    }

    @Test
    void what_fewer_than_three_share_is_kept_back_from_the_last_criterion_on() {
        String round = new AskedRound(house, STABLE).round;
        String place = house.place(round, kenya, prefers("experience:8-to-15", "specialism:un18-sea-piracy"));
        for (int each = 0; each < 2; each++) {
            nominated("Senior " + each, round, place, "experience", "over-15");
        }
        nominated(
                "Pirate hunter",
                round,
                place,
                "experience",
                "8-to-15",
                "specialism",
                "un18-sea-piracy",
                "specialism",
                "un18-computer-crime");
        nominated("Junior", round, place);
        announced(round);
        JsonNode cutoff = reasons("Junior", round).at("/choices/0/cutoff");
        assertThat(cutoff.get("lastMet").toString()).isEqualTo("{\"criteria\":[1],\"told\":1}");
        assertThat(cutoff.get("says").toString())
                .contains("fewer than three officers share it")
                .doesNotContain("piracy", "Piracy");
    }

    @Test
    void a_host_reads_of_the_last_officer_nothing_that_would_make_a_profile_finer() {
        String round = new AskedRound(house, BALANCED).round;
        String place = house.place(round, kenya, prefers("experience:8-to-15"));
        for (int each = 0; each < 3; each++) {
            nominated("Senior " + each, round, place, "experience", "over-15");
        }
        announced(round);
        JsonNode told = kenya.get("/api" + place + "/seats").json().get("cutoff");
        assertThat(told.get("lastMet").toString()).isEqualTo("{\"criteria\":[1],\"told\":1}");
        assertThat(told.get("says").toString()).contains("who got in last meets: At least 8 years of service");
        assertThat(kenya.get(place + "/seats").body()).contains("who got in last meets: At least 8 years");

        String other = new AskedRound(house, BALANCED).round;
        String there = house.place(other, kenya, prefers("experience:8-to-15"));
        Client italy = house.as(Role.LIAISON_COORDINATOR, "home-police", "IT");
        nominated("Senior 0", other, there, "experience", "over-15");
        for (int each = 1; each < 3; each++) {
            nominatedBy(
                    italy,
                    "IT",
                    "Roman " + each,
                    other,
                    there,
                    "experience",
                    "over-15",
                    "specialism",
                    "un18-terrorism",
                    "specialism",
                    "un18-computer-crime");
        }
        for (int each = 0; each < 2; each++) {
            nominated("Junior " + each, other, there);
        }
        announced(other);
        boolean french = reasons("Senior 0", other).has("place");
        JsonNode kept = kenya.get("/api" + there + "/seats").json().get("cutoff");
        assertThat(kept.get("lastMet").toString())
                .as("three meet it, but not three of those of whom the profile is true")
                .isEqualTo(french ? "{\"criteria\":[],\"told\":0}" : "{\"criteria\":[1],\"told\":1}");
    }

    private static String[] prefers(String... criteria) {
        List<String> fields = new ArrayList<>(List.of("capacity", "1"));
        for (int row = 1; row <= criteria.length; row++) {
            fields.add("priority-" + row);
            fields.add(criteria[row - 1]);
        }
        return fields.toArray(String[]::new);
    }

    private JsonNode run(String round) {
        AskedRound.ended(programme.form(round + "/closing"));
        AskedRound.ended(programme.form(round + "/run"));
        return programme.get("/api" + round + "/outcome").json();
    }

    private void announced(String round) {
        run(round);
        AskedRound.ended(programme.form(round + "/announcement"));
    }

    private JsonNode reasons(String name, String round) {
        return Objects.requireNonNull(officers.get(name))
                .get("/api" + round + "/application/reasons")
                .json();
    }

    private static List<String> placed(JsonNode outcome) {
        List<String> placed = new ArrayList<>();
        outcome.get("pairs").forEach(pair -> placed.add(pair.get("pseudonym").asText()));
        return placed;
    }

    /// @return the pseudonym
    private String nominated(String name, String round, String place, String... more) {
        return nominatedBy(france, "FR", name, round, place, more);
    }

    private String nominatedBy(
            Client home, String jurisdiction, String name, String round, String place, String... more) {
        Client officer = house.server.as(People.named(name, Role.OFFICER, "home-police", jurisdiction));
        officers.put(name, officer);
        String mine = round + "/application";
        officer.form(mine, ExchangeHouse.application(place, more));
        AskedRound.ended(officer.form(mine + "/submission"));
        JsonNode application = officer.get("/api" + mine).json();
        AskedRound.ended(home.form(
                ExchangePaths.nomination(UUID.fromString(application.get("id").asText())) + "/nomination"));
        return application.get("pseudonym").asText();
    }
}
