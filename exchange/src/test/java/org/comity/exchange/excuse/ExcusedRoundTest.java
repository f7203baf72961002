package org.comity.exchange.excuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.matching.balanced.Verdict;
import org.comity.exchange.matching.balanced.Verifying;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.outcome.KeptFiles;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// An office that owes three officers from a round before takes part in one with a tolerance of one and no floor.
final class ExcusedRoundTest {

    private static final String SCENARIO =
            "{\"scenarios\": [{\"excused\": [{\"organisation\": \"%s\", \"jurisdiction\": \"FR\"}]}]}";

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client tanzania = house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ");
    private final Client france = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final AskedRound asked;
    private final String place;
    private final Applicant one;
    private final Applicant two;

    ExcusedRoundTest() {
        AskedRound before = new AskedRound(house, "tolerance", "3");
        String there = house.place(before.round, kenya, "capacity", "3");
        List<Applicant> sent = Stream.of("Gone", "Left", "Away")
                .map(name -> before.nominated(name, "home-police", "FR", List.of(there)))
                .toList();
        before.announce();
        sent.forEach(each -> before.agree(each, kenya));
        asked = new AskedRound(house, "tolerance", "1", "floor", "0");
        place = house.place(asked.round, tanzania, "capacity", "1");
        one = asked.nominated("One", "home-police", "FR", List.of(place));
        two = asked.nominated("Two", "home-police", "FR", List.of(place));
    }

    private void excuse() {
        AskedRound.ended(france.form(asked.round + "/excuse"));
        AskedRound.ended(programme.form(
                asked.round + "/excuses", "decision", "excused", "jurisdiction", "FR", "organisation", "home-police"));
    }

    private List<Applicant> placed() {
        return Stream.of(one, two).filter(each -> asked.match(each).isPresent()).toList();
    }

    @Test
    void it_sends_nobody_beyond_the_floor_when_it_only_asked_and_was_not_excused() {
        AskedRound.ended(france.form(asked.round + "/excuse"));
        assertThat(programme.get(asked.round + "/excuses").body()).contains("-3");
        asked.announce();

        assertThat(placed()).isEmpty();
        assertThat(file("/outcome")).contains("\"balance\":-3}").doesNotContain("excused");
        assertThat(says(one)).contains("No outcome that keeps to the capacities and to the balances of all offices");
    }

    @Test
    void it_sends_as_many_as_an_office_that_owes_nothing_when_it_is_excused() throws IOException {
        excuse();
        asked.announce();

        assertThat(placed()).hasSize(1);
        assertThat(file("/outcome"))
                .contains("{\"id\":\"home-police/FR\",\"balance\":-3,\"excused\":true}")
                .contains("{\"id\":\"second-police/TZ\",\"balance\":0}");
        Instance instance = KeptFiles.read(file("/outcome"));
        assertThat(instance.offices())
                .containsExactlyInAnyOrder(
                        new Office("home-police/FR", -3, true), new Office("second-police/TZ", 0, false));
        JsonNode result = programme.get(asked.round + "/outcome/result.json").json();
        assertThat(Verifying.verify(instance, KeptFiles.matching(instance, result), KeptFiles.certificate(result)))
                .isEqualTo(new Verdict.Right());

        Applicant without = placed().contains(one) ? two : one;
        for (Client reader : List.of(without.client(), tanzania)) {
            assertThat(reader.get(asked.round).body()).doesNotContainPattern("[0-9] offices are excused");
        }
        assertThat(says(without))
                .as("the seat alone is missing, and nothing tells of the excuse")
                .doesNotContain("excuse");
        Answer seats = tanzania.get("/api" + place + "/seats");
        assertThat(seats.status()).as(seats.body()).isEqualTo(200);
        assertThat(seats.body()).doesNotContain("excuse", "home-police");
        for (Client reader : List.of(france, kenya, tanzania, without.client())) {
            assertThat(reader.get(asked.round + "/outcome/round.json").status()).isEqualTo(403);
        }
    }

