package org.comity.exchange.rematch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.matching.balanced.Verdict;
import org.comity.exchange.matching.balanced.Verifying;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.outcome.KeptFiles;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A place fell free: the programme matches its round again, and only who is concerned is asked.
final class RematchTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client tanzania = house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ");
    private final AskedRound asked = new AskedRound(house, "tolerance", "10");
    private final String dear = house.place(asked.round, kenya, "capacity", "1");
    private final String other = house.place(asked.round, tanzania, "capacity", "1");
    private final String rematches = asked.round + "/rematches";

    /// The only one who would take nothing but the dear place, and gets it.
    private final Applicant choosy = asked.nominated("Choosy", "home-police", "FR", List.of(dear));

    private Applicant easy() {
        return asked.nominated("Easy", "third-police", "BE", List.of(dear, other));
    }

    /// It took her from there because there was something dearer to her, and that came to nothing.
    @Test
    void nobody_is_asked_again_about_a_place_that_an_earlier_rematch_took_from_her() {
        AskedRound drawn = new AskedRound(house, "mechanism", "deferred-acceptance");
        String wanted = house.place(drawn.round, kenya, "capacity", "1");
        String spare = house.place(drawn.round, tanzania, "capacity", "1");
        Applicant one = drawn.nominated("One", "home-police", "FR", List.of(wanted, spare));
        Applicant two = drawn.nominated("Two", "home-police", "FR", List.of(wanted, spare));
        drawn.announce();
        boolean ahead = at(drawn, one).equals(AskedRound.id(wanted));
        Applicant first = ahead ? one : two;
        Applicant second = ahead ? two : one;
        assertThat(at(drawn, second)).isEqualTo(AskedRound.id(spare));

        AskedRound.ended(first.client().form(drawn.address(first) + "/withdrawal"));
        AskedRound.ended(house.programme.form(drawn.round + "/rematches"));
        assertThat(at(drawn, second)).isEqualTo(AskedRound.id(wanted));
        AskedRound.ended(kenya.form(drawn.address(second) + "/refusal"));
        AskedRound.ended(house.programme.form(drawn.round + "/rematches"));
        assertThat(drawn.match(second)).isEmpty();
    }

    private static String at(AskedRound asked, Applicant officer) {
        return asked.match(officer).orElseThrow().at("/place/id").asText();
    }

    @Test
    void the_programme_sees_that_a_place_fell_free_and_whoever_got_none_is_asked() {
        Applicant late = asked.nominated("Late", "fourth-police", "PT", List.of(other));
        Applicant later = asked.nominated("Later", "third-police", "BE", List.of(other));
        asked.announce();
        assertThat(programme.get(asked.round).body()).contains("No place waits");
        assertThat(programme.form(rematches).status()).as("nothing fell free").isEqualTo(409);
        boolean first = asked.match(late).isPresent();
        Applicant placed = first ? late : later;
        Applicant without = first ? later : late;
        asked.agree(choosy, kenya);
        String agreed = asked.address(choosy);
        tanzania.form(asked.address(placed) + "/acceptance");
        placed.home().form(asked.address(placed) + "/withdrawal");
        assertThat(programme.get(asked.round).body()).contains("One place fell free", "action=\"" + rematches + "\"");
        assertThat(programme.get(rematches).body()).contains("\u2068Cybercrime laboratory\u2069 · Tanzania");

        JsonNode came = programme.post("/api" + rematches, "").json();

        assertThat(came.get("asked").asInt()).isEqualTo(1);
        assertThat(came.get("ended").asInt()).isZero();
        assertThat(asked.match(without).orElseThrow().get("state").asText()).isEqualTo("announced");
        assertThat(asked.match(placed))
                .as("her office stepped back, and she is not asked again")
                .isEmpty();
        assertThat(asked.address(choosy)).isEqualTo(agreed);
        assertThat(programme.get(rematches).body()).contains("No place waits", "One officer is asked");
        assertThat(programme.form(rematches).status()).as("settled").isEqualTo(409);
        assertThat(house.actions()).startsWith("exchange.round-rematched");
        assertThat(reasons(without).at("/place/id").asText())
                .as("of that matching")
                .isEqualTo(AskedRound.id(other));
        assertThat(reasons(without).hasNonNull("again")).isTrue();
        assertThat(reasons(choosy).hasNonNull("again"))
                .as("her place was decided the first time")
                .isFalse();
        assertThat(reasons(placed).hasNonNull("again"))
                .as("she took no part any more")
                .isFalse();
    }

    @Test
    void an_accepted_placement_stands_and_its_office_owes_what_it_owes() throws IOException {
        Applicant easy = easy();
        asked.announce();
        asked.agree(easy, tanzania);
        String match = asked.address(easy);
        choosy.client().form(asked.address(choosy) + "/withdrawal");

        AskedRound.ended(programme.form(rematches));

        assertThat(asked.address(easy)).isEqualTo(match);
        String files = rematches + "/1";
        Instance instance = KeptFiles.read(programme.get(files + "/round.json").body());
        JsonNode result = programme.get(files + "/result.json").json();
        assertThat(Verifying.verify(instance, KeptFiles.matching(instance, result), KeptFiles.certificate(result)))
                .isEqualTo(new Verdict.Right());
        assertThat(instance.officers()).extracting(each -> each.id()).containsExactly(easy.pseudonym());
        assertThat(instance.fixed()).containsExactly(true);
        assertThat(instance.offices())
                .as("what was agreed on in this round counts once")
                .allMatch(office -> office.balance() == 0);
        assertThat(programme.get(asked.round + "/outcome/result.json").status())
                .as("the first stays beside it")
                .isEqualTo(200);
    }

    /// The lottery decides who of two begins at the place that both want; this looks for a round in which somebody
    /// has to move so that both have one.
    @Test
    void who_is_still_asked_moves_only_where_more_are_placed_and_hears_why() {
        for (int attempt = 0; attempt < 30; attempt++) {
            AskedRound drawn = new AskedRound(house, "tolerance", "10");
            String first = house.place(drawn.round, kenya, "capacity", "1");
            String second = house.place(drawn.round, tanzania, "capacity", "1");
            Applicant only = drawn.nominated("Choosy", "home-police", "FR", List.of(first));
            Applicant both = drawn.nominated("Easy", "third-police", "BE", List.of(second, first));
            Applicant third = drawn.nominated("Third", "fourth-police", "PT", List.of(second));
            drawn.announce();
            boolean moves = drawn.match(both).isPresent();
            String before = drawn.address(moves ? both : third);
            kenya.form(drawn.address(only) + "/refusal");

            AskedRound.ended(programme.form(drawn.round + "/rematches"));

            assertThat(drawn.match(both).orElseThrow().at("/place/id").asText()).isEqualTo(AskedRound.id(first));
            assertThat(drawn.match(third).orElseThrow().at("/place/id").asText())
                    .isEqualTo(AskedRound.id(second));
            if (moves) {
                assertThat(both.client().get(before).body()).contains("Taken back", "matched the round again");
                assertThat(programme.get(drawn.round + "/rematches").body())
                        .contains("one match that was still open ended");
                return;
            }
            assertThat(drawn.address(third)).as("left alone").isEqualTo(before);
        }
        throw new AssertionError("The lottery never put the one who can move at the place that both want.");
    }

    /// One of a pair drops out. The other stays, and two who had nobody to exchange with go instead.
    @ParameterizedTest
    @ValueSource(strings = {"swaps", "2s-ttc"})
    void who_exchanged_with_somebody_who_left_stays_and_new_exchanges_fill_what_fell_free(String mechanism) {
        AskedRound drawn = new AskedRound(house, "mechanism", mechanism);
        String lake = house.place(drawn.round, kenya, "capacity", "1");
        String coast = house.place(drawn.round, tanzania, "capacity", "2");
        List<Applicant> kenyans = List.of(
                drawn.nominated("First of Kenya", "example-police", "KE", List.of(coast)),
                drawn.nominated("Second of Kenya", "example-police", "KE", List.of(coast)));
        List<Applicant> tanzanians = List.of(
                drawn.nominated("First of Tanzania", "second-police", "TZ", List.of(lake)),
                drawn.nominated("Second of Tanzania", "second-police", "TZ", List.of(lake)));
        drawn.announce();
        Applicant stays = placed(drawn, kenyans);
        Applicant leaves = placed(drawn, tanzanians);
        String before = drawn.address(stays);
        AskedRound.ended(leaves.client().form(drawn.address(leaves) + "/withdrawal"));
        assertThat(programme.get(drawn.round).body()).contains("keeps her place, even when the officer with whom");

        JsonNode came = programme.post("/api" + drawn.round + "/rematches", "").json();

        assertThat(drawn.address(stays)).as("she had not even agreed yet").isEqualTo(before);
        assertThat(came.get("asked").asInt()).isEqualTo(2);
        assertThat(came.get("ended").asInt()).isZero();
        assertThat(drawn.match(leaves)).isEmpty();
        drawn.applicants.values().stream()
                .filter(each -> !each.equals(leaves))
                .forEach(each -> assertThat(drawn.match(each)).isPresent());
        String again = "/api" + drawn.round + "/rematches";
        JsonNode told = programme.get(again).json().at("/rematches/0");
        assertThat(told.get("asked").asInt()).isEqualTo(2);
        assertThat(told.get("tiers")).isEqualTo(came.at("/outcome/tiers"));
        assertThat(told.toString()).as("a list has no files").hasSizeLessThan(1_000);
        assertThat(programme.get(again + "/1").json()).isEqualTo(came);
        assertThat(programme.get(again + "/2").status()).isEqualTo(404);
        assertThat(drawn.office("example-police", "KE").get(again + "/1").status())
                .isEqualTo(403);
        assertThat(came.at("/outcome/result").asText()).contains("\"mechanism\" : \"" + mechanism + "\"");
    }

    private static Applicant placed(AskedRound drawn, List<Applicant> two) {
        List<Applicant> placed =
                two.stream().filter(each -> drawn.match(each).isPresent()).toList();
        assertThat(placed).as("the place takes one").hasSize(1);
        return placed.getFirst();
    }

    @Test
    void a_place_whose_office_refused_her_is_closed_to_her_and_no_other() {
        Applicant easy = easy();
        asked.announce();
        boolean swapped =
                asked.match(easy).orElseThrow().at("/place/id").asText().equals(AskedRound.id(dear));
        assertThat(swapped).as("two are placed only so").isFalse();
        kenya.form(asked.address(choosy) + "/refusal");
        tanzania.form(asked.address(easy) + "/refusal");
        AskedRound.ended(programme.form(rematches));
        assertThat(asked.match(choosy)).isEmpty();
        JsonNode told = reasons(choosy);
        assertThat(told.at("/choices/0/verdict").asText()).isEqualTo("closed");
        assertThat(told.at("/smallestChange/place/id").asText())
                .as("no change of hers opens it")
                .isNotEqualTo(AskedRound.id(dear));
        assertThat(choosy.client().get(asked.round + "/application/reasons").body())
                .contains("matched again on", "was closed to this application");
        assertThat(asked.match(easy).orElseThrow().at("/place/id").asText()).isEqualTo(AskedRound.id(dear));
    }

    @Test
    void only_the_programme_of_an_announced_round_matches_it_again() {
        assertThat(programme.get(rematches).status()).isEqualTo(404);
        assertThat(programme.form(rematches).status()).isEqualTo(409);
        asked.announce();
        choosy.client().form(asked.address(choosy) + "/withdrawal");
        for (Client wrong : List.of(
                kenya,
                choosy.client(),
                house.as(Role.PUBLISHER, "other-academy", "CH"),
                house.as(Role.ADMINISTRATOR, "example-academy", "CH"))) {
            assertThat(wrong.get(rematches).status()).isEqualTo(403);
            assertThat(wrong.form(rematches).status()).isEqualTo(403);
            assertThat(wrong.post("/api" + rematches, "").status()).isEqualTo(403);
            assertThat(wrong.get("/api" + rematches).status()).isEqualTo(403);
            assertThat(wrong.get(asked.round).body()).doesNotContain("fell free");
        }
        AskedRound.ended(programme.form(rematches));
        assertThat(kenya.get(rematches + "/1/round.json").status()).isEqualTo(403);
        assertThat(programme.get(rematches + "/2/round.json").status()).isEqualTo(404);
        assertThat(programme.get(rematches).body()).doesNotContain("Choosy", "Easy");
    }

    @Test
    void what_is_kept_of_it_never_changes_and_forgets_with_an_erased_officer() {
        Applicant easy = easy();
        asked.announce();
        choosy.client().form(asked.address(choosy) + "/withdrawal");
        programme.form(rematches);
        assertThatThrownBy(() ->
                        house.database.change(handle -> handle.createUpdate("UPDATE exchange.rematch SET asked = 7")
                                .execute()))
                .hasMessageContaining("is refused");
        house.database.change(
                handle -> house.erasing.erase(handle, easy.person().subject()));
        assertThat(programme.get(rematches + "/1/round.json").status()).isEqualTo(404);
        assertThat(programme.get(rematches).body()).contains("The files are gone", "One place fell free");
    }

    private JsonNode reasons(Applicant applicant) {
        return applicant
                .client()
                .get("/api" + asked.round + "/application/reasons")
                .json();
    }
}
