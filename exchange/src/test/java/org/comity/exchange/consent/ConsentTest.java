package org.comity.exchange.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class ConsentTest {

    private static final String MARK = "Qqqmarker";
    private static final Person MARKED = People.named("Zyxwvut " + MARK, Role.OFFICER, "home-police", "FR");

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client host = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client home = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final Client officer = house.server.as(MARKED);
    private final String round = house.published();
    private final String place = house.place(round, host, "capacity", "1");
    private final String mine = round + "/application";

    @Test
    void the_name_opens_to_the_host_office_after_the_third_consent_and_not_before() {
        String match = matched();
        List<String> heard = everythingOthersHear(match);
        assertThat(heard).as("what others are told").hasSizeGreaterThan(20);
        assertThat(heard).noneMatch(answer -> answer.contains(MARK));
        assertThat(heard).noneMatch(answer -> answer.contains(MARKED.subject().toString()));
        assertThat(host.get(match).body()).contains("The host office decides").doesNotContain("home-police");

        assertThat(host.form(match + "/acceptance").location()).isEqualTo(match);
        assertThat(everythingOthersHear(match)).noneMatch(answer -> answer.contains(MARK));
        assertThat(host.get(match).body()).contains("The officer decides");

        assertThat(officer.form(match + "/acceptance").location()).isEqualTo(match);

        assertThat(host.get(match).body()).contains("Zyxwvut " + MARK, "home-police", "Agreed by all three");
        assertThat(home.get(match).body()).contains("Zyxwvut " + MARK, "example-police");
        assertThat(host.get("/api" + match).json().at("/identity/name").asText())
                .isEqualTo("Zyxwvut " + MARK);
        for (Client other : strangers()) {
            assertThat(other.get(match).status()).isIn(403, 404);
        }
        assertThat(house.actions())
                .startsWith("exchange.match-accepted", "exchange.match-accepted", "exchange.round-announced");
    }

    @Test
    void each_consents_in_turn_and_only_once() {
        String match = matched();
        assertThat(officer.form(match + "/acceptance").status()).isEqualTo(409);
        assertThat(officer.form(match + "/refusal").status()).isEqualTo(409);
        assertThat(home.form(match + "/acceptance").status()).isEqualTo(409);
        assertThat(home.form(match + "/refusal").status()).isEqualTo(409);
        assertThat(host.form(match + "/withdrawal").status())
                .as("it has not agreed yet")
                .isEqualTo(409);
        assertThat(host.form(match + "/acceptance").status()).isEqualTo(303);
        assertThat(host.form(match + "/acceptance").status()).isEqualTo(409);
        assertThat(host.form(match + "/refusal").status()).isEqualTo(409);
        assertThat(officer.form(match + "/acceptance").status()).isEqualTo(303);
        assertThat(officer.form(match + "/refusal").status()).isEqualTo(409);
        assertThatThrownBy(() -> house.database.change(
                        handle -> handle.createUpdate("UPDATE exchange.match SET state = 'announced'")
                                .execute()))
                .hasMessageContaining("is refused");
    }

    @Test
    void whoever_has_her_turn_can_refuse_and_nothing_follows() {
        String match = matched();
        assertThat(host.form(match + "/refusal").status()).isEqualTo(303);
        assertThat(officer.get(match).body()).contains("Refused", "It was the host office.");
        nothingFollows(match);
    }

    @Test
    void the_officer_can_refuse_after_the_host_office_agreed() {
        String match = matched();
        host.form(match + "/acceptance");
        assertThat(officer.form(match + "/refusal").status()).isEqualTo(303);
        assertThat(host.get(match).body()).contains("It was the officer.").doesNotContain(MARK);
        nothingFollows(match);
    }

    @Test
    void a_consent_can_be_taken_back_at_every_step() {
        String match = matched();
        assertThat(home.form(match + "/withdrawal").status()).isEqualTo(303);
        assertThat(host.get(match).body()).contains("Taken back").doesNotContain(MARK);
        nothingFollows(match);
    }

    @Test
    void after_all_three_agreed_the_host_office_can_step_back_and_loses_the_name() {
        String match = matched();
        host.form(match + "/acceptance");
        officer.form(match + "/acceptance");
        assertThat(host.form(match + "/withdrawal").status()).isEqualTo(303);
        assertThat(host.get(match).body()).contains("Taken back").doesNotContain(MARK);
        nothingFollows(match);
        assertThat(house.actions()).startsWith("exchange.match-withdrawn");
    }

    @Test
    void an_application_that_is_withdrawn_takes_the_match_along() {
        String match = matched();
        host.form(match + "/acceptance");
        officer.form(mine + "/withdrawal");
        assertThat(host.get(match).body()).contains("Taken back", "It was the officer.");
        nothingFollows(match);
    }

    @Test
    void nobody_without_a_say_sees_or_moves_a_match() {
        String match = matched();
        for (Client other : strangers()) {
            assertThat(other.get(match).status()).isIn(403, 404);
            for (String step : List.of("/acceptance", "/refusal", "/withdrawal")) {
                assertThat(other.form(match + step).status()).as(step).isIn(403, 404);
                assertThat(other.post("/api" + match + step, "").status())
                        .as(step)
                        .isIn(403, 404);
            }
        }
        assertThat(host.get(match).body()).contains("The host office decides");
    }

    @Test
    void only_the_programme_announces_and_only_once() {
        String application = nominated(officer);
        String announcement = round + "/announcement";
        assertThat(programme.get(announcement).status()).isEqualTo(409);
        programme.form(round + "/closing");
        assertThat(programme.form(announcement).status()).as("not run yet").isEqualTo(409);
        programme.form(round + "/run");
        assertThat(programme.get(announcement).body())
                .contains(pseudonym(), "Cybercrime laboratory")
                .doesNotContain(MARK, id(application));
        for (Client other : List.of(
                house.as(Role.PUBLISHER, "other-academy", "CH"),
                house.as(Role.PUBLISHER, "example-academy", "KE"),
                host,
                officer)) {
            assertThat(other.get(announcement).status()).isEqualTo(403);
            assertThat(other.form(announcement).status()).isEqualTo(403);
            assertThat(other.post("/api" + announcement, "").status()).isEqualTo(403);
            assertThat(other.get("/api" + round + "/nominees").status()).isEqualTo(403);
        }

        assertThat(programme.form(announcement).location()).isEqualTo(round);
        assertThat(programme.form(announcement).status()).isEqualTo(409);
        assertThat(programme.post("/api" + announcement, "").status()).isEqualTo(409);
        assertThat(programme.get(round).body()).contains("Announced");
    }

    @Test
    void a_program_announces_and_whoever_withdrew_meanwhile_gets_nothing() {
        nominated(officer);
        Client second = house.server.as(People.named("Second", Role.OFFICER, "home-police", "FR"));
        nominated(second, house.place(round, house.as(Role.LIAISON_COORDINATOR, "second-police", "KE")));
        programme.form(round + "/closing");
        programme.form(round + "/run");
        assertThat(programme
                        .get("/api" + round + "/nominees")
                        .json()
                        .at("/nominees/0/place")
                        .asText())
                .isNotBlank();
        second.form(mine + "/withdrawal");

        assertThat(programme
                        .post("/api" + round + "/announcement", "")
                        .json()
                        .get("matches")
                        .asInt())
                .isEqualTo(1);
        assertThat(second.get("/api/exchange/matches").json().get("matches"))
                .allSatisfy(each -> assertThat(each.get("endedBy").asText()).isEqualTo("officer"));
        JsonNode match = host.get("/api/exchange/matches").json().at("/matches/0");
        String path = "/api/exchange/matches/" + match.get("id").asText();
        assertThat(match.get("you").asText()).isEqualTo("host");
        assertThat(match.has("identity")).isFalse();
        assertThat(match.at("/profile/coarsened").asBoolean()).isTrue();
        assertThat(host.post(path + "/acceptance", "").json().get("state").asText())
                .isEqualTo("host-accepted");
        assertThat(home.post(path + "/withdrawal", "").json().get("endedBy").asText())
                .isEqualTo("home");
    }

    @Test
    void a_profile_that_three_officers_share_is_shown_and_one_of_fewer_is_coarser_and_says_so() {
        String match = matched();
        assertThat(host.get(match).body())
                .contains("Fewer than three nominated officers", "Kept back", "English")
                .doesNotContain("France", "un18-computer-crime");
    }

    @Test
    void three_alike_show_their_profile() {
        String other = house.place(round, host);
        nominated(house.server.as(People.named("Second", Role.OFFICER, "home-police", "FR")), other);
        nominated(house.server.as(People.named("Third", Role.OFFICER, "home-police", "FR")), other);
        host.form(other + "/withdrawal");
        String match = matched();
        assertThat(host.get(match).body())
                .contains("France", "un18-computer-crime", "Operational")
                .doesNotContain("Fewer than three", MARK);
    }

    @Test
    void a_programme_that_hosts_does_not_read_who_its_guests_are_before_they_agree() {
        Client desk = house.as(Role.LIAISON_COORDINATOR, "example-academy", "CH");
        String own = house.place(round, desk);
        officer.form(mine, ExchangeHouse.application(own, "jurisdiction", "CH"));
        officer.form(mine + "/submission");
        JsonNode application = officer.get("/api" + mine).json();
        home.form(ExchangePaths.nomination(UUID.fromString(application.get("id").asText())) + "/nomination");
        programme.form(round + "/closing");
        programme.form(round + "/run");
        List<String> files = List.of(round + "/outcome/round.json", round + "/outcome/result.json");
        String nominees = "/api" + round + "/nominees";

        for (String step : List.of("/announcement", "")) {
            for (String file : files) {
                assertThat(programme.get(file).status()).as(file).isEqualTo(404);
            }
            assertThat(programme.get("/api" + round + "/outcome").body()).doesNotContain("home-police");
            assertThat(programme.get(nominees).json().at("/nominees/0").has("place"))
                    .isFalse();
            assertThat(programme.get(round + "/announcement").body())
                    .contains("must not know its guests yet", "Kept back")
                    .doesNotContain("round.json");
            programme.form(round + step);
        }
        String match = ExchangePaths.match(UUID.fromString(
                officer.get("/api/exchange/matches").json().at("/matches/0/id").asText()));
        desk.form(match + "/acceptance");
        assertThat(programme.get(files.getFirst()).status()).isEqualTo(404);
        officer.form(match + "/acceptance");

        assertThat(programme.get(files.getFirst()).status()).isEqualTo(200);
        assertThat(programme.get(nominees).json().at("/nominees/0").has("place"))
                .isTrue();
    }

    @Test
    void languages_of_which_one_of_them_alone_has_two_are_kept_back() {
        String wide = programme
                .form(ExchangePaths.PROGRAMME, ExchangeHouse.fields("tolerance", "10"))
                .location();
        programme.form(wide + "/publication");
        String mine = wide + "/application";
        String two = house.place(
                wide, host, "language-1", "en", "level-1", "b2", "language-2", "sw", "level-2", "b1", "capacity", "4");
        Map<String, String> codes = new TreeMap<>();
        for (String name : List.of("Second", "Third", "Fourth")) {
            Client one = house.server.as(People.named(name, Role.OFFICER, "home-police", "FR"));
            one.form(mine, ExchangeHouse.application(two));
            one.form(mine + "/submission");
            JsonNode application = one.get("/api" + mine).json();
            home.form(ExchangePaths.nomination(
                            UUID.fromString(application.get("id").asText())) + "/nomination");
            codes.put(application.get("pseudonym").asText(), "[\"en\"]");
        }
        officer.form(
                mine,
                ExchangeHouse.application(
                        two, "language-1", "en", "level-1", "c2", "language-2", "sw", "level-2", "c1"));
        officer.form(mine + "/submission");
        home.form(ExchangePaths.nomination(UUID.fromString(
                        officer.get("/api" + mine).json().get("id").asText())) + "/nomination");
        codes.put(officer.get("/api" + mine).json().get("pseudonym").asText(), "[]");
        for (String step : List.of("/closing", "/run", "/announcement")) {
            programme.form(wide + step);
        }

        JsonNode matches = host.get("/api/exchange/matches").json().get("matches");

        assertThat(matches).hasSize(4).allSatisfy(match -> {
            String told = match.at("/profile/languages").toString();
            assertThat(told).isEqualTo(codes.get(match.get("pseudonym").asText()));
            assertThat(match.at("/profile/coarsened").asBoolean()).isEqualTo(told.equals("[]"));
            assertThat(match.at("/profile/jurisdiction").asText()).isEqualTo("FR");
        });
        assertThat(matches.toString()).contains("\"languages\":[]");
    }

    @Test
    void an_officer_without_a_place_hears_it_once_the_round_is_announced() {
        Client second = house.server.as(People.named("Second", Role.OFFICER, "home-police", "FR"));
        String other = house.place(round, host);
        nominated(second, other);
        host.form(other + "/withdrawal");
        nominated(officer);
        programme.form(round + "/closing");
        programme.form(round + "/run");
        assertThat(second.get(ExchangePaths.MATCHES).body()).doesNotContain("found no place for you");
        programme.form(round + "/announcement");

        assertThat(second.get(ExchangePaths.MATCHES).body())
                .contains("found no place for you", "Cybercrime units, spring", "href=\"" + round + "\"");
        assertThat(second.get("/api/exchange/matches").json().at("/unplaced/0").asText())
                .isEqualTo(id(round));
        for (Client placed : List.of(officer, host, home)) {
            assertThat(placed.get(ExchangePaths.MATCHES).body()).doesNotContain("found no place for you");
        }
    }

    @Test
    void a_list_of_matches_costs_the_same_however_long_it_is() {
        String second = house.published();
        String there = house.place(second, host);
        matched();
        int few = house.source.during(() -> officer.get(ExchangePaths.MATCHES)).size();

        officer.form(second + "/application", ExchangeHouse.application(there));
        officer.form(second + "/application/submission");
        String id =
                officer.get("/api" + second + "/application").json().get("id").asText();
        home.form(ExchangePaths.nomination(UUID.fromString(id)) + "/nomination");
        for (String step : List.of("/closing", "/run", "/announcement")) {
            assertThat(programme.form(second + step).status()).as(step).isEqualTo(303);
        }

        assertThat(officer.get("/api/exchange/matches").json().get("matches")).hasSize(2);
        assertThat(house.source.during(() -> officer.get(ExchangePaths.MATCHES)))
                .hasSize(few);
    }

    private void nothingFollows(String match) {
        for (Client party : List.of(host, home, officer)) {
            for (String step : List.of("/acceptance", "/refusal", "/withdrawal")) {
                assertThat(party.form(match + step).status()).as(step).isEqualTo(409);
            }
        }
    }

    private List<Client> strangers() {
        List<Client> others = new ArrayList<>(List.of(
                programme,
                house.as(Role.LIAISON_COORDINATOR, "home-police", "KE"),
                house.as(Role.LIAISON_COORDINATOR, "example-police", "FR"),
                house.as(Role.LIAISON_COORDINATOR, "third-police", "TZ"),
                house.server.as(People.named("Colleague", Role.OFFICER, "home-police", "FR"))));
        for (Role role : Role.values()) {
            if (role != Role.LIAISON_COORDINATOR) {
                others.add(house.as(role, "example-police", "KE"));
            }
        }
        return others;
    }

    /// Every page and every reply that anybody outside of the officer's office can get about the round.
    private List<String> everythingOthersHear(String match) {
        List<Client> others = new ArrayList<>(strangers());
        others.add(host);
        List<String> answers = new ArrayList<>();
        for (Client other : others) {
            for (String path : List.of(
                    ExchangePaths.HOME,
                    round,
                    round + "/places",
                    place,
                    round + "/announcement",
                    round + "/application",
                    round + "/nominations",
                    ExchangePaths.MATCHES,
                    match,
                    "/api" + round,
                    "/api" + round + "/places",
                    "/api" + round + "/nominees",
                    "/api" + round + "/outcome",
                    round + "/outcome/round.json",
                    round + "/outcome/result.json",
                    "/api" + round + "/nominations",
                    "/api/exchange/matches",
                    "/api" + match)) {
                answers.add(other.get(path).body());
            }
        }
        return answers;
    }

    private String nominated(Client who) {
        return nominated(who, place);
    }

    private String nominated(Client who, String where) {
        who.form(mine, ExchangeHouse.application(where));
        assertThat(who.form(mine + "/submission").status()).isEqualTo(303);
        String application = ExchangePaths.nomination(
                UUID.fromString(who.get("/api" + mine).json().get("id").asText()));
        assertThat(home.form(application + "/nomination").status()).isEqualTo(303);
        return application;
    }

    /// The address of the marked officer's match in an announced round.
    private String matched() {
        nominated(officer);
        programme.form(round + "/closing");
        programme.form(round + "/run");
        Answer announced = programme.form(round + "/announcement");
        assertThat(announced.status()).as(announced.body()).isEqualTo(303);
        String id =
                officer.get("/api/exchange/matches").json().at("/matches/0/id").asText();
        return ExchangePaths.match(UUID.fromString(id));
    }

    private String pseudonym() {
        return officer.get("/api" + mine).json().get("pseudonym").asText();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
