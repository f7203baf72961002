package org.comity.exchange.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.Office;
import org.comity.exchange.Placed;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// One party says that a stay did not take place, another contradicts, and the programme decides.
final class DisputeTest {

    private static final String WHY = "She was here every day, see the register of the gate.";
    private static final String REASON = "The register shows her on all twelve days.";

    private final Placed placed = Placed.ready();
    private final String stay = placed.placement + "/stay";
    private final String disputes = ExchangePaths.disputes(round());

    @Test
    void the_other_office_and_the_officer_read_of_it_and_can_contradict_for_two_weeks() {
        notHeldBy(placed.home);
        for (Client other : List.of(placed.host, placed.officer)) {
            assertThat(other.get(ExchangePaths.NOTICES).body()).contains("entered that the stay did not take place");
            assertThat(read(other).get("contradictUntil").asText()).isEqualTo("2027-05-28");
            assertThat(other.get(stay).body()).contains(stay + "/contradiction", "until 28 May 2027");
        }
        assertThat(read(placed.home).has("contradictUntil")).isFalse();
        assertThat(contradicted(placed.home)).as("her own word").isEqualTo(409);

        placed.house.clock.to(Placed.LAST.plusDays(15));
        assertThat(contradicted(placed.host)).isEqualTo(409);
        assertThat(placed.host.get(stay).body()).doesNotContain(stay + "/contradiction");
        placed.house.clock.to(Placed.LAST.plusDays(14));
        assertThat(contradicted(placed.host)).isEqualTo(303);
        assertThat(contradicted(placed.officer)).as("once").isEqualTo(409);
    }

    @Test
    void lines_of_what_is_said_count_once_and_stand_on_lines() {
        String longest = "I was there.\r\n".repeat(76) + "Every day.";
        assertThat(longest.replace("\r\n", "\n").length()).isLessThanOrEqualTo(Dispute.LONGEST);
        assertThat(longest.length()).isGreaterThan(Dispute.LONGEST);
        notHeldBy(placed.home);
        assertThat(placed.host.form(stay + "/contradiction", "why", longest).status())
                .isEqualTo(303);
        String lines = "<p class=\"typed\">I was there.\nI was there.\n";
        assertThat(placed.officer.get(stay).body()).contains(lines);
        assertThat(placed.house.programme.get(disputes).body()).contains(lines);
    }

    @Test
    void while_disputed_it_counts_for_nobody_and_then_as_the_programme_decides() {
        assertThat(balance("KE")).as("agreed on").isEqualTo(1);
        notHeldBy(placed.host);
        assertThat(balance("KE")).isZero();
        assertThat(contradicted(placed.officer)).isEqualTo(303);
        assertThat(balance("KE")).isZero();
        assertThat(read(placed.home).at("/dispute/why").asText()).isEqualTo(WHY);
        assertThat(placed.home.get(stay).body()).contains("Disputed", WHY);
        assertThat(placed.officer.get(stay + ".ics").body()).contains("STATUS:TENTATIVE");
        assertThat(placed.officer.form(placed.placement + "/certificate").status())
                .isEqualTo(409);

        assertThat(decided("held")).isEqualTo(303);
        assertThat(balance("KE")).isEqualTo(1);
        assertThat(balance("FR")).isEqualTo(-1);
        for (Client party : placed.parties()) {
            JsonNode now = read(party);
            assertThat(now.at("/entry/outcome").asText()).isEqualTo("held");
            assertThat(now.at("/entry/days").asInt()).isEqualTo(12);
            assertThat(now.at("/dispute/decision/reason").asText()).isEqualTo(REASON);
            assertThat(party.get(stay).body()).contains("Took place", "12 days", REASON);
            assertThat(party.get(ExchangePaths.NOTICES).body())
                    .contains("The programme decided that the stay took place");
        }
        assertThat(placed.officer.get(stay + ".ics").body()).contains("STATUS:CONFIRMED");
        assertThat(placed.officer.form(placed.placement + "/certificate").status())
                .isEqualTo(303);
        assertThat(events())
                .containsSubsequence("not-held by host", "contradicted by officer", "decided-held by programme");
        assertThat(placed.house.actions())
                .containsSubsequence("exchange.stay-decided", "exchange.stay-contradicted", "exchange.stay-concluded");
    }

