package org.comity.exchange.excuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.exchange.AskedRound;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// An office asks to be excused from hosting and the programme decides; nobody else learns which office it is.
final class ExcuseTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client france = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final AskedRound asked = new AskedRound(house);
    private final String round = asked.round;
    private final String place = house.place(round, kenya);
    private final String own = round + "/excuse";
    private final String all = round + "/excuses";

    @Test
    void an_office_asks_in_one_step_once_and_can_take_it_back() {
        assertThat(france.get(own).body()).contains("You need not say why", "Not excused", "Ask to be excused");
        assertThat(france.get(round).body()).contains(own);

        AskedRound.ended(france.form(own));
        String first = rows();
        AskedRound.ended(france.form(own));
        assertThat(france.put("/api" + own, "").json().at("/office/state").asText())
                .isEqualTo("asked");

        assertThat(rows()).as("the same row").isEqualTo(first);
        assertThat(house.actions()).containsOnlyOnce("exchange.excuse-asked").startsWith("exchange.excuse-asked");
        assertThat(france.get(own).body()).contains("Asked to be excused", "Take it back");
        AskedRound.ended(france.form(own + "/removal"));
        assertThat(house.actions()).startsWith("exchange.excuse-taken-back");
        assertThat(rows()).isEmpty();
        assertThat(france.delete("/api" + own).json().at("/office/state").asText())
                .isEqualTo("none");
        assertThat(house.actions()).containsOnlyOnce("exchange.excuse-taken-back");
        assertThat(state("home-police")).as("it takes no part").isEqualTo("not there");
    }

    @Test
    void the_programme_hears_of_it_decides_and_can_undo_until_the_round_is_closed() {
        france.form(own);
        assertThat(news(programme)).containsExactly("excuse-asked");
        assertThat(programme.get(round).body()).contains("One office asks to be excused", all);
        assertThat(programme.get("/exchange/notices").body())
                .contains("An office asks to be excused from hosting", "href=\"" + all + "\"")
                .doesNotContain("home-police", "<code>");
        String page = programme.get(all).body();
        assertThat(page.indexOf("home-police")).as("who asks comes first").isLessThan(page.indexOf("example-police"));

        AskedRound.ended(decide("declined", "home-police", "FR"));
        assertThat(state("home-police")).isEqualTo("declined");
        assertThat(news(france)).containsExactly("excuse-declined");
        assertThat(news(programme)).isEmpty();
        assertThat(france.form(own).status()).as("it is decided").isEqualTo(409);
        assertThat(france.form(own + "/removal").status()).isEqualTo(409);
        assertThat(france.get(own).body()).contains("The programme has decided");

        AskedRound.ended(decide("excused", "home-police", "FR"));
        AskedRound.ended(decide("excused", "home-police", "FR"));
        assertThat(state("home-police")).isEqualTo("excused");
        assertThat(news(france)).containsExactly("excused");
        assertThat(france.get("/exchange/notices").body())
                .contains("The programme excused your office from hosting", "href=\"" + own + "\"");
        assertThat(france.form(own + "/removal").status()).isEqualTo(409);
        assertThat(france.form(own).status()).as("it is so already").isEqualTo(303);

        AskedRound.ended(decide("undone", "home-police", "FR"));
        assertThat(state("home-police")).as("it still asks").isEqualTo("asked");
        assertThat(news(france)).containsExactly("excuse-undone");
        assertThat(news(programme)).as("her own step").isEmpty();
        assertThat(france.get(own).body()).contains("took back what it had decided", "Take it back");
        assertThat(house.actions().subList(0, 4))
                .containsExactly(
                        "exchange.excuse-undone",
                        "exchange.excuse-granted",
                        "exchange.excuse-declined",
                        "exchange.excuse-asked");
    }

    @Test
    void an_office_that_takes_part_is_excused_without_asking_and_no_other_is() {
        assertThat(decide("excused", "home-police", "FR").status())
                .as("it takes no part yet")
                .isEqualTo(404);
        asked.nominated("Officer", "home-police", "FR", List.of(place));
        assertThat(decide("declined", "home-police", "FR").status())
                .as("it asked nothing")
                .isEqualTo(409);
        assertThat(decide("undone", "home-police", "FR").status())
                .as("nothing is decided")
                .isEqualTo(303);
        assertThat(rows()).isEmpty();

        String one = "/api" + all + "/FR/home-police";
        JsonNode list = programme.put(one, "{\"decision\": \"excused\"}").json();
        assertThat(list.get("open").asBoolean()).isTrue();
        assertThat(list.get("offices").toString())
                .contains(
                        "\"organisation\":\"home-police\",\"jurisdiction\":\"FR\",\"balance\":0,\"state\":\"excused\"");
        assertThat(news(france)).contains("excused");
        assertThat(programme.delete(one).status()).isEqualTo(200);
        assertThat(state("home-police")).isEqualTo("none");
        AskedRound.ended(france.form(own));
        assertThat(state("home-police")).isEqualTo("asked");
        assertThat(news(programme)).containsExactly("excuse-asked");
        for (String wrong : List.of("{}", "{\"decision\": \"undone\"}", "{\"decision\": \"maybe\"}")) {
            assertThat(programme.put(one, wrong).status()).as(wrong).isEqualTo(422);
        }
        assertThat(decide("maybe", "home-police", "FR").status()).isEqualTo(400);
        assertThat(decide("excused", "", "FR").status()).isEqualTo(404);
    }

    @Test
    void the_wrong_role_office_or_programme_is_refused() {
        france.form(own);
        Client officer = house.as(Role.OFFICER, "home-police", "FR");
        Client leader = house.as(Role.PUBLISHER, "other-academy", "CH");
        for (Client stranger : List.of(programme, officer, house.as(Role.AUTHOR, "home-police", "FR"))) {
            assertThat(stranger.get(own).status()).isEqualTo(403);
            assertThat(stranger.form(own).status()).isEqualTo(403);
            assertThat(stranger.form(own + "/removal").status()).isEqualTo(403);
            assertThat(stranger.put("/api" + own, "").status()).isEqualTo(403);
            assertThat(stranger.delete("/api" + own).status()).isEqualTo(403);
        }
        String one = "/api" + all + "/FR/home-police";
        for (Client stranger : List.of(france, kenya, officer, leader)) {
            assertThat(stranger.get(all).status()).isEqualTo(403);
            assertThat(stranger.get("/api" + all).status()).isEqualTo(403);
            assertThat(stranger.form(all, "decision", "excused", "jurisdiction", "FR", "organisation", "home-police")
                            .status())
                    .isEqualTo(403);
            assertThat(stranger.put(one, "{\"decision\": \"excused\"}").status())
                    .isEqualTo(403);
            assertThat(stranger.delete(one).status()).isEqualTo(403);
        }
        for (Client other : List.of(kenya, house.as(Role.LIAISON_COORDINATOR, "home-police", "BE"))) {
            assertThat(other.get("/api" + own).json().at("/office/state").asText())
                    .as("each office reads of itself")
                    .isEqualTo("none");
            other.form(own + "/removal");
        }
        assertThat(state("home-police")).isEqualTo("asked");
        assertThat(news(leader)).isEmpty();
        assertThat(news(kenya)).isEmpty();
        assertThat(france.form(ExchangePaths.excuse(UUID.randomUUID())).status())
                .isEqualTo(404);
        String draft = house.draft();
        assertThat(france.form(draft + "/excuse").status()).isEqualTo(404);
        assertThat(programme.get(draft + "/excuses").status()).isEqualTo(404);
    }

    @Test
    void once_the_round_is_closed_nothing_changes_any_more() {
        france.form(own);
        decide("excused", "home-police", "FR");
        kenya.form(own);
        String before = rows();
        AskedRound.ended(programme.form(round + "/closing"));

        assertThat(house.as(Role.LIAISON_COORDINATOR, "third-police", "BE")
                        .form(own)
                        .status())
                .isEqualTo(409);
        assertThat(kenya.form(own).status()).isEqualTo(409);
        assertThat(kenya.form(own + "/removal").status()).isEqualTo(409);
        for (String decision : List.of("excused", "declined", "undone")) {
            assertThat(decide(decision, "home-police", "FR").status())
                    .as(decision)
                    .isEqualTo(409);
        }
        for (String change : List.of(
                "UPDATE exchange.hosting_excuse SET decision = 'undone'",
                "DELETE FROM exchange.hosting_excuse",
                "TRUNCATE exchange.hosting_excuse",
                "INSERT INTO exchange.hosting_excuse SELECT round, 'x', 'BE', now() FROM exchange.hosting_excuse")) {
            assertThatThrownBy(() -> house.database.change(
                            handle -> handle.createUpdate(change).execute()))
                    .as(change)
                    .hasMessageContaining("is refused");
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(france.get(own).body()).contains("Excused", "does not change any more");
        assertThat(programme.get(all).body())
                .contains("does not change any more")
                .doesNotContain("<button");
        assertThat(news(programme)).as("it is too late to decide").isEmpty();
    }

    @Test
    void a_round_that_pays_no_heed_to_what_offices_owe_knows_no_excuse() {
        AskedRound stable = new AskedRound(house, "mechanism", "deferred-acceptance");
        house.place(stable.round, kenya);
        String there = stable.round + "/excuse";
        assertThat(france.get(there).body())
                .contains("no office needs to be excused")
                .doesNotContain("<button");
        assertThat(france.form(there).status()).isEqualTo(409);
        assertThat(programme
                        .put("/api" + there + "s/KE/example-police", "{\"decision\": \"excused\"}")
                        .status())
                .isEqualTo(409);
        assertThat(programme.get(stable.round).body()).doesNotContain(there);
        assertThat(france.get(stable.round).body()).doesNotContain(there);
    }

    @Test
    void everybody_else_reads_how_many_are_excused_only_while_none_of_them_can_be_worked_out() {
        Client officer = house.as(Role.OFFICER, "reading-police", "PT");
        for (int at = 0; at < 5; at++) {
            assertThat(count(officer).has("excused")).as("%d", at).isFalse();
            assertThat(officer.get(round).body()).doesNotContainPattern("[0-9] offices are excused");
            String office = "police-" + at;
            house.as(Role.LIAISON_COORDINATOR, office, "BE").form(own);
            decide("excused", office, "BE");
        }
        assertThat(count(officer).has("excused"))
                .as("the one other office that takes part would know all the others")
                .isFalse();
        Client tanzania = house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ");
        house.place(round, tanzania);

        assertThat(count(officer).get("excused").asInt()).isEqualTo(5);
        assertThat(officer.get(round).body())
                .contains("5 offices are excused", "counts as zero")
                .doesNotContain("police-0", all, own);
        assertThat(count(officer).toString()).doesNotContain("police-");
        decide("excused", "second-police", "TZ");
        assertThat(count(officer).has("excused")).as("again one other alone").isFalse();
        decide("undone", "second-police", "TZ");
        decide("undone", "police-0", "BE");
        assertThat(count(officer).has("excused")).as("four").isFalse();
    }

    @Test
    void who_asks_at_the_same_time_asks_once() throws Exception {
        UUID id = UUID.fromString(AskedRound.id(round));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ExcuseStep>> steps = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int at = 0; at < 6; at++) {
                String name = "Coordinator " + at;
                steps.add(threads.submit(() -> {
                    start.await();
                    return house.excusing.ask(
                            People.named(name, Role.LIAISON_COORDINATOR, "home-police", "FR")
                                    .actor(),
                            id);
                }));
            }
            start.countDown();
            for (Future<ExcuseStep> step : steps) {
                assertThat(step.get()).isEqualTo(ExcuseStep.TAKEN);
            }
        }
        assertThat(rows().lines()).hasSize(1);
        assertThat(house.actions()).containsOnlyOnce("exchange.excuse-asked");
    }

    private Answer decide(String decision, String organisation, String jurisdiction) {
        return programme.form(all, "decision", decision, "jurisdiction", jurisdiction, "organisation", organisation);
    }

    private JsonNode count(Client reader) {
        return reader.get("/api" + round + "/excused").json();
    }

    private String state(String organisation) {
        for (JsonNode office : programme.get("/api" + all).json().get("offices")) {
            if (office.get("organisation").asText().equals(organisation)) {
                return office.get("state").asText();
            }
        }
        return "not there";
    }

    private static List<String> news(Client reader) {
        List<String> news = new ArrayList<>();
        reader.get("/api/exchange/notices")
                .json()
                .get("notices")
                .forEach(each -> news.add(each.get("what").asText()));
        news.removeIf(what -> !what.startsWith("excuse"));
        return news;
    }

    private String rows() {
        return house.database.query(
                handle -> handle.createQuery("""
                        SELECT coalesce(string_agg(e::text, E'\\n' ORDER BY organisation), '') FROM exchange.hosting_excuse e
                        """).mapTo(String.class).one());
    }
}
