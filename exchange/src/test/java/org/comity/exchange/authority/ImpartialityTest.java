package org.comity.exchange.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.People;
import org.comity.exchange.Placed;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Nobody leads a round in which she would go somewhere herself; other people of her organisation do.
final class ImpartialityTest {

    private static final String LEADS = "You lead this round, so you cannot apply in it.";
    private static final String TAKES_PART = "You have an application in this round.";

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final AskedRound asked = new AskedRound(house);
    private final String place = house.place(asked.round, kenya);
    private final String mine = asked.round + "/application";

    @Test
    void who_leads_a_round_cannot_apply_in_it() {
        Client leader = house.server.as(both("Ana", "example-academy", "CH"));
        String page = leader.get(mine).body();
        assertThat(page).contains(LEADS).doesNotContain(mine + "/form");
        assertThat(leader.in(InterfaceLanguage.FRENCH).get(mine).body()).contains("Vous dirigez cette session");
        assertThat(leader.get(asked.round).body()).doesNotContain(mine);
        for (Answer answer : List.of(
                leader.get(mine + "/form"),
                leader.form(mine, ExchangeHouse.application(place)),
                leader.put("/api" + mine, "{}"))) {
            refused(answer, LEADS);
        }
        assertThat(house.database.<Integer>query(
                        handle -> handle.createQuery("SELECT count(*) FROM exchange.application")
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
    }

    @Test
    void who_leads_other_rounds_alone_applies_as_everybody_does() {
        for (Person person : List.of(
                both("Bo", "other-academy", "CH"),
                both("Cleo", "example-academy", "DE"),
                People.named("Dan", Role.OFFICER, "example-academy", "CH"))) {
            assertThat(house.server
                            .as(person)
                            .form(mine, ExchangeHouse.application(place))
                            .status())
                    .as(person.name())
                    .isEqualTo(303);
        }
    }

    @Test
    void who_comes_to_lead_a_round_cannot_submit_her_draft_and_can_take_it_back() {
        Client officer = house.server.as(People.named("Ana", Role.OFFICER, "example-academy", "CH"));
        AskedRound.ended(officer.form(mine, ExchangeHouse.application(place)));
        Client leader = house.server.as(both("Ana", "example-academy", "CH"));

        assertThat(leader.get(mine).body()).contains(LEADS).doesNotContain("/submission");
        for (Answer answer :
                List.of(leader.form(mine + "/submission"), leader.post("/api" + mine + "/submission", ""))) {
            refused(answer, LEADS);
        }
        AskedRound.ended(leader.form(mine + "/withdrawal"));
        assertThat(leader.get(asked.round + "/scenarios").status()).isEqualTo(200);
    }

    @Test
    void who_takes_part_in_a_round_has_others_run_it_and_sees_neither_what_it_would_come_to_nor_its_files() {
        Applicant officer = asked.nominated(People.named("Ana", Role.OFFICER, "example-academy", "CH"), List.of(place));
        Client leader = house.server.as(both("Ana", "example-academy", "CH"));
        String api = "/api" + asked.round;
        assertThat(leader.get(asked.round).body())
                .contains(TAKES_PART, mine)
                .doesNotContain("/scenarios", "/calling-off");
        assertThat(programme.get(asked.round).body()).contains("/scenarios", "/calling-off");
        refused(leader.get(asked.round + "/scenarios"));
        refused(leader.post(api + "/scenarios", "{\"scenarios\": [{\"floor\": 0}]}"));
        refused(leader.form(asked.round + "/calling-off", "reason", "x"));
        refused(leader.post(api + "/calling-off", "{\"reason\": \"x\"}"));
        AskedRound.ended(kenya.form(asked.round + "/excuse"));
        assertThat(programme.get("/api/exchange/notices").body()).contains("excuse-asked");
        assertThat(leader.get("/api/exchange/notices").body()).doesNotContain("excuse-asked");
        String excuses = asked.round + "/excuses";
        assertThat(programme.get(excuses).body()).contains("value=\"excused\"");
        assertThat(leader.get(excuses).body()).contains(TAKES_PART).doesNotContain("value=\"excused\"");
        refused(leader.form(excuses, "decision", "excused", "jurisdiction", "KE", "organisation", "example-police"));
        refused(leader.put("/api" + excuses + "/KE/example-police", "{\"decision\": \"excused\"}"));
        AskedRound.ended(leader.form(asked.round + "/closing"));
        assertThat(leader.get(asked.round).body()).doesNotContain("/run\"");
        refused(leader.form(asked.round + "/run"));
        refused(leader.post(api + "/run", ""));
        refused(leader.form(asked.round + "/matching/stop"));
        refused(leader.delete(api + "/matching"));

        AskedRound.ended(programme.form(asked.round + "/run"));
        for (String file : List.of("/outcome/round.json", "/outcome/result.json")) {
            refused(leader.get(asked.round + file));
            assertThat(programme.get(asked.round + file).status()).isEqualTo(200);
        }
        for (String told : List.of(api + "/outcome", asked.round + "/announcement")) {
            String unit = told.startsWith("/api") ? officer.pseudonym() : "Cybercrime laboratory";
            assertThat(programme.get(told).body()).as(told).contains(unit);
            assertThat(leader.get(told).body()).as(told).doesNotContain(unit);
        }
        assertThat(leader.get(asked.round + "/announcement").body()).contains(TAKES_PART);
    }

    @Test
    void who_takes_part_in_a_round_has_others_match_it_again_and_end_matches() {
        String other = house.place(asked.round, house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ"));
        asked.nominated(People.named("Ana", Role.OFFICER, "example-academy", "CH"), List.of(place));
        Applicant bo = asked.nominated("Bo", "home-police", "FR", List.of(other));
        Applicant cleo = asked.nominated("Cleo", "away-police", "DE", List.of(place, other));
        asked.announce();
        Client leader = house.server.as(both("Ana", "example-academy", "CH"));
        AskedRound.ended(asked.office("second-police", "TZ").form(asked.address(bo) + "/refusal"));
        String again = asked.round + "/rematches";
        house.clock.later(Duration.ofDays(15));

        assertThat(programme.get(asked.round).body()).contains("action=\"" + again);
        assertThat(leader.get(asked.round).body()).contains(TAKES_PART).doesNotContain("action=\"" + again);
        assertThat(programme.get(again).body()).contains("action=\"" + again, "/end");
        assertThat(leader.get(again).body()).doesNotContain("action=\"" + again, "/end");
        assertThat(programme.get("/api/exchange/notices").body()).contains("\"unanswered\"");
        assertThat(leader.get("/api/exchange/notices").body()).doesNotContain("\"unanswered\"");
        refused(leader.form(again));
        refused(leader.post("/api" + again, ""));
        UUID match = Stream.of("Ana", "Cleo")
                .map(name -> asked.applicants.get(name))
                .flatMap(each -> asked.match(each).stream())
                .map(each -> UUID.fromString(each.get("id").asText()))
                .findFirst()
                .orElseThrow();
        refused(leader.form("/exchange/matches/" + match + "/end"));
        refused(leader.post("/api/exchange/matches/" + match + "/end", ""));

        AskedRound.ended(programme.form(again));
        refused(leader.get(again + "/1/round.json"));
        refused(leader.get(again + "/1/result.json"));
        assertThat(leader.get(again).body()).contains(TAKES_PART);
        assertThat(programme.get(again + "/1/round.json").body()).contains(cleo.pseudonym());
        assertThat(leader.get("/api" + again).body()).doesNotContain(cleo.pseudonym());
    }

    @Test
    void who_takes_part_in_a_round_decides_on_none_of_its_stays() {
        Client host = house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ");
        String other = house.place(asked.round, host);
        asked.nominated(People.named("Ana", Role.OFFICER, "example-academy", "CH"), List.of(place));
        Applicant bo = asked.nominated("Bo", "home-police", "FR", List.of(other));
        asked.announce();
        String placement = asked.address(bo).replace("/matches/", "/placements/");
        asked.agree(bo, host);
        for (Client office : List.of(host, bo.home())) {
            AskedRound.ended(office.form(placement + "/steps/signature"));
        }
        Client leader = house.server.as(both("Ana", "example-academy", "CH"));
        String stay = placement + "/stay";
        house.clock.to(Placed.LAST.plusDays(14));

        assertThat(programme.get(asked.round).body()).contains(asked.round + "/disputes");
        assertThat(leader.get(asked.round).body()).doesNotContain(asked.round + "/disputes");
        refused(leader.get(asked.round + "/disputes"));
        refused(leader.get("/api" + asked.round + "/disputes"));
        refused(leader.form(stay + "/conclusion", "outcome", "held"));
        refused(leader.post("/api" + stay + "/conclusion", "{\"outcome\": \"held\"}"));
        AskedRound.ended(programme.form(stay + "/conclusion", "outcome", "held"));
        AskedRound.ended(host.form(stay + "/contradiction", "why", "Nobody came."));
        refused(leader.form(stay + "/decision", "outcome", "held", "reason", "Both saw it."));
        refused(leader.post("/api" + stay + "/decision", "{\"outcome\": \"held\", \"reason\": \"Both saw it.\"}"));
        String why = "reason-" + AskedRound.id(placement);
        AskedRound.ended(programme.form(stay + "/decision", "outcome", "held", why, "Both saw it."));
    }

    private static void refused(Answer answer) {
        refused(answer, TAKES_PART);
    }

    /// Here a page of a problem is its title alone; programs read the reason.
    private static void refused(Answer answer, String reason) {
        assertThat(answer.status()).isEqualTo(403);
        if (answer.body().startsWith("{")) {
            assertThat(answer.json().get("detail").asText()).startsWith(reason);
        } else {
            assertThat(answer.body()).isEqualTo("You may not do this");
        }
    }

    private static Person both(String name, String organisation, String jurisdiction) {
        return People.named(name, List.of(Role.OFFICER, Role.PUBLISHER), organisation, jurisdiction);
    }
}