    @Test
    void the_programme_may_decide_that_it_did_not_take_place_and_decides_once() {
        notHeldBy(placed.home);
        assertThat(decided("not-held")).as("nobody contradicted yet").isEqualTo(409);
        contradicted(placed.host);
        assertThat(placed.house.programme.get(disputes.replace("/disputes", "")).body())
                .contains("One stay waits for your decision", disputes);
        assertThat(placed.house.programme.get(disputes).body())
                .contains(WHY, "It took place", "It did not take place")
                .doesNotContain(Placed.MARK);
        assertThat(decided("not-held")).isEqualTo(303);
        assertThat(balance("KE")).isZero();
        assertThat(read(placed.host).at("/entry/outcome").asText()).isEqualTo("not-held");
        assertThat(placed.host.get(stay + ".ics").body()).contains("STATUS:CANCELLED");
        assertThat(decided("held")).isEqualTo(409);
        assertThat(placed.house.programme.get(disputes).body()).contains(REASON).doesNotContain("/decision");
        for (String change : List.of(
                "UPDATE exchange.stay_dispute SET held = true, days = 12",
                "UPDATE exchange.stay_dispute SET why = 'another'",
                "DELETE FROM exchange.stay_dispute")) {
            assertThatThrownBy(() -> placed.house.database.change(
                            handle -> handle.createUpdate(change).execute()))
                    .as(change)
                    .hasMessageContaining("is refused");
        }
    }

    @Test
    void a_stay_that_is_not_over_is_not_decided_to_have_taken_place() {
        placed.house.clock.to(Placed.FIRST);
        placed.home.form(stay + "/not-held");
        contradicted(placed.host);
        assertThat(placed.house.programme.get("/api" + disputes).json().at("/disputes/0/outcomes"))
                .hasSize(1);
        assertThat(decided("held")).isEqualTo(409);
        placed.house.clock.to(Placed.LAST);
        assertThat(decided("held")).isEqualTo(303);
    }