    @Test
    void it_hosts_as_many_as_an_office_that_owes_nothing_and_reads_that_the_band_ends_there() {
        String offered = house.place(asked.round, france, "capacity", "3");
        List<Applicant> guests = Stream.of("BE", "PT", "DE")
                .map(home -> asked.nominated("Guest " + home, "guest-police", home, List.of(offered)))
                .toList();
        excuse();
        asked.announce();

        assertThat(placed()).hasSize(1);
        assertThat(guests.stream().filter(each -> asked.match(each).isPresent()))
                .as("one more than it sends; without the excuse it would make up for more")
                .hasSize(2);
        JsonNode seats = france.get("/api" + offered + "/seats").json();
        assertThat(seats.get("upperEnd").asBoolean()).isTrue();
    }

    @Test
    void another_matching_of_the_round_keeps_the_excuse() throws IOException {
        excuse();
        asked.announce();
        Applicant first = placed().getFirst();
        Applicant second = first.equals(one) ? two : one;
        AskedRound.ended(tanzania.form(asked.address(first) + "/acceptance"));
        AskedRound.ended(first.client().form(asked.address(first) + "/refusal"));

        AskedRound.ended(programme.form(asked.round + "/rematches"));

        assertThat(asked.match(second)).isPresent();
        assertThat(KeptFiles.read(file("/rematches/1")).offices()).contains(new Office("home-police/FR", -3, true));
        assertThat(programme
                        .form(
                                asked.round + "/excuses",
                                "decision",
                                "undone",
                                "jurisdiction",
                                "FR",
                                "organisation",
                                "home-police")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_programme_tries_what_excusing_it_would_change() {
        JsonNode tried = programme
                .post("/api" + asked.round + "/scenarios", SCENARIO.formatted("home-police"))
                .json();
        assertThat(tried.at("/published/placed").asInt()).isZero();
        assertThat(tried.at("/scenarios/0/placed").asInt()).isEqualTo(1);
        assertThat(tried.at("/scenarios/0/offices/0/after").asInt())
                .as("what it owes is told as it is")
                .isEqualTo(-4);
        assertThat(file("/excuses")).as("nothing is stored").doesNotContain("\"excused\"");

        String page = asked.round + "/scenarios";
        assertThat(programme.get(page).body()).contains("Excuse an office from hosting", "value=\"FR/home-police\"");
        assertThat(programme.get(page + "?two-office=FR%2Fhome-police").body()).contains("1 of 2", "0 of 2");
        for (String wrong : List.of("FR", "FR%2F", "%2Fhome-police", "FR%2Fno-police")) {
            Answer answer = programme.get(page + "?one-office=" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("choose an office that takes part");
        }
        for (String wrong : List.of(
                SCENARIO.formatted("no-police"),
                "{\"scenarios\": [{\"excused\": [{\"organisation\": \"home-police\"}]}]}",
                "{\"scenarios\": [{\"excused\": [null]}]}")) {
            assertThat(programme.post("/api" + page, wrong).status()).as(wrong).isEqualTo(422);
        }
        excuse();
        assertThat(programme.get(page).body())
                .as("it is excused already")
                .doesNotContain("FR/home-police")
                .contains("TZ/second-police");
        assertThat(programme
                        .post("/api" + page, "{\"scenarios\": [{\"floor\": 0}]}")
                        .json()
                        .at("/published/placed")
                        .asInt())
                .as("as it stands now")
                .isEqualTo(1);
    }

    @Test
    void a_round_that_does_not_look_at_what_offices_owe_refuses_to_try_it() {
        AskedRound stable = new AskedRound(house, "mechanism", "deferred-acceptance");
        Answer answer = programme.post("/api" + stable.round + "/scenarios", SCENARIO.formatted("home-police"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("The mechanism of this round does not use this");
        assertThat(programme.get(stable.round + "/scenarios").body()).doesNotContain("one-office");
    }

    private String file(String of) {
        return of.equals("/excuses")
                ? programme.get("/api" + asked.round + of).body()
                : programme.get(asked.round + of + "/round.json").body();
    }

    private String says(Applicant officer) {
        List<String> says = new ArrayList<>();
        officer.client()
                .get("/api" + asked.round + "/application/reasons")
                .json()
                .get("choices")
                .forEach(choice -> choice.get("says").forEach(each -> says.add(each.asText())));
        return String.join(" ", says);
    }
}
