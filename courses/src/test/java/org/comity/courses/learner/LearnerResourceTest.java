package org.comity.courses.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.comity.courses.AttemptId;
import org.comity.courses.ExampleCourse;
import org.comity.courses.People;
import org.comity.courses.attempt.Answering;
import org.comity.courses.certificate.Certificate;
import org.comity.courses.certificate.CertificateState;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.ChainState;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class LearnerResourceTest {

    private final Academy academy = new Academy();
    private final Client officer = academy.server.as(People.OFFICER);

    @ParameterizedTest
    @EnumSource
    void her_page_shows_courses_progress_and_certificates(InterfaceLanguage language) {
        academy.sit(People.OFFICER, true);
        academy.read(People.OFFICER, "first", "intro");

        Answer page = officer.in(language).get("/me");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "href=\"/courses/example\"",
                        "href=\"/certificates/"
                                + academy.certificate(People.OFFICER).code(),
                        "<progress value=\"",
                        "action=\"/me/export\"",
                        "href=\"/me/erasure\"")
                .doesNotContain("style=");
    }

    @ParameterizedTest
    @EnumSource
    void a_page_without_courses_shows_the_way_to_them(InterfaceLanguage language) {
        assertThat(officer.in(language).get("/me").body()).contains("class=\"empty\"", "href=\"/courses\"");
    }

    @Test
    void she_goes_on_where_she_stopped_and_sees_that_there_is_a_newer_version() {
        academy.enrol(People.OFFICER);
        academy.read(People.OFFICER, "last", "intro");
        academy.curricula.publish(ExampleCourse.example().version(2).build());

        assertThat(officer.get("/me").body()).contains("href=\"/courses/example/lessons/last#", "Newer version");
    }

    @Test
    void nobody_sees_what_is_hers() {
        academy.sit(People.OFFICER, true);

        for (Person other : List.of(People.COLLEAGUE, People.FOREIGNER, People.PUBLISHER, People.ADMINISTRATOR)) {
            assertThat(academy.server.as(other).get("/me").body()).doesNotContain("/courses/example", "/certificates/");
            assertThat(academy.server.as(other).get("/api/me/export").body())
                    .doesNotContain("Person 1 Example", People.OFFICER.subject().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"/me", "/me/erasure", "/api/me/export"})
    void who_is_not_signed_in_or_has_no_role_of_ours_gets_nothing(String path) {
        assertThat(academy.server.signedOut().get(path).status()).isIn(303, 401);
        assertThat(academy.server.as(People.VISITOR).get(path).status()).isEqualTo(403);
    }

    @Test
    void her_file_holds_everything_she_did() {
        academy.sit(People.OFFICER, false);
        academy.read(People.OFFICER, "first", "intro");
        academy.sit(People.OFFICER, true);

        JsonNode file = officer.get("/api/me/export").json();

        assertThat(file.at("/person/name").asText()).isEqualTo("Person 1 Example");
        assertThat(file.at("/enrolments")).hasSize(1);
        assertThat(file.at("/enrolments/0/title").asText()).isEqualTo("Example course");
        assertThat(file.at("/enrolments/0/enrolment/state").asText()).isEqualTo("completed");
        assertThat(file.at("/enrolments/0/read/0/unit").asText()).isEqualTo("intro");
        assertThat(file.at("/enrolments/0/attempts")).hasSize(2);
        assertThat(file.at("/enrolments/0/attempts/0/result/passed").asBoolean(true))
                .isFalse();
        assertThat(file.at("/enrolments/0/attempts/0/answers").toString()).contains("My own words");
        assertThat(file.at("/enrolments/0/attempts/0/answers").findValuesAsText("understood"))
                .containsExactly("987654321");
        assertThat(file.at("/enrolments/0/attempts/1/result/outOf").asInt()).isEqualTo(3);
        assertThat(file.at("/certificates/0/code").asText())
                .isEqualTo(academy.certificate(People.OFFICER).code().value());
        assertThat(file.at("/trail").toString()).contains("courses.certificate-issued");
    }

    @Test
    void what_other_parts_keep_for_her_comes_with_the_file_and_goes_with_the_erasure() {
        academy.bookmarks.keep(People.OFFICER.subject(), "/somewhere");
        academy.bookmarks.keep(People.COLLEAGUE.subject(), "/elsewhere");

        assertThat(officer.get("/api/me/export")
                        .json()
                        .at("/others/bookmarks/0/page")
                        .asText())
                .isEqualTo("/somewhere");
        assertThat(officer.get("/me/erasure").body()).contains("<li>See the courses</li>");
        erase(officer);

        assertThat(officer.get("/api/me/export").json().at("/others/bookmarks")).isEmpty();
        assertThat(academy.server
                        .as(People.COLLEAGUE)
                        .get("/api/me/export")
                        .json()
                        .at("/others/bookmarks"))
                .hasSize(1);
    }

    @Test
    void the_file_is_downloaded_kept_by_no_cache_and_noted_in_the_trail() {
        Answer file = officer.with("Accept", "application/json").form("/me/export");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().get("Content-Disposition")).contains("attachment");
        assertThat(file.headers().get("Cache-Control")).isEqualTo("no-store");
        assertThat(academy.audited().getFirst().action()).isEqualTo("courses.data-exported");
    }

    @ParameterizedTest
    @EnumSource
    void before_erasing_she_is_told_what_it_means_and_types_a_word(InterfaceLanguage language) {
        academy.sit(People.OFFICER, true);

        assertThat(officer.in(language).get("/me/erasure").body())
                .contains("name=\"confirmation\"", "class=\"danger\"", "action=\"/me/export\"")
                .doesNotContain("{", "role=\"alert\"");
    }

    @Test
    void the_wrong_word_erases_nothing_and_what_was_typed_stays() {
        academy.sit(People.OFFICER, true);
        String before = academy.everythingStored();

        Answer page = officer.form("/me/erasure", "confirmation", "delete");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"delete\"", "aria-invalid=\"true\"", "role=\"alert\"");
        assertThat(officer.form("/me/erasure").status()).isEqualTo(422);
        assertThat(officer.post("/api/me/erasure", "{\"confirmation\":\"yes\"}").status())
                .isEqualTo(422);
        assertThat(academy.everythingStored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH,' Erase '", "TRADITIONAL_CHINESE,刪除", "SPANISH,SUPRIMIR", "FRENCH,effacer", "ARABIC,محو"})
    void the_word_is_that_of_her_language(InterfaceLanguage language, String word) {
        Answer done = officer.in(language).form("/me/erasure", "confirmation", word);

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo("/me/erased");
        assertThat(academy.server.signedOut().in(language).get("/me/erased").status())
                .isEqualTo(200);
    }

    @Test
    void erasing_leaves_nothing_that_leads_to_her() {
        academy.sit(People.OFFICER, false);
        academy.read(People.OFFICER, "first", "intro");
        academy.sit(People.OFFICER, true);
        assertThat(academy.everythingStored())
                .contains(People.OFFICER.subject().toString(), "Person 1 Example", "My own words", "987654321");

        erase(officer);

        assertThat(academy.everythingStored())
                .doesNotContain(
                        People.OFFICER.subject().toString(),
                        "Person 1 Example",
                        "My own words",
                        "Extradition",
                        "987654321",
                        "example-academy",
                        "intro");
        assertThat(officer.get("/me").body()).contains("class=\"empty\"").doesNotContain("/certificates/");
    }

    @Test
    void erasing_breaks_nothing_of_others() {
        academy.sit(People.OFFICER, true);
        academy.sit(People.COLLEAGUE, true);
        Certificate hers = academy.certificate(People.OFFICER);
        Certificate other = academy.certificate(People.COLLEAGUE);

        erase(officer);

        assertThat(academy.again(hers).state()).isEqualTo(new CertificateState.Erased(Academy.NOW));
        assertThat(academy.again(other)).isEqualTo(other);
        assertThat(academy.server.as(People.COLLEAGUE).get("/me").body()).contains("/certificates/" + other.code());
    }

    @Test
    void two_enrolments_of_hers_are_not_known_to_be_one_person_s_any_more() {
        academy.sit(People.OFFICER, true);
        academy.curricula.publish(ExampleCourse.example()
                .version(2)
                .pool(org.comity.courses.ExampleQuestions.pool("pool", "single"))
                .build());
        academy.enrol(People.OFFICER);

        erase(officer);

        List<String> people = academy.database.query(
                handle -> handle.createQuery("SELECT DISTINCT person::text FROM courses.enrolment")
                        .mapTo(String.class)
                        .list());
        assertThat(people).hasSize(2);
    }

    @Test
    void erasing_ends_her_sessions_and_nobody_else_s() {
        session(People.OFFICER, 1);
        session(People.OFFICER, 2);
        session(People.COLLEAGUE, 3);

        erase(officer);

        List<String> left =
                academy.database.query(handle -> handle.createQuery("SELECT subject::text FROM platform.session")
                        .mapTo(String.class)
                        .list());
        assertThat(left).containsExactly(People.COLLEAGUE.subject().toString());
    }

    @Test
    void erasing_keeps_the_trail_whole_and_adds_to_it() {
        academy.sit(People.OFFICER, true);

        erase(officer);

        AuditRecord entry = academy.audited().getFirst();
        assertThat(entry.action()).isEqualTo("courses.learner-erased");
        assertThat(entry.details()).isEqualTo("{\"bookmarks\":\"0\",\"certificates\":\"1\",\"enrolments\":\"1\"}");
        assertThat(academy.trail.verify()).isInstanceOf(ChainState.Whole.class);
    }

    @Test
    void an_answer_that_comes_after_the_erasure_is_not_taken() {
        academy.enrol(People.OFFICER);
        AttemptId attempt = academy.start(People.OFFICER);

        erase(officer);

        assertThat(academy.answer(People.OFFICER, attempt, "text", Academy.typed("My own words")))
                .isNotInstanceOf(Answering.Outcome.Recorded.class);
        assertThat(academy.everythingStored()).doesNotContain("My own words");
    }

    @Test
    void after_the_erasure_she_may_begin_anew() {
        academy.sit(People.OFFICER, true);
        erase(officer);

        academy.sit(People.OFFICER, true);

        assertThat(officer.get("/me").body()).contains("/certificates/");
        assertThat(academy.certificate(People.OFFICER).printableName()).contains("Person 1 Example");
    }

    @Test
    void erasing_by_the_interface_for_programs_says_what_was_erased() {
        academy.sit(People.OFFICER, true);
        academy.bookmarks.keep(People.OFFICER.subject(), "/somewhere");

        Answer done = officer.post("/api/me/erasure", "{\"confirmation\":\"erase\"}");

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().toString())
                .isEqualTo("{\"enrolments\":1,\"certificates\":1,\"others\":{\"bookmarks\":1}}");
    }

    private static void erase(Client client) {
        assertThat(client.form("/me/erasure", "confirmation", "erase").status()).isEqualTo(303);
    }

    private void session(Person person, int number) {
        academy.database.change(handle -> handle.createUpdate("""
                        INSERT INTO platform.session (id_hash, subject, person, id_token, fresh_until, expires_at)
                        VALUES (sha256(:number::text::bytea), :subject, '{}', '', now(), now())
                        """)
                .bind("number", number)
                .bind("subject", person.subject())
                .execute());
    }
}
