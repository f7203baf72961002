package org.comity.courses.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.courses.CertificateCode;
import org.comity.courses.CoursesServer;
import org.comity.courses.People;
import org.comity.courses.certificate.paper.PaperPrinter;
import org.comity.platform.identity.Person;
import org.comity.platform.paper.PaperPress;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class CertificateResourceTest {

    private final Office office = new Office();
    private final TestServer server = CoursesServer.of(
            new CertificateResource(
                    office.certification, office.sheet, new PrintedCertificates(new PaperPrinter(new PaperPress()))),
            new VerifyResource(
                    office.certification, office.sheet, new VerificationLimit(office.clock), TestServer.CONFIGURATION),
            new RevocationResource(office.certification, office.sheet, TestServer.CONFIGURATION));
    private final Client officer = server.as(People.OFFICER);
    private final Client publisher = server.as(People.PUBLISHER);
    private final Client anybody = server.signedOut();
    private final Certificate certificate = office.issue(People.OFFICER);
    private final String code = certificate.code().value();

    @Test
    void the_holder_gets_page_pdf_and_json() {
        assertThat(officer.get("/certificates/" + code).status()).isEqualTo(200);
        Answer pdf = officer.with("Accept", "application/pdf").get("/certificates/" + code + "/pdf?first=ar&second=en");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-1.");
        assertThat(pdf.headers()).containsEntry("Content-Type", "application/pdf");
        JsonNode json = officer.get("/api/certificates/" + code).json();
        assertThat(json.at("/standing/state").asText()).isEqualTo("valid");
        assertThat(json.at("/name").asText()).isEqualTo("Person 1 Example");
        assertThat(officer.get("/api/certificates").json().at("/certificates")).hasSize(1);
    }

    @Test
    void a_pdf_that_the_browser_has_is_not_sent_again() {
        String path = "/api/certificates/" + code + "/pdf?first=en&second=none";
        Client reader = officer.with("Accept", "application/pdf");
        String tag = reader.get(path).headers().getOrDefault("ETag", "");

        assertThat(reader.with("If-None-Match", tag).get(path).status()).isEqualTo(304);
    }

    @Test
    void it_is_not_found_by_anybody_else_not_even_with_the_code() {
        for (Person other : List.of(People.COLLEAGUE, People.FOREIGNER, People.PUBLISHER, People.ADMINISTRATOR)) {
            for (String path : List.of(
                    "/certificates/" + code,
                    "/certificates/" + code + "/pdf",
                    "/api/certificates/" + code,
                    "/api/certificates/" + code + "/pdf")) {
                assertThat(server.as(other).with("Accept", "*/*").get(path).status())
                        .as(path)
                        .isEqualTo(404);
            }
            assertThat(server.as(other).get("/api/certificates").json().at("/certificates"))
                    .isEmpty();
        }
        assertThat(anybody.get("/api/certificates/" + code).status()).isEqualTo(401);
        assertThat(server.as(People.VISITOR).get("/api/certificates/" + code).status())
                .isEqualTo(403);
    }

    @Test
    void anybody_with_the_code_verifies_it_however_it_is_typed() {
        Answer asked =
                anybody.get("/verify?code=%20" + certificate.code().grouped().toLowerCase(java.util.Locale.ROOT));

        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.location()).isEqualTo("/verify/" + code);
        Answer page = anybody.get(asked.location());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("The certificate is valid", "Person 1 Example", "<bdi>Comity project</bdi>")
                .doesNotContain("revocation");
        assertThat(page.headers()).containsEntry("Cache-Control", "no-store").containsEntry("X-Robots-Tag", "noindex");
    }

    @Test
    void verifying_by_the_interface_for_programs_tells_the_same_and_no_more() {
        assertThat(anybody.get("/api/verify/" + code).json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("state", "name", "course", "issuedOn");

        office.certification.revoke(People.PUBLISHER.actor(), certificate.code(), RevocationReason.MISCONDUCT);

        JsonNode revoked = anybody.get("/api/verify/" + code).json();
        assertThat(revoked.get("reason").asText()).isEqualTo("misconduct");
        assertThat(revoked.has("name")).isFalse();
    }

    @Test
    void an_unknown_code_is_not_found_and_a_broken_one_can_be_corrected() {
        String unknown = CertificateCode.next(new SecureRandom()).value();

        assertThat(anybody.get("/verify/" + unknown).status()).isEqualTo(404);
        assertThat(anybody.get("/verify/" + unknown).body()).contains("There is no such certificate");
        assertThat(anybody.get("/api/verify/" + unknown).status()).isEqualTo(404);
        assertThat(anybody.get("/verify?code=ABC").body()).contains("value=\"ABC\"", "aria-invalid=\"true\"");
        assertThat(anybody.get("/verify").status()).isEqualTo(200);
    }

    @Test
    void who_tries_too_many_codes_waits() {
        for (int guess = 0; guess < 30; guess++) {
            anybody.get("/api/verify/" + CertificateCode.next(new SecureRandom()));
        }

        assertThat(anybody.get("/api/verify/" + code).status()).isEqualTo(429);
        assertThat(anybody.get("/verify/" + code).status()).isEqualTo(429);
    }

    @Test
    void a_publisher_of_the_issuer_revokes_on_a_page_that_the_public_page_leads_to() {
        String revocation = "/academy/certificates/" + code + "/revocation";
        assertThat(publisher.get("/verify/" + code).body()).contains(revocation);
        assertThat(publisher.get(revocation).body()).contains("Person 1 Example");

        Answer done = publisher.form(revocation, "reason", "wrong-person", "confirm", "yes");

        assertThat(done.status()).isEqualTo(303);
        assertThat(publisher.get(revocation).body()).contains("It was issued to the wrong person.");
        assertThat(anybody.get("/verify/" + code).body())
                .contains("This certificate was revoked", "It was issued to the wrong person.")
                .doesNotContain("Person 1 Example");
        assertThat(officer.get("/certificates/" + code).body()).contains("This certificate was revoked");
        assertThat(officer.with("Accept", "*/*")
                        .get("/certificates/" + code + "/pdf")
                        .status())
                .isEqualTo(404);
        assertThat(publisher
                        .form(revocation, "reason", "misconduct", "confirm", "yes")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void revoking_needs_a_reason_of_the_list_and_a_confirmation() {
        String revocation = "/academy/certificates/" + code + "/revocation";

        assertThat(publisher.form(revocation, "confirm", "yes").status()).isEqualTo(422);
        assertThat(publisher
                        .form(revocation, "reason", "because", "confirm", "yes")
                        .status())
                .isEqualTo(422);
        assertThat(publisher.form(revocation, "reason", "misconduct").status()).isEqualTo(422);
        assertThat(publisher
                        .post("/api/certificates/" + code + "/revocation", "{}")
                        .status())
                .isEqualTo(422);
        assertThat(office.certification.verify(certificate.code())).contains(certificate);
    }

    @Test
    void revoking_is_refused_to_everybody_else() {
        String body = "{\"reason\":\"misconduct\"}";
        for (Person wrong : List.of(
                People.OFFICER,
                People.ADMINISTRATOR,
                person("author", "comity", "INT"),
                person("publisher", "example-academy", "INT"),
                person("publisher", "comity", "CH"))) {
            Client client = server.as(wrong);
            assertThat(client.post("/api/certificates/" + code + "/revocation", body)
                            .status())
                    .isEqualTo(403);
            assertThat(client.form(
                                    "/academy/certificates/" + code + "/revocation",
                                    "reason",
                                    "misconduct",
                                    "confirm",
                                    "yes")
                            .status())
                    .isEqualTo(403);
            assertThat(client.get("/academy/certificates/" + code + "/revocation")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(anybody.post("/api/certificates/" + code + "/revocation", body)
                        .status())
                .isEqualTo(401);
        assertThat(publisher
                        .post("/api/certificates/" + code + "/revocation", body)
                        .json()
                        .at("/state")
                        .asText())
                .isEqualTo("revoked");
    }

    private static Person person(String role, String organisation, String jurisdiction) {
        return new Person(new UUID(8, 1), "Somebody", List.of(role), organisation, jurisdiction, Optional.empty());
    }
}
