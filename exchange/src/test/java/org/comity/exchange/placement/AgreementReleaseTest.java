package org.comity.exchange.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.Placed;
import org.comity.exchange.placement.agreement.AgreementPrinter;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.paper.PaperPress;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Both offices say what others may do with their agreement, and see who opened it.
final class AgreementReleaseTest {

    private final Placed placed = Placed.agreed();
    private final String pdf = placed.placement + "/agreement.pdf";
    private final String release = placed.placement + "/agreement/release";

    @Test
    void after_the_last_day_that_an_office_named_only_that_office_opens_it() {
        assertThat(placed.host.form(release, "until", "2027-06-30").status()).isEqualTo(303);
        assertThat(placed.house.actions().getFirst()).isEqualTo("exchange.agreement-released");
        assertThat(document(placed.officer).get("until").asText()).isEqualTo("2027-06-30");
        assertThat(document(placed.host).has("until")).isFalse();
        assertThat(document(placed.host).get("named").asText()).isEqualTo("2027-06-30");

        placed.house.clock.to(LocalDate.of(2027, 6, 30));
        for (Client party : placed.parties()) {
            assertThat(party.get(pdf).status()).isEqualTo(200);
        }
        placed.house.clock.to(LocalDate.of(2027, 7, 1));
        assertThat(placed.host.get(pdf).status()).isEqualTo(200);
        for (Client other : List.of(placed.home, placed.officer)) {
            assertThat(other.get(pdf).status()).isEqualTo(404);
            assertThat(document(other).get("open").asBoolean()).isFalse();
            assertThat(other.get(placed.placement).body())
                    .contains("not open to you any more")
                    .doesNotContain(pdf);
        }
        assertThat(placed.host.form(release, "until", "").status()).isEqualTo(303);
        assertThat(placed.officer.get(pdf).status())
                .as("the office changed its mind")
                .isEqualTo(200);
    }

    @Test
    void the_earlier_of_two_last_days_counts_for_the_officer() {
        placed.host.form(release, "until", "2027-06-30");
        placed.home.form(release, "until", "2027-05-31");
        assertThat(document(placed.officer).get("until").asText()).isEqualTo("2027-05-31");
        assertThat(document(placed.home).get("until").asText()).isEqualTo("2027-06-30");
        assertThat(document(placed.host).get("until").asText()).isEqualTo("2027-05-31");
    }

    @Test
    void it_is_passed_on_only_when_both_offices_allow_it_and_the_paper_says_so() {
        assertThat(text()).contains("It may not be passed on");
        placed.host.form(release, "pass-on", "yes", "until", "2027-06-30");
        assertThat(document(placed.officer).get("passOn").asBoolean()).isFalse();
        JsonNode said =
                placed.home.put("/api" + release, "{\"passOn\": true}").json().get("agreement");
        assertThat(said.get("passOn").asBoolean()).isTrue();
        assertThat(text()).contains("It may be passed on", "30 June 2027").doesNotContain("may not be passed on");
        placed.home.form(release);
        assertThat(document(placed.officer).get("passOn").asBoolean()).isFalse();
    }

    @Test
    void the_offices_see_who_opened_it_and_the_officer_does_not() {
        placed.officer.get(pdf);
        for (Client office : List.of(placed.home, placed.host)) {
            assertThat(document(office).at("/readings/0/party").asText()).isEqualTo("officer");
            assertThat(office.get(placed.placement).body()).contains("Who read it", release);
        }
        assertThat(document(placed.officer).get("readings")).isEmpty();
        assertThat(placed.officer.get(placed.placement).body()).doesNotContain("Who read it", release);
    }

    @Test
    void a_wrong_code_beside_it_empties_nothing_of_what_the_office_said() {
        placed.host.form(release, "pass-on", "yes", "until", "2027-06-30");
        var again = placed.host.form(placed.placement + "/steps/signature", "code-signature", "0000-0000");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("value=\"0000-0000\"", "value=\"2027-06-30\"")
                .containsPattern("name=\"pass-on\" value=\"yes\" checked");
        var cleared = placed.host.form(release, "until", "soon");
        assertThat(cleared.body())
                .as("the box was left open in this form")
                .contains("value=\"soon\"")
                .doesNotContainPattern("name=\"pass-on\" value=\"yes\" checked");
    }

    @Test
    void a_day_before_the_end_of_the_stay_or_too_late_is_refused() {
        for (String day : List.of("2027-05-13", "2032-01-11", "soon")) {
            var again = placed.host.form(release, "until", day);
            assertThat(again.status()).as(day).isEqualTo(422);
            assertThat(again.body()).contains("Give the last day of the stay or a later one");
            assertThat(placed.host
                            .put("/api" + release, "{\"until\": \"" + day + "\"}")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(placed.host.put("/api" + release, "").status()).isEqualTo(400);
        assertThat(placed.host.form(release, "until", "2027-05-14").status()).isEqualTo(303);
    }

    @Test
    void nobody_but_the_two_offices_says_anything_of_it() {
        assertThat(placed.officer.form(release, "until", "2027-06-30").status()).isEqualTo(403);
        assertThat(placed.officer.put("/api" + release, "{}").status()).isEqualTo(403);
        for (Client stranger : placed.strangers()) {
            assertThat(stranger.form(release, "until", "2027-06-30").status()).isIn(403, 404);
            assertThat(stranger.put("/api" + release, "{}").status()).isIn(403, 404);
        }
        Placed early = Placed.announced();
        assertThat(early.host.form(early.placement + "/agreement/release").status())
                .as("before the third consent")
                .isEqualTo(404);
    }

    private JsonNode document(Client party) {
        return party.get("/api" + placed.placement).json().get("agreement");
    }

    /// What is printed.
    private String text() {
        UUID id = UUID.fromString(placed.placement.substring(placed.placement.lastIndexOf('/') + 1));
        Agreed agreed = placed.house.database.transaction(
                handle -> placed.house.placements.lock(handle, id).orElseThrow());
        byte[] paper = new AgreementPrinter(new PaperPress())
                .print(new WordingAgreements(ExchangeHouse.MESSAGES, TestServer.ORGANISATIONS)
                        .of(agreed, InterfaceLanguage.ENGLISH, InterfaceLanguage.FRENCH));
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
