package org.comity.exchange.prematch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.People;
import org.comity.exchange.matching.balanced.Verdict;
import org.comity.exchange.matching.balanced.Verifying;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.outcome.KeptFiles;
import org.comity.exchange.profile.RankBand;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Two want the dear place. One of them would take another as well, so that the round on its own gives her that one.
final class PrematchTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client tanzania = house.as(Role.LIAISON_COORDINATOR, "second-police", "TZ");
    private final AskedRound asked = new AskedRound(house, "tolerance", "10");
    private final String dear = house.place(asked.round, kenya, "capacity", "1");
    private final String other = house.place(asked.round, tanzania, "capacity", "1");
    private final Applicant choosy = asked.nominated("Choosy", "home-police", "FR", List.of(dear));
    private final Applicant easy = asked.nominated("Easy", "third-police", "BE", List.of(dear, other));

    @Test
    void without_a_code_the_round_places_both() {
        asked.announce();
        assertThat(place(choosy)).isEqualTo(AskedRound.id(dear));
        assertThat(place(easy)).isEqualTo(AskedRound.id(other));
    }

    @Test
    void who_agreed_beforehand_is_kept_together_and_asked_like_others() throws IOException {
        AskedRound.ended(kenya.form(dear + "/prematches", "code", typed(easy)));
        assertThat(kenya.get(dear + "/prematches").body()).contains(easy.pseudonym());
        assertThat(house.actions()).startsWith("exchange.prematch-entered");
        JsonNode news = easy.client().get("/api/exchange/notices").json().get("notices");
        assertThat(news).anySatisfy(each -> {
            assertThat(each.get("what").asText()).isEqualTo("prematched");
            assertThat(each.get("party").asText()).isEqualTo("host");
        });

        asked.announce();

        assertThat(place(easy)).isEqualTo(AskedRound.id(dear));
        assertThat(asked.match(easy).orElseThrow().get("state").asText()).isEqualTo("announced");
        assertThat(asked.match(choosy)).isEmpty();
        String files = asked.round + "/outcome";
        Instance instance = KeptFiles.read(programme.get(files + "/round.json").body());
        JsonNode result = programme.get(files + "/result.json").json();
        assertThat(Verifying.verify(instance, KeptFiles.matching(instance, result), KeptFiles.certificate(result)))
                .isEqualTo(new Verdict.Right());
    }

    @Test
    void a_code_that_was_taken_back_counts_no_more() {
        String code = "/api" + dear + "/prematches/" + easy.pseudonym();
        assertThat(kenya.put(code, "").json().get("codes")).hasSize(1);
        assertThat(kenya.put(code, "").json().get("codes")).as("again").hasSize(1);
        assertThat(kenya.delete(code).json().get("codes")).isEmpty();
        assertThat(kenya.delete(code).status()).as("not there any more").isEqualTo(422);
        asked.announce();
        assertThat(place(easy)).isEqualTo(AskedRound.id(other));
    }

    @Test
    void a_code_counts_only_where_its_application_names_the_place() {
        String all = other + "/prematches";
        for (String code : List.of("", "0000000000", choosy.pseudonym())) {
            assertThat(tanzania.form(all, "code", code).status()).as(code).isEqualTo(422);
            assertThat(tanzania.form(all, "code", code).body()).contains("No application that names this place");
        }
        assertThat(tanzania.get(all).body()).contains("No code entered");
        assertThat(house.actions()).doesNotContain("exchange.prematch-entered");
    }

    @Test
    void no_more_are_promised_than_there_are_seats_and_nobody_to_two_offices() {
        AskedRound.ended(kenya.form(dear + "/prematches", "code", easy.pseudonym()));
        assertThat(kenya.form(dear + "/prematches", "code", choosy.pseudonym()).body())
                .contains("Every seat of this place is promised");
        assertThat(tanzania.form(other + "/prematches", "code", easy.pseudonym())
                        .status())
                .as("she has agreed with another office")
                .isEqualTo(422);
    }

    @Test
    void who_withdrew_and_comes_back_is_not_promised_a_seat_again() {
        AskedRound.ended(kenya.form(dear + "/prematches", "code", easy.pseudonym()));
        AskedRound.ended(easy.client().form(asked.round + "/application/withdrawal"));
        AskedRound.ended(kenya.form(dear + "/prematches", "code", choosy.pseudonym()));

        Applicant back = asked.nominated(easy.person(), List.of(dear, other));

        assertThat(back.pseudonym()).isEqualTo(easy.pseudonym());
        assertThat(kenya.get("/api" + dear + "/prematches").json().get("codes")).hasSize(1);
        asked.announce();
        assertThat(place(choosy)).isEqualTo(AskedRound.id(dear));
        assertThat(place(back)).isEqualTo(AskedRound.id(other));
    }

    @Test
    void who_agreed_with_a_place_that_was_withdrawn_can_agree_with_another() {
        AskedRound.ended(kenya.form(dear + "/prematches", "code", easy.pseudonym()));
        AskedRound.ended(kenya.form(dear + "/withdrawal"));

        AskedRound.ended(tanzania.form(other + "/prematches", "code", easy.pseudonym()));

        assertThat(tanzania.get("/api" + other + "/prematches").json().get("codes"))
                .hasSize(1);
    }

    @Test
    void rules_of_the_place_hold_for_those_who_agreed_too() {
        String rank = RankBand.codes().stream()
                .filter(code -> !code.equals("operational"))
                .findFirst()
                .orElseThrow();
        String senior = house.place(asked.round, kenya, "capacity", "1", "rank", rank);
        Applicant junior = asked.nominated("Junior", "fourth-police", "PT", List.of(senior));
        AskedRound.ended(kenya.form(senior + "/prematches", "code", junior.pseudonym()));
        asked.announce();
        assertThat(asked.match(junior)).isEmpty();
        assertThat(place(choosy)).isEqualTo(AskedRound.id(dear));
    }

    @Test
    void the_office_of_the_place_alone_enters_codes_and_only_until_the_round_is_closed() {
        String all = dear + "/prematches";
        for (Client stranger : List.of(tanzania, programme, easy.client(), easy.home())) {
            assertThat(stranger.get(all).status()).isEqualTo(403);
            assertThat(stranger.form(all, "code", easy.pseudonym()).status()).isEqualTo(403);
            assertThat(stranger.put("/api" + all + "/" + easy.pseudonym(), "").status())
                    .isEqualTo(403);
        }
        assertThat(kenya.get("/api" + all).json().get("codes")).isEmpty();
        AskedRound.ended(programme.form(asked.round + "/closing"));
        assertThat(kenya.form(all, "code", easy.pseudonym()).status()).isEqualTo(409);
        assertThat(kenya.get(all).body()).contains("until the round was closed").doesNotContain("Keep together");
    }

    @Test
    void who_withdrew_takes_no_seat_and_cannot_be_entered_any_more() {
        String all = dear + "/prematches";
        AskedRound.ended(kenya.form(all, "code", easy.pseudonym()));
        AskedRound.ended(easy.client().form(asked.round + "/application/withdrawal"));

        assertThat(kenya.get("/api" + all).json().get("codes")).isEmpty();
        assertThat(kenya.form(all, "code", easy.pseudonym()).status()).isEqualTo(422);
        AskedRound.ended(kenya.form(all, "code", choosy.pseudonym()));
        asked.announce();
        assertThat(place(choosy)).isEqualTo(AskedRound.id(dear));
        assertThat(asked.match(easy)).isEmpty();
    }

    @Test
    void an_office_agrees_with_none_of_its_own_officers() {
        Client own = house.server.as(People.named("Own", Role.OFFICER, "example-police", "KE"));
        String mine = asked.round + "/application";
        own.form(mine, ExchangeHouse.application(other, "place-" + AskedRound.id(dear), "2"));
        String code = own.get("/api" + mine).json().get("pseudonym").asText();

        assertThat(kenya.form(dear + "/prematches", "code", code).status()).isEqualTo(422);
        AskedRound.ended(tanzania.form(other + "/prematches", "code", code));
    }

    @Test
    void a_place_that_was_withdrawn_takes_no_codes() {
        AskedRound.ended(kenya.form(dear + "/withdrawal"));

        assertThat(kenya.form(dear + "/prematches", "code", easy.pseudonym()).status())
                .isEqualTo(409);
        assertThat(house.actions()).doesNotContain("exchange.prematch-entered");
    }

    @Test
    void what_changes_nothing_is_not_audited() {
        for (int time = 0; time < 2; time++) {
            AskedRound.ended(kenya.form(dear + "/prematches", "code", easy.pseudonym()));
        }

        assertThat(house.actions()).containsOnlyOnce("exchange.prematch-entered");
    }

    /// As somebody writes it down.
    private static String typed(Applicant applicant) {
        String code = applicant.pseudonym();
        return " " + code.substring(0, 5).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(5) + " ";
    }

    private String place(Applicant applicant) {
        return asked.match(applicant).orElseThrow().at("/place/id").asText();
    }
}
