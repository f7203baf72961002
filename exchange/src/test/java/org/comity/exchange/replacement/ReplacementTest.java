package org.comity.exchange.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Whom a home office named goes instead of an officer whose match ended, after being asked like anybody else.
final class ReplacementTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client host = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client home = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");

    /// Two colleagues, one place, each the other's candidate; the first is who got the place.
    private record Colleagues(AskedRound asked, String place, Applicant first, Applicant second) {}

    private Colleagues colleagues() {
        AskedRound asked = new AskedRound(house);
        String place = house.place(asked.round, host, "capacity", "1");
        Applicant one = asked.nominated("Zyx One", "home-police", "FR", List.of(place));
        Applicant other = asked.nominated("Zyx Other", "home-police", "FR", List.of(place));
        name(one, other);
        name(other, one);
        asked.announce();
        return asked.match(one).isPresent()
                ? new Colleagues(asked, place, one, other)
                : new Colleagues(asked, place, other, one);
    }

    private void name(Applicant officer, Applicant candidate) {
        AskedRound.ended(home.form(officer.desk() + "/replacement", "replacement", candidate.id()));
    }

    @Test
    void she_is_asked_about_the_place_as_for_a_first_match() {
        Colleagues colleagues = colleagues();
        colleagues.asked().agree(colleagues.first(), host);
        String before = colleagues.asked().address(colleagues.first());
        assertThat(colleagues.asked().match(colleagues.second())).isEmpty();

        AskedRound.ended(colleagues.first().client().form(before + "/withdrawal"));

        String match = colleagues.asked().address(colleagues.second());
        assertThat(match).isNotEqualTo(before);
        assertThat(colleagues.asked().match(colleagues.first())).isEmpty();
        JsonNode seen = host.get("/api" + match).json();
        assertThat(seen.get("state").asText()).isEqualTo("announced");
        assertThat(seen.at("/place/id").asText()).isEqualTo(AskedRound.id(colleagues.place()));
        assertThat(seen.has("identity")).isFalse();
        assertThat(host.get(match).body()).doesNotContain("Zyx");
        assertThat(colleagues.second().client().form(match + "/acceptance").status())
                .as("the host office decides first")
                .isEqualTo(409);
        colleagues.asked().agree(colleagues.second(), host);
        assertThat(host.get(match).body()).contains(colleagues.second().person().name());
        assertThat(house.actions()).containsSubsequence("exchange.match-withdrawn", "exchange.replacement-asked");
        assertThat(vacancies(colleagues)).isEmpty();
    }

    @Test
    void it_does_not_matter_who_ended_the_match_nor_how() {
        Map<String, BiConsumer<Colleagues, String>> ways = new TreeMap<>();
        ways.put("the home office steps back", (all, match) -> home.form(match + "/withdrawal"));
        ways.put("the host office refuses", (all, match) -> host.form(match + "/refusal"));
        ways.put("the officer steps back", (all, match) -> all.first().client().form(match + "/withdrawal"));
        ways.put(
                "the officer takes her application back",
                (all, match) -> all.first().client().form(all.asked().round + "/application/withdrawal"));
        ways.put("the officer refuses", (all, match) -> {
            host.form(match + "/acceptance");
            all.first().client().form(match + "/refusal");
        });
        ways.put("the host office steps back from a placement", (all, match) -> {
            all.asked().agree(all.first(), host);
            host.form(match + "/withdrawal");
        });
        ways.forEach((way, step) -> {
            Colleagues colleagues = colleagues();
            step.accept(colleagues, colleagues.asked().address(colleagues.first()));
            assertThat(colleagues.asked().match(colleagues.first())).as(way).isEmpty();
            assertThat(state(colleagues)).as(way).contains("announced");
            assertThat(vacancies(colleagues)).as(way).isEmpty();
        });
    }

    @Test
    void she_is_asked_too_when_the_officer_left_before_the_outcome_was_told() {
        AskedRound asked = new AskedRound(house);
        String place = house.place(asked.round, host, "capacity", "1");
        Applicant one = asked.nominated("Zyx One", "home-police", "FR", List.of(place));
        Applicant other = asked.nominated("Zyx Other", "home-police", "FR", List.of(place));
        name(one, other);
        name(other, one);
        AskedRound.ended(house.programme.form(asked.round + "/closing"));
        AskedRound.ended(house.programme.form(asked.round + "/run"));
        boolean first = house.programme
                .get("/api" + asked.round + "/nominees")
                .json()
                .get("nominees")
                .findParents("place")
                .getFirst()
                .get("pseudonym")
                .asText()
                .equals(one.pseudonym());
        AskedRound.ended((first ? one : other).client().form(asked.round + "/application/withdrawal"));
        AskedRound.ended(house.programme.form(asked.round + "/announcement"));

        assertThat(asked.match(one).isPresent()).isEqualTo(!first);
        assertThat(asked.match(other).isPresent()).isEqualTo(first);
    }

    @Test
    void an_erased_officer_is_replaced_too_and_counts_no_more() {
        Colleagues colleagues = colleagues();
        colleagues.asked().agree(colleagues.first(), host);
        house.database.change(handle ->
                house.erasing.erase(handle, colleagues.first().person().subject()));
        assertThat(state(colleagues)).contains("announced");
        colleagues.asked().agree(colleagues.second(), host);
        assertThat(house.database.<Map<?, Long>>query(handle -> house.outcomes.balances(
                        handle,
                        house.rounds
                                .find(handle, UUID.fromString(AskedRound.id(colleagues.asked().round)))
                                .orElseThrow()
                                .programme())))
                .containsValues(1L, -1L)
                .hasSize(2);
    }

    @Test
    void a_candidate_who_stepped_back_herself_is_not_asked_and_the_place_waits() {
        Colleagues colleagues = colleagues();
        colleagues.second().client().form(colleagues.asked().round + "/application/withdrawal");
        home.form(colleagues.asked().address(colleagues.first()) + "/withdrawal");
        assertThat(state(colleagues)).isEmpty();
        assertThat(vacancies(colleagues)).hasSize(1);
    }

    @Test
    void the_second_to_step_back_from_a_place_is_not_replaced_by_the_first() {
        Colleagues colleagues = colleagues();
        home.form(colleagues.asked().address(colleagues.first()) + "/withdrawal");
        home.form(colleagues.asked().address(colleagues.second()) + "/withdrawal");
        assertThat(colleagues.asked().match(colleagues.first())).isEmpty();
        assertThat(vacancies(colleagues)).hasSize(1);
    }

    @Test
    void nobody_is_asked_once_the_stay_has_begun() {
        Colleagues colleagues = colleagues();
        colleagues.asked().agree(colleagues.first(), host);
        house.clock.to(LocalDate.of(2027, 5, 3));
        home.form(colleagues.asked().address(colleagues.first()) + "/withdrawal");
        assertThat(state(colleagues)).isEmpty();
        assertThat(vacancies(colleagues)).isEmpty();
    }

    @Test
    void a_candidate_is_a_nominated_colleague_who_may_go_where_the_other_may() {
        AskedRound asked = new AskedRound(house);
        String place = house.place(asked.round, host);
        String other = house.place(asked.round, house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ"));
        Applicant officer = asked.nominated("Zyx Officer", "home-police", "FR", List.of(place));
        Applicant able = asked.nominated("Zyx Able", "home-police", "FR", List.of(other, place));
        Applicant elsewhere = asked.nominated("Zyx Elsewhere", "home-police", "FR", List.of(other));
        Applicant waiting = asked.submitted("Zyx Waiting", "home-police", "FR", List.of(place));
        Applicant stranger = asked.nominated("Zyx Stranger", "third-police", "BE", List.of(place));
        String page = officer.desk() + "/replacement";

        assertThat(home.get(page).body()).contains("Zyx Able").doesNotContain("Elsewhere", "Waiting", "Stranger");
        for (Applicant wrong : List.of(officer, elsewhere, waiting, stranger)) {
            assertThat(home.form(page, "replacement", wrong.id()).status()).isEqualTo(422);
            assertThat(home.put("/api" + page, "{\"candidate\": \"%s\"}".formatted(wrong.id()))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(home.form(page, "replacement", "somebody").body()).contains("cannot go instead");
        assertThat(home.form(waiting.desk() + "/replacement", "replacement", able.id())
                        .status())
                .as("not nominated")
                .isEqualTo(409);

        JsonNode named = home.put("/api" + page, "{\"candidate\": \"%s\"}".formatted(able.id()))
                .json();
        assertThat(named.get("candidate").asText()).isEqualTo(able.id());
        assertThat(home.get(page).body()).contains("selected");
        assertThat(home.delete("/api" + page).json().has("candidate")).isFalse();
        assertThat(house.actions()).startsWith("exchange.replacement-named", "exchange.replacement-named");
    }

    @Test
    void who_is_named_stays_named_unless_the_office_says_otherwise() {
        Colleagues colleagues = colleagues();
        String page = colleagues.first().desk() + "/replacement";
        String chosen = "value=\"" + colleagues.second().id() + "\" selected";
        assertThat(home.form(page, "replacement", "somebody").body()).contains(chosen);

        String other = colleagues.second().desk() + "/replacement";
        String spent = "value=\"" + colleagues.first().id() + "\" selected";
        assertThat(home.get(other).body())
                .as("she has the place herself")
                .contains(spent, colleagues.first().person().name() + " (cannot be asked now)");
        int before = house.actions().size();
        assertThat(home.form(other, "replacement", colleagues.first().id()).status())
                .isEqualTo(303);
        assertThat(home.get(other).body()).contains(spent);
        assertThat(house.actions()).as("nothing changed").hasSize(before);
    }

    @Test
    void nobody_is_offered_or_asked_for_a_place_whose_office_ended_a_match_with_her() {
        Colleagues colleagues = colleagues();
        AskedRound.ended(host.form(colleagues.asked().address(colleagues.first()) + "/refusal"));
        assertThat(state(colleagues)).contains("announced");
        String page = colleagues.second().desk() + "/replacement";
        assertThat(home.get(page).body()).contains("(cannot be asked now)");
        assertThat(home.get("/api" + page).json().get("able")).isEmpty();
        assertThat(home.delete("/api" + page).json().get("able")).isEmpty();
        String again = "{\"candidate\": \"%s\"}".formatted(colleagues.first().id());
        assertThat(home.put("/api" + page, again).status()).isEqualTo(422);
        assertThat(home.form(page, "replacement", colleagues.first().id()).status())
                .isEqualTo(422);

        AskedRound.ended(home.form(colleagues.asked().address(colleagues.second()) + "/withdrawal"));
        assertThat(colleagues.asked().match(colleagues.first())).isEmpty();
        assertThat(vacancies(colleagues)).hasSize(1);
    }

    /// The list and what follows when a match ends agree: another place of the round is open to her.
    @Test
    void who_was_refused_at_one_place_can_still_go_to_another() {
        AskedRound asked = new AskedRound(house);
        Client second = house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ");
        String one = house.place(asked.round, host, "capacity", "1");
        String other = house.place(asked.round, second, "capacity", "1");
        Applicant refused = asked.nominated("Zyx One", "home-police", "FR", List.of(one, other));
        Applicant goes = asked.nominated("Zyx Other", "home-police", "FR", List.of(other));
        asked.announce();
        name(goes, refused, "named while she has a match", 422);
        AskedRound.ended(host.form(asked.address(refused) + "/refusal"));
        name(goes, refused, "free, and not asked about it before", 303);
        AskedRound.ended(second.form(asked.address(goes) + "/refusal"));
        assertThat(asked.match(refused).orElseThrow().at("/place/id").asText()).isEqualTo(AskedRound.id(other));
    }

    private void name(Applicant officer, Applicant candidate, String what, int status) {
        assertThat(home.form(officer.desk() + "/replacement", "replacement", candidate.id())
                        .status())
                .as(what)
                .isEqualTo(status);
    }

    /// However many colleagues there are, what they were asked before is one question.
    @Test
    void the_list_costs_as_many_queries_for_one_colleague_as_for_many() {
        AskedRound asked = new AskedRound(house);
        String place = house.place(asked.round, host, "capacity", "1");
        Applicant officer = asked.nominated("Zyx One", "home-police", "FR", List.of(place));
        asked.nominated("Zyx Two", "home-police", "FR", List.of(place));
        String page = officer.desk() + "/replacement";
        int few = statements(page);
        for (int number = 3; number < 7; number++) {
            asked.nominated("Zyx " + number, "home-police", "FR", List.of(place));
        }
        assertThat(statements(page)).isEqualTo(few);
    }

    private int statements(String page) {
        return house.source
                .during(() -> assertThat(home.get(page).status()).isEqualTo(200))
                .size();
    }

    @Test
    void only_the_home_office_names_and_sees_a_candidate() {
        Colleagues colleagues = colleagues();
        String page = colleagues.first().desk() + "/replacement";
        for (Client other : List.of(
                house.programme,
                host,
                colleagues.first().client(),
                house.as(Role.LIAISON_COORDINATOR, "home-police", "KE"),
                house.as(Role.ADMINISTRATOR, "home-police", "FR"))) {
            assertThat(other.get(page).status()).isIn(403, 404);
            assertThat(other.form(page, "replacement", "").status()).isIn(403, 404);
            assertThat(other.delete("/api" + page).status()).isIn(403, 404);
        }
        assertThat(home.get(page).body()).contains(colleagues.second().person().name());
        assertThat(home.get(colleagues.first().desk()).body()).contains("href=\"" + page + "\"");
        assertThat(host.get(ExchangePaths.MATCHES).body()).doesNotContain("Zyx");
    }

    private static Optional<String> state(Colleagues colleagues) {
        return colleagues
                .asked()
                .match(colleagues.second())
                .map(match -> match.get("state").asText());
    }

    private JsonNode vacancies(Colleagues colleagues) {
        return house.programme
                .get("/api" + colleagues.asked().round + "/rematches")
                .json()
                .get("vacancies");
    }
}
