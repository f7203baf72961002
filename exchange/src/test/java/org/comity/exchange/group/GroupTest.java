package org.comity.exchange.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.matching.balanced.Verdict;
import org.comity.exchange.matching.balanced.Verifying;
import org.comity.exchange.matching.groups.Limit;
import org.comity.exchange.matching.groups.SeatingGroups;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.outcome.KeptFiles;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Two colleagues of one office, and two places. Each of them likes the small place best, which has one seat.
final class GroupTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client tanzania = house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ");
    private final AskedRound asked = new AskedRound(house, "tolerance", "10");
    private final String small = house.place(asked.round, kenya, "capacity", "1");
    private final String large = house.place(asked.round, tanzania, "capacity", "2");
    private final Applicant one = asked.nominated("Alphasia", "home-police", "FR", List.of(small, large));
    private final Applicant two = asked.nominated("Betasia", "home-police", "FR", List.of(small, large));
    private final Client home = one.home();
    private final String all = asked.round + "/groups";

    private Answer form(String otherwise, Applicant... officers) {
        List<String> fields = new ArrayList<>(List.of("otherwise", otherwise));
        for (Applicant each : officers) {
            fields.add("officers");
            fields.add(each.id());
        }
        return home.form(all, fields.toArray(String[]::new));
    }

    private String formed(String otherwise, Applicant... officers) {
        AskedRound.ended(form(otherwise, officers));
        return groups().get(groups().size() - 1).get("id").asText();
    }

    private JsonNode groups() {
        return home.get("/api" + all).json().get("groups");
    }

    private Optional<String> place(Applicant applicant) {
        return asked.match(applicant).map(match -> match.at("/place/id").asText());
    }

    private static Optional<String> id(String place) {
        return Optional.of(AskedRound.id(place));
    }

    private String own() {
        return asked.round + "/application";
    }

    @Test
    void without_a_group_each_is_matched_for_herself() {
        asked.announce();
        assertThat(List.of(place(one), place(two))).containsExactlyInAnyOrder(id(small), id(large));
    }

    @Test
    void a_group_comes_to_a_place_that_has_seats_for_all_and_the_kept_file_tells_it() throws IOException {
        String group = formed("none", one, two);
        assertThat(home.get(all).body())
                .contains("Alphasia · " + one.pseudonym(), "Together or not at all", "2 places");
        assertThat(house.actions()).startsWith("exchange.group-formed");
        String page = one.client().get(own()).body();
        assertThat(page).contains("Your group", "none of you goes").doesNotContain("Betasia", two.pseudonym());
        JsonNode mine = one.client().get("/api" + own() + "/group").json();
        assertThat(mine.get("others").asInt()).isEqualTo(1);
        assertThat(mine.toString()).doesNotContain(two.pseudonym());
        JsonNode news = two.client().get("/api/exchange/notices").json().get("notices");
        assertThat(news)
                .anySatisfy(each -> assertThat(each.get("what").asText()).isEqualTo("grouped"));
        assertThat(group).isNotEmpty();

        asked.announce();

        assertThat(place(one)).isEqualTo(id(large));
        assertThat(place(two)).isEqualTo(id(large));
        String files = asked.round + "/outcome";
        Instance round = KeptFiles.read(programme.get(files + "/round.json").body());
        JsonNode result = programme.get(files + "/result.json").json();
        assertThat(result.at("/groups/0/stand").asText()).isEqualTo("together");
        Instance seated = SeatingGroups.seat(round, Limit.BAND).instance();
        assertThat(Verifying.verify(seated, KeptFiles.matching(seated, result), KeptFiles.certificate(result)))
                .isEqualTo(new Verdict.Right());
        JsonNode reasons = one.client().get("/api" + own() + "/reasons").json();
        assertThat(reasons.get("group").asText()).isEqualTo("together");
        assertThat(reasons.at("/choices/0/verdict").asText()).isEqualTo("group");
        assertThat(reasons.at("/choices/0/says/0").asText()).contains("too few seats");
        assertThat(one.client().get(own() + "/reasons").body()).contains("is placed with the group");
    }

    @Test
    void a_group_that_no_place_takes_stays_out_or_is_matched_one_by_one_as_it_wished() {
        Applicant third = asked.nominated("Third", "home-police", "FR", List.of(small, large));
        formed("none", one, two, third);
        asked.announce();
        assertThat(List.of(place(one), place(two), place(third))).containsOnly(Optional.empty());
        JsonNode reasons = two.client().get("/api" + own() + "/reasons").json();
        assertThat(reasons.get("group").asText()).isEqualTo("out");
        assertThat(reasons.has("smallestChange")).isFalse();
        assertThat(home.get(two.desk() + "/reasons").body())
                .contains("none of its officers was placed")
                .doesNotContain("The smallest change");
    }

    @Test
    void who_wished_so_takes_part_alone_when_no_place_takes_all() {
        Applicant third = asked.nominated("Third", "home-police", "FR", List.of(small, large));
        formed("apart", one, two, third);
        asked.announce();
        assertThat(List.of(place(one), place(two), place(third)))
                .containsExactlyInAnyOrder(id(small), id(large), id(large));
        JsonNode reasons = two.client().get("/api" + own() + "/reasons").json();
        assertThat(reasons.get("group").asText()).isEqualTo("apart");
    }

    @Test
    void an_officer_can_leave_and_two_who_are_left_stay_together() {
        Applicant third = asked.nominated("Third", "home-police", "FR", List.of(small));
        formed("none", one, two, third);
        assertThat(home.get(all).body()).contains("One place was ranked by all");
        AskedRound.ended(third.client().form(own() + "/group/leaving"));
        assertThat(house.actions()).startsWith("exchange.group-left");
        assertThat(third.client().form(own() + "/group/leaving").status())
                .as("she is in none any more")
                .isEqualTo(409);
        assertThat(third.client().get("/api" + own() + "/group").status()).isEqualTo(404);
        assertThat(third.client().get(own()).body()).doesNotContain("Your group");
        assertThat(groups().get(0).get("officers")).hasSize(2);
        asked.announce();
        assertThat(place(one)).isEqualTo(id(large));
        assertThat(place(two)).isEqualTo(id(large));
        assertThat(place(third)).isEqualTo(id(small));
    }

    @Test
    void who_withdraws_is_declined_or_erased_falls_out_and_one_alone_is_no_group() {
        formed("none", one, two);
        AskedRound.ended(one.client().form(own() + "/withdrawal"));
        assertThat(groups()).isEmpty();
        assertThat(two.client().get("/api" + own() + "/group").status()).isEqualTo(404);

        Applicant third = asked.nominated("Third", "home-police", "FR", List.of(small, large));
        Applicant fourth = asked.nominated("Fourth", "home-police", "FR", List.of(large));
        formed("none", two, third, fourth);
        AskedRound.ended(home.form(third.desk() + "/refusal"));
        assertThat(groups().get(0).get("officers")).hasSize(2);
        assertThat(third.client().get("/api" + own() + "/group").status()).isEqualTo(404);
        house.database.transaction(
                handle -> house.erasing.erase(handle, fourth.person().actor().id()));
        assertThat(groups()).isEmpty();
        asked.announce();
        assertThat(place(two)).isEqualTo(id(small));
    }

    @Test
    void an_officer_s_file_names_her_groups_and_erasing_takes_her_out() {
        formed("none", one, two);
        ErasingGroups erasing = new ErasingGroups(house.groups);
        UUID person = one.person().actor().id();
        assertThat(house.database.<List<Object>>query(handle -> erasing.of(handle, person)))
                .containsExactly(
                        new ErasingGroups.ExportedGroup(UUID.fromString(AskedRound.id(asked.round)), 2, "none"));
        assertThat(house.database.<Integer>transaction(handle -> erasing.erase(handle, person)))
                .isEqualTo(1);
        assertThat(groups()).isEmpty();
    }

    @Test
    void who_is_not_nominated_does_not_count_when_the_round_runs() {
        Applicant third = asked.submitted("Third", "home-police", "FR", List.of(small, large));
        formed("none", one, two, third);
        asked.announce();
        assertThat(place(one)).isEqualTo(id(large));
        assertThat(place(two)).isEqualTo(id(large));
    }

    @Test
    void who_agreed_beforehand_has_left_the_group_by_that() {
        formed("none", one, two);
        AskedRound.ended(kenya.form(small + "/prematches", "code", one.pseudonym()));
        asked.announce();
        assertThat(place(one)).isEqualTo(id(small));
        assertThat(place(two)).isEqualTo(id(large));
    }

    @Test
    void a_group_needs_two_to_eight_free_officers_of_the_office_and_a_wish() {
        assertThat(form("none", one).body()).contains("two to eight officers");
        assertThat(form("", one, two).body()).contains("what happens when no place");
        assertThat(form("none", one, two).status()).isEqualTo(303);
        assertThat(home.form(all, "otherwise", "none").status())
                .as("nobody chosen")
                .isEqualTo(422);
    }

    @Test
    void an_officer_is_in_one_group_at_most_and_only_in_one_of_her_office() {
        Applicant foreign = asked.nominated("Foreign", "third-police", "BE", List.of(large));
        formed("none", one, two);
        Applicant third = asked.nominated("Third", "home-police", "FR", List.of(small, large));
        for (Applicant other : List.of(one, foreign)) {
            Answer answer = form("none", third, other);
            assertThat(answer.status()).as(other.pseudonym()).isEqualTo(422);
            assertThat(answer.body()).contains("cannot be chosen any more");
        }
        assertThat(home.post(
                                "/api" + all,
                                "{\"officers\": [\"no-id\", \"" + third.id() + "\"], \"otherwise\": \"none\"}")
                        .status())
                .isEqualTo(422);
        assertThat(home.post("/api" + all, "{\"officers\": [null]}").status()).isEqualTo(422);
        assertThat(home.post("/api" + all, "{}").status()).isEqualTo(422);
        assertThat(groups()).hasSize(1);
    }

    @Test
    void the_home_office_alone_forms_and_dissolves_and_only_until_the_round_is_closed() {
        String group = formed("none", one, two);
        String address = ExchangePaths.group(UUID.fromString(group));
        for (Client stranger : List.of(kenya, tanzania)) {
            assertThat(stranger.form(address + "/dissolution").status()).isEqualTo(404);
            assertThat(stranger.delete("/api" + address).status()).isEqualTo(404);
            assertThat(stranger.get(all).body()).doesNotContain(one.pseudonym());
            assertThat(stranger.get("/api" + all).json().get("groups")).isEmpty();
        }
        for (Client stranger : List.of(programme, one.client())) {
            assertThat(stranger.get(all).status()).isEqualTo(403);
            assertThat(stranger.form(all, "otherwise", "none").status()).isEqualTo(403);
            assertThat(stranger.form(address + "/dissolution").status()).isEqualTo(403);
        }
        assertThat(home.form(own() + "/group/leaving").status()).isEqualTo(403);
        assertThat(home.delete("/api" + address).json().get("officers")).hasSize(2);
        assertThat(house.actions()).startsWith("exchange.group-dissolved");
        assertThat(home.delete("/api" + address).status()).isEqualTo(404);

        String again = ExchangePaths.group(UUID.fromString(formed("none", one, two)));
        AskedRound.ended(programme.form(asked.round + "/closing"));
        assertThat(home.form(again + "/dissolution").status()).isEqualTo(409);
        assertThat(form("none", one, two).status()).isEqualTo(409);
        assertThat(home.get(all).body()).contains("until the round was closed").doesNotContain("Put together</button>");
        AskedRound.ended(two.client().form(own() + "/group/leaving"));
        assertThat(groups()).isEmpty();
    }

    @Test
    void once_asked_each_consents_for_herself_and_one_who_refuses_takes_nobody_with_her() {
        formed("none", one, two);
        asked.announce();
        asked.agree(one, tanzania);
        AskedRound.ended(tanzania.form(asked.address(two) + "/acceptance"));
        AskedRound.ended(two.client().form(asked.address(two) + "/refusal"));
        assertThat(place(one)).isEqualTo(id(large));
        AskedRound.ended(programme.form(asked.round + "/rematches"));
        assertThat(place(one)).isEqualTo(id(large));
        assertThat(place(two)).isEmpty();
    }

    @Test
    void a_group_that_got_nothing_has_its_turn_again_when_seats_fall_free() {
        Applicant first = asked.nominated("First", "third-police", "BE", List.of(large));
        Applicant second = asked.nominated("Second", "third-police", "BE", List.of(large));
        formed("none", one, two);
        Client belgium = first.home();
        AskedRound.ended(belgium.form(all, "otherwise", "none", "officers", first.id(), "officers", second.id()));
        asked.announce();
        boolean homeWon = place(one).isPresent();
        List<Applicant> winners = homeWon ? List.of(one, two) : List.of(first, second);
        List<Applicant> losers = homeWon ? List.of(first, second) : List.of(one, two);
        assertThat(losers).allSatisfy(each -> assertThat(place(each)).isEmpty());
        for (Applicant each : winners) {
            AskedRound.ended(tanzania.form(asked.address(each) + "/refusal"));
        }
        AskedRound.ended(programme.form(asked.round + "/rematches"));
        assertThat(losers).allSatisfy(each -> assertThat(place(each)).isEqualTo(id(large)));
    }

    @Test
    void a_coordinator_who_applies_decides_on_no_group_of_her_own_but_leaves_it() {
        Person officer = one.person();
        Client both = house.server.as(new Person(
                officer.subject(),
                officer.name(),
                List.of(Role.OFFICER.claim(), Role.LIAISON_COORDINATOR.claim()),
                officer.organisation(),
                officer.jurisdiction(),
                Optional.empty()));
        String own = "value=\"" + one.id() + "\"";
        assertThat(home.get(all).body()).contains(own);
        assertThat(both.get(all).body())
                .contains("a colleague of your office does")
                .doesNotContain(own);
        assertThat(both.form(all, "otherwise", "none", "officers", one.id(), "officers", two.id())
                        .status())
                .isEqualTo(403);
        String group = ExchangePaths.group(UUID.fromString(formed("none", one, two)));
        assertThat(home.get(all).body()).contains(group + "/dissolution");
        assertThat(both.get(all).body())
                .contains("a colleague of your office does")
                .doesNotContain(group + "/dissolution");
        assertThat(both.form(group + "/dissolution").status()).isEqualTo(403);
        assertThat(groups()).hasSize(1);
        AskedRound.ended(both.form(own() + "/group/leaving"));
        assertThat(groups()).isEmpty();
    }
}