    @Test
    void without_a_word_nothing_is_contradicted_and_without_a_reason_nothing_decided() {
        notHeldBy(placed.home);
        for (String nothing : List.of("", "  ", "x".repeat(1_001))) {
            var again = placed.host.form(stay + "/contradiction", "why", nothing);
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.body()).contains("Say what happened");
            assertThat(placed.host
                            .post("/api" + stay + "/contradiction", "{\"why\": \"" + nothing + "\"}")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(placed.host
                        .post("/api" + stay + "/contradiction", "{\"why\": \"" + WHY + "\"}")
                        .json()
                        .at("/dispute/by")
                        .asText())
                .isEqualTo("host");
        var again = placed.house.programme.form(stay + "/decision", "outcome", "held");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Give a reason");
        String api = "/api" + stay + "/decision";
        for (String body : List.of("", "{\"outcome\": \"held\"}", "{\"outcome\": \"danced\", \"reason\": \"x\"}")) {
            assertThat(placed.house.programme.post(api, body).status()).as(body).isEqualTo(422);
        }
        JsonNode decided = placed.house
                .programme
                .post(api, "{\"outcome\": \"held\", \"reason\": \"" + REASON + "\"}")
                .json();
        assertThat(decided.at("/disputes/0/dispute/decision/days").asInt()).isEqualTo(12);
    }

    @Test
    void nobody_else_contradicts_reads_or_decides() {
        assertThat(contradicted(placed.host)).as("nothing was said").isEqualTo(409);
        notHeldBy(placed.home);
        for (Client stranger : placed.strangers()) {
            assertThat(contradicted(stranger)).isIn(403, 404);
            assertThat(stranger.post("/api" + stay + "/contradiction", "{\"why\": \"x\"}")
                            .status())
                    .isIn(403, 404);
        }
        contradicted(placed.host);
        List<Client> others = new ArrayList<>(placed.strangers());
        others.remove(placed.house.programme);
        others.addAll(placed.parties());
        others.add(placed.house.as(Role.PUBLISHER, "other-academy", "CH"));
        for (Client other : others) {
            assertThat(other.get(disputes).status()).isIn(403, 404);
            assertThat(other.get("/api" + disputes).status()).isIn(403, 404);
            assertThat(other.form(stay + "/decision", "outcome", "held", reason(), REASON)
                            .status())
                    .isIn(403, 404);
            assertThat(other.post("/api" + stay + "/decision", "{\"outcome\": \"held\", \"reason\": \"x\"}")
                            .status())
                    .isIn(403, 404);
        }
        assertThat(read(placed.host).at("/dispute").has("decision")).isFalse();
    }

    @Test
    void it_is_decided_although_the_officer_has_gone() {
        notHeldBy(placed.home);
        contradicted(placed.host);
        placed.house.database.change(handle -> placed.house.erasing.erase(handle, Placed.PERSON.subject()));
        assertThat(placed.house.programme.get(disputes).body()).contains(WHY);

        assertThat(decided("held")).isEqualTo(303);
        assertThat(balance("KE")).isEqualTo(1);
        assertThat(balance("FR")).isEqualTo(-1);
    }

    @Test
    void that_it_took_place_is_contradicted_too_and_by_everybody_but_the_host_office() {
        placed.house.clock.to(Placed.LAST);
        assertThat(placed.host.form(stay + "/held").status()).isEqualTo(303);
        assertThat(placed.officer.form(placed.placement + "/certificate").status())
                .isEqualTo(303);
        assertThat(contradicted(placed.host)).as("its own word").isEqualTo(409);
        for (Client other : List.of(placed.home, placed.officer)) {
            assertThat(read(other).get("contradictUntil").asText()).isEqualTo("2027-05-28");
            assertThat(other.get(stay).body()).contains(stay + "/contradiction");
        }
        placed.house.clock.to(Placed.LAST.plusDays(15));
        assertThat(contradicted(placed.home)).isEqualTo(409);
        placed.house.clock.to(Placed.LAST.plusDays(14));
        assertThat(contradicted(placed.home)).isEqualTo(303);
        assertThat(balance("KE")).as("disputed").isZero();
        assertThat(placed.host.get(ExchangePaths.NOTICES).body())
                .contains("office contradicted what was entered of the stay");
        assertThat(placed.house.programme.get(disputes).body()).contains("entered that the stay took place");
        JsonNode listed = placed.house.programme.get("/api" + disputes).json().at("/disputes/0");
        assertThat(listed.get("entered").asText()).isEqualTo("held");
        assertThat(listed.get("outcomes")).hasSize(2);

        assertThat(decided("not-held")).isEqualTo(303);
        assertThat(balance("KE")).isZero();
        for (Client party : placed.parties()) {
            assertThat(read(party).at("/entry/days").asInt(-1)).isZero();
        }
    }

    @Test
    void a_stay_that_took_place_counts_again_once_the_programme_says_so() {
        placed.house.clock.to(Placed.LAST);
        placed.host.form(stay + "/held");
        contradicted(placed.officer);
        assertThat(balance("FR")).isZero();
        assertThat(decided("held")).isEqualTo(303);
        assertThat(balance("FR")).isEqualTo(-1);
    }

    @Test
    void who_is_a_party_does_not_decide_for_the_programme() {
        notHeldBy(placed.home);
        contradicted(placed.host);
        Client both = placed.house.server.as(new Person(
                Placed.PERSON.subject(),
                Placed.PERSON.name(),
                List.of(Role.OFFICER.claim(), Role.PUBLISHER.claim()),
                "example-academy",
                "CH",
                Optional.empty()));

        assertThat(both.form(stay + "/decision", "outcome", "held", reason(), REASON)
                        .status())
                .isEqualTo(403);
        assertThat(read(placed.host).at("/dispute").has("decision")).isFalse();
        assertThat(decided("held")).isEqualTo(303);
    }

    @Test
    void the_texts_go_with_the_officer_s_data_and_what_was_decided_stays() {
        notHeldBy(placed.home);
        contradicted(placed.officer);
        decided("held");
        UUID person = Placed.PERSON.subject();
        KeepingDisputes keeping = new KeepingDisputes(placed.house.disputes);
        placed.house.database.change(handle -> {
            assertThat(keeping.of(handle, person)).hasSize(1);
            assertThat(keeping.erase(handle, person)).isEqualTo(1);
            assertThat(keeping.of(handle, person)).isEmpty();
        });
        JsonNode now = read(placed.host);
        assertThat(now.at("/entry/outcome").asText()).isEqualTo("held");
        assertThat(now.get("dispute").has("why")).isFalse();
        assertThat(now.at("/dispute/decision").has("reason")).isFalse();
        assertThat(balance("KE")).isEqualTo(1);
    }

    @Test
    void it_is_told_in_the_reader_s_language() {
        notHeldBy(placed.home);
        Map.of(
                        InterfaceLanguage.FRENCH, "Contester",
                        InterfaceLanguage.SPANISH, "Impugnar",
                        InterfaceLanguage.ARABIC, "الاعتراض",
                        InterfaceLanguage.TRADITIONAL_CHINESE, "提出異議")
                .forEach((language, says) ->
                        assertThat(placed.host.in(language).get(stay).body()).contains(says));
    }

    private void notHeldBy(Client office) {
        placed.house.clock.to(Placed.LAST);
        assertThat(office.form(stay + "/not-held").status()).isEqualTo(303);
    }

    private int contradicted(Client party) {
        return party.form(stay + "/contradiction", "why", WHY).status();
    }

    private int decided(String outcome) {
        return placed.house
                .programme
                .form(stay + "/decision", "outcome", outcome, reason(), REASON)
                .status();
    }

    private String reason() {
        return "reason-" + placed.placement.substring(placed.placement.lastIndexOf('/') + 1);
    }

    private JsonNode read(Client party) {
        return party.get("/api" + stay).json();
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        read(placed.home)
                .get("events")
                .forEach(event -> events.add(event.get("what").asText()
                        + (event.has("party") ? " by " + event.get("party").asText() : "")));
        return events;
    }

    private UUID round() {
        String path = placed.application.substring(0, placed.application.lastIndexOf('/'));
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /// Officers hosted minus officers sent, as the next round would begin with.
    private long balance(String jurisdiction) {
        return placed
                .house
                .database
                .query(handle -> placed.house.outcomes.balances(handle, new Office("example-academy", "CH")))
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().jurisdiction().equals(jurisdiction))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
