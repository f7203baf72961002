package org.comity.exchange.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.comity.exchange.Placed;
import org.comity.platform.access.Role;
import org.comity.platform.json.Json;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class StayCertificateTest {

    private static final String VERIFY = "/exchange/certificates?code=";

    private final Placed placed = Placed.ready();
    private final String certificate = placed.placement + "/certificate";
    private final Client anybody = placed.house.as(Role.AUTHOR, "third-academy", "TZ");

    @Test
    void a_stay_is_certified_when_the_host_office_has_said_that_it_took_place_and_not_before() {
        placed.house.clock.to(Placed.LAST);
        assertThat(placed.officer.form(certificate).status()).isEqualTo(409);
        assertThat(placed.officer.get(certificate + ".pdf").status()).isEqualTo(404);
        held();
        assertThat(placed.officer.get(certificate + ".pdf").status())
                .as("nobody has asked for it")
                .isEqualTo(404);
        assertThat(placed.officer.form(certificate).status()).isEqualTo(303);
        assertThat(placed.house.actions().getFirst()).isEqualTo("exchange.stay-certified");
        Answer paper = placed.officer.get(certificate + ".pdf?first=zh-Hant&second=ar");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-");
        assertThat(paper.headers().toString())
                .contains(
                        certificate.replaceFirst("/exchange/placements/(.{8}).*", "\"comity-stay-certificate-$1.pdf\""),
                        "no-store");
    }

    @Test
    void whoever_holds_it_verifies_it_however_the_code_is_typed() {
        String code = issued();
        for (String typed : List.of(
                code, code.replace("-", ""), code.toLowerCase(Locale.ROOT).replace("-", "+"))) {
            assertThat(anybody.get(VERIFY + typed).body())
                    .as(typed)
                    .contains("This certificate is valid", Placed.MARK, "Kenya");
        }
        JsonNode told = anybody.get("/api/exchange/certificates/" + code).json();
        assertThat(told.get("officer").asText()).contains(Placed.MARK);
        assertThat(told.get("days").asInt()).isEqualTo(12);
        assertThat(told.get("from").asText()).isEqualTo("2027-05-03");
    }

    @Test
    void the_form_sends_the_code_in_the_body_and_ties_the_fault_to_its_field() {
        String code = issued();
        String check = "/exchange/certificates";
        assertThat(anybody.get(check).body())
                .contains("method=\"post\" action=\"" + check + "\"")
                .doesNotContain("aria-invalid");
        assertThat(anybody.form(check, "code", code).body()).contains("This certificate is valid", Placed.MARK);
        assertThat(anybody.form(check, "code", "x").body())
                .contains("no valid certificate", "id=\"code-error\"")
                .contains("aria-describedby=\"code-error\" aria-invalid=\"true\"")
                .doesNotContain(Placed.MARK);
        assertThat(anybody.form(check).body()).doesNotContain("no valid certificate", "aria-invalid");
    }

    @Test
    void asking_twice_gives_the_same_certificate() {
        String code = issued();
        JsonNode again = placed.officer.post("/api" + certificate, "").json();
        assertThat(again.get("code").asText()).isEqualTo(code);
        assertThat(placed.officer.get(certificate).body()).contains(code);
    }

    @Test
    void another_code_tells_nothing() {
        String code = issued();
        String other = (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
        for (String typed : List.of(other, "x", "%27")) {
            assertThat(anybody.get(VERIFY + typed).body())
                    .contains("no valid certificate")
                    .doesNotContain(Placed.MARK);
            assertThat(anybody.get("/api/exchange/certificates/" + typed).status())
                    .isEqualTo(404);
        }
        assertThat(anybody.get(VERIFY).body()).doesNotContain("no valid certificate");
    }

    @Test
    void it_finds_nothing_when_she_was_erased() {
        String code = issued();
        placed.house.database.change(handle -> placed.house.erasing.erase(handle, Placed.PERSON.subject()));
        assertThat(anybody.get(VERIFY + code).body())
                .contains("no valid certificate")
                .doesNotContain(Placed.MARK);
    }

    @Test
    void she_says_until_when_it_can_be_checked_and_changes_it() {
        String code = issued();
        assertThat(placed.officer.form(certificate, "until", "2027-05-13").status())
                .isEqualTo(422);
        assertThat(placed.officer.form(certificate, "until", "soon").body()).contains("href=\"#until\"", "soon");
        assertThat(placed.officer.form(certificate, "until", "2027-05-20").status())
                .isEqualTo(303);
        assertThat(placed.officer.get(certificate).body()).contains(code, "value=\"2027-05-20\"");
        placed.house.clock.to(Placed.LAST.plusDays(6));
        assertThat(anybody.get(VERIFY + code).body()).contains("valid", Placed.MARK);
        placed.house.clock.to(Placed.LAST.plusDays(7));
        assertThat(anybody.get(VERIFY + code).body())
                .contains("no valid certificate")
                .doesNotContain(Placed.MARK);
        assertThat(anybody.get("/api/exchange/certificates/" + code).status()).isEqualTo(404);
        assertThat(placed.officer.post("/api" + certificate, "{}").json().has("until"))
                .isFalse();
        assertThat(anybody.get(VERIFY + code).body()).contains(Placed.MARK);
    }

    @Test
    void she_sees_which_offices_checked_it() {
        String code = issued();
        assertThat(placed.officer.get(certificate).body()).contains("No office has checked it");
        placed.officer.get(VERIFY + code);
        assertThat(checks()).as("her own look is none").isEmpty();
        anybody.get(VERIFY + code);
        assertThat(placed.house.actions().getFirst()).isEqualTo("exchange.stay-certificate-checked");
        anybody.get("/api/exchange/certificates/" + code);
        assertThat(placed.house.actions().subList(0, 2)).containsOnly("exchange.stay-certificate-checked");
        assertThat(checks()).as("one for each day").hasSize(1);
        placed.house.clock.later(Duration.ofDays(1));
        anybody.get(VERIFY + code);
        assertThat(checks()).hasSize(2);
        assertThat(checks().at("/0/office/organisation").asText()).isEqualTo("third-academy");
        assertThat(placed.officer.get(certificate).body())
                .contains("third-academy")
                .doesNotContain("No office has checked it");
    }

    @Test
    void she_gets_it_with_her_data_and_afterwards_it_leads_to_nobody() {
        String code = issued();
        anybody.get(VERIFY + code);
        KeepingCertificates records = new KeepingCertificates(placed.house.certificates);
        List<Object> kept = placed.house.database.query(handle -> records.of(handle, Placed.PERSON.subject()));
        assertThat(kept).hasSize(1);
        assertThat(Json.write(kept.getFirst())).contains(code, "third-academy");
        placed.house.database.change(handle -> placed.house.erasing.erase(handle, Placed.PERSON.subject()));
        List<Object> left = placed.house.database.query(handle -> records.of(handle, Placed.PERSON.subject()));
        assertThat(left).isEmpty();
    }

    private JsonNode checks() {
        return placed.officer.get("/api" + certificate + "/checks").json().get("checks");
    }

    @Test
    void only_the_officer_asks_for_it_and_gets_it() {
        placed.house.clock.to(Placed.LAST);
        held();
        refused(List.of(placed.home, placed.host), List.of(403));
        refused(placed.strangers(), List.of(403, 404));
        issued();
        refused(List.of(placed.home, placed.host), List.of(403));
        refused(placed.strangers(), List.of(403, 404));
    }

    @Test
    void the_code_is_not_in_the_trail() {
        String code = issued();
        long told = placed.house.database.query(handle -> handle.createQuery(
                        "SELECT count(*) FROM platform.audit_entry a WHERE CAST(a AS text) LIKE '%' || :code || '%'")
                .bind("code", code.replace("-", ""))
                .mapTo(Long.class)
                .one());
        assertThat(told).isZero();
    }

    private void refused(List<Client> clients, List<Integer> statuses) {
        for (Client client : clients) {
            for (Answer answer : List.of(
                    client.get(certificate),
                    client.get(certificate + ".pdf"),
                    client.get("/api" + certificate + "/checks"),
                    client.form(certificate),
                    client.post("/api" + certificate, ""))) {
                assertThat(answer.status()).isIn(statuses);
                assertThat(answer.body()).doesNotContain(Placed.MARK);
            }
        }
    }

    private void held() {
        assertThat(placed.host.form(placed.placement + "/stay/held").status()).isEqualTo(303);
    }

    /// The code of a certificate that she asked for.
    private String issued() {
        placed.house.clock.to(Placed.LAST);
        placed.host.form(placed.placement + "/stay/held");
        return placed.officer.post("/api" + certificate, "").json().get("code").asText();
    }
}
