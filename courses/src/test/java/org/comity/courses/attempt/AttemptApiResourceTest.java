package org.comity.courses.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.comity.content.CourseVersion.Assessment;
import org.comity.courses.ExampleCourse;
import org.comity.courses.ExampleQuestions;
import org.comity.courses.People;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class AttemptApiResourceTest {

    private static final String ATTEMPTS = "/api/courses/example/attempts";

    private static final Map<String, String> RIGHT = Map.of(
            "single", "{\"option\":\"b\"}",
            "multiple", "{\"options\":[\"a\",\"b\"]}",
            "matching", "{\"pairs\":{\"untoc\":\"palermo\",\"uncac\":\"merida\"}}",
            "ordering", "{\"order\":[\"placement\",\"layering\",\"integration\"]}",
            "text", "{\"text\":\"Extradition\"}",
            "number", "{\"number\":\"2.5\"}");

    private final Examiner examiner = new Examiner(ExampleCourse.example()
            .in("zh-Hant", "範例課程")
            .assessment(new Assessment(70, 3, 24))
            .pool(ExampleQuestions.pool("all", ExampleQuestions.ids().toArray(String[]::new)))
            .build());
    private final Client officer = examiner.server.as(People.OFFICER);

    @Test
    void an_officer_is_examined_by_api_from_start_to_certificate() {
        examiner.enrol(People.OFFICER);
        JsonNode rules = officer.get(ATTEMPTS).json();
        assertThat(rules.path("admission").asText()).isEqualTo("allowed");
        assertThat(rules.path("left").asInt()).isEqualTo(3);
        assertThat(rules.path("rules").toString())
                .isEqualTo("{\"questions\":6,\"passMark\":70,\"attempts\":3,\"waitHours\":24}");

        JsonNode attempt = officer.post(ATTEMPTS, "").json();
        assertThat(attempt.path("state").asText()).isEqualTo("open");
        assertThat(officer.post(ATTEMPTS, "").json()).isEqualTo(attempt);

        String address = "/api/attempts/" + attempt.path("id").asText();
        attempt.path("questions").forEach(question -> {
            String id = question.path("id").asText();
            JsonNode told = officer.post(address + "/questions/" + id + "/answer", RIGHT.getOrDefault(id, ""))
                    .json();
            assertThat(told.path("recorded").asBoolean()).isTrue();
            JsonNode outcome = told.path("question").path("outcome");
            assertThat(outcome.path("verdict").asText()).isEqualTo("right");
            if (!id.equals("text")) {
                assertThat(outcome.path("answer")).isEqualTo(outcome.path("right"));
            }
        });

        JsonNode done = officer.get(address).json();
        assertThat(done.path("state").asText()).isEqualTo("passed");
        assertThat(done.path("result").path("percent").asInt()).isEqualTo(100);
        assertThat(officer.get(ATTEMPTS).json().path("admission").asText()).isEqualTo("passed");
        assertThat(officer.get(ATTEMPTS)
                        .json()
                        .path("attempts")
                        .path(0)
                        .path("passed")
                        .asBoolean())
                .isTrue();
        assertThat(officer.post(ATTEMPTS, "").status()).isEqualTo(409);
    }

    @Test
    void a_cursor_that_cannot_be_read_is_named() {
        TestServer.Answer answer = officer.get(ATTEMPTS + "?before=yesterday");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("before");
    }

    @Test
    void a_question_shows_what_is_asked_and_nothing_of_what_is_right() {
        String address = start();

        String body = officer.in(InterfaceLanguage.TRADITIONAL_CHINESE)
                .get(address + "/questions/matching")
                .body();
        JsonNode question = officer.in(InterfaceLanguage.TRADITIONAL_CHINESE)
                .get(address + "/questions/matching")
                .json();

        assertThat(question.path("type").asText()).isEqualTo("matching");
        assertThat(question.path("text").path("language").asText()).isEqualTo("zh-Hant");
        assertThat(question.path("text").path("options").path(0).path("id").asText())
                .isEqualTo("untoc");
        assertThat(question.path("text").path("matches")).hasSize(3);
        assertThat(body).doesNotContain("outcome", "Because");
    }

    @Test
    void the_first_answer_stands_and_a_resend_is_told_it_was_taken() {
        String address = start() + "/questions/single/answer";
        officer.post(address, "{\"option\":\"a\"}");

        assertThat(officer.post(address, "{\"option\":\"a\"}")
                        .json()
                        .path("recorded")
                        .asBoolean())
                .isTrue();
        JsonNode other = officer.post(address, "{\"option\":\"b\"}").json();

        assertThat(other.path("recorded").asBoolean()).isFalse();
        assertThat(other.path("question")
                        .path("outcome")
                        .path("answer")
                        .path("option")
                        .asText())
                .isEqualTo("a");
    }

    @Test
    void what_is_no_answer_is_a_problem_that_names_the_part() {
        String address = start();

        for (String body : List.of("", "{}", "{\"options\":[\"a\"]}", "{\"number\":\"two\"}")) {
            assertThat(officer.post(address + "/questions/number/answer", body).status())
                    .as(body)
                    .isEqualTo(422);
        }
        Answer told = officer.post(address + "/questions/ordering/answer", "{\"order\":[\"placement\",\"placement\"]}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("placement", "layering", "integration");
    }

    @Test
    void nobody_sees_or_answers_another_persons_attempt() {
        String address = start();

        for (Person other : List.of(People.COLLEAGUE, People.FOREIGNER, People.ADMINISTRATOR)) {
            Client client = examiner.server.as(other);
            assertThat(client.get(address).status()).isEqualTo(404);
            assertThat(client.get(address + "/questions/single").status()).isEqualTo(404);
            assertThat(client.post(address + "/questions/single/answer", "{\"option\":\"b\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(client.get(ATTEMPTS).status()).isEqualTo(404);
            assertThat(client.post(ATTEMPTS, "").status()).isEqualTo(404);
        }
        assertThat(examiner.server.signedOut().get(address).status()).isEqualTo(401);
        assertThat(examiner.server.as(People.VISITOR).get(address).status()).isEqualTo(403);
        assertThat(examiner.server.as(People.VISITOR).post(ATTEMPTS, "").status())
                .isEqualTo(403);
    }

    @Test
    void a_course_given_up_takes_no_answer() {
        String address = start();
        examiner.enrolling.withdraw(People.OFFICER.actor(), Examiner.COURSE);

        assertThat(officer.post(address + "/questions/single/answer", "{\"option\":\"b\"}")
                        .status())
                .isEqualTo(409);
        assertThat(officer.get(address).json().path("state").asText()).isEqualTo("withdrawn");
        assertThat(officer.post(ATTEMPTS, "").status()).isEqualTo(409);
    }

    private String start() {
        examiner.enrol(People.OFFICER);
        return "/api/attempts/" + examiner.start(People.OFFICER);
    }
}
