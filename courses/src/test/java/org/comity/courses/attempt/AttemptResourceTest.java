package org.comity.courses.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.content.CourseVersion.Assessment;
import org.comity.courses.AttemptId;
import org.comity.courses.ExampleCourse;
import org.comity.courses.ExampleQuestions;
import org.comity.courses.People;
import org.comity.courses.enrolment.ReadingLanguages;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AttemptResourceTest {

    private static final String ATTEMPTS = "/courses/example/attempts";
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern UNFILLED = Pattern.compile(">[^<]*\\{[a-zA-Z]+}[^<]*<");

    private final Examiner examiner = new Examiner(ExampleCourse.example()
            .in("zh-Hant", "範例課程")
            .in("ar", "دورة تجريبية")
            .assessment(new Assessment(70, 3, 24))
            .pool(ExampleQuestions.pool("all", ExampleQuestions.ids().toArray(String[]::new)))
            .build());
    private final Client officer = examiner.server.as(People.OFFICER);

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void an_officer_fails_and_then_passes_with_forms_alone_in_every_language(InterfaceLanguage language) {
        examiner.enrol(People.OFFICER, language.tag());
        Client reader = officer.in(language);
        complete(reader.get(ATTEMPTS));

        walk(reader, false);
        assertThat(reader.get(ATTEMPTS).body()).contains("class=\"badge error\"");

        examiner.pass(Duration.ofDays(2));
        String result = walk(reader, true);

        assertThat(result).contains("class=\"result passed\"").contains("href=\"/certificates/");
        assertThat(reader.get(ATTEMPTS).body())
                .contains("class=\"badge success\"")
                .doesNotContain("<form");
    }

    private String walk(Client reader, boolean right) {
        String here = reader.form(ATTEMPTS).location();
        while (here.contains("/questions/")) {
            String page = complete(reader.get(here));
            String question = here.substring(here.lastIndexOf('/') + 1);
            assertThat(page).contains("data-keep=").contains("name=\"" + fields(question, right)[0] + "\"");
            Answer sent = reader.form(here, fields(question, right));
            assertThat(sent.status()).isEqualTo(303);
            assertThat(sent.location()).isEqualTo(here);
            String feedback = complete(reader.get(here));
            assertThat(feedback)
                    .contains("class=\"verdict " + (right ? "right" : "wrong"))
                    .contains("/courses/example/lessons/first\"")
                    .contains("id=\"source-untoc\"")
                    .doesNotContain("id=\"source-unused\"");
            here = attribute(feedback, "rel=\"next\" href");
        }
        String result = complete(reader.get(here));
        assertThat(result).contains("id=\"q-single\"").contains("id=\"q-number\"");
        return result;
    }

    @Test
    void a_question_offers_its_options_by_id_in_the_order_drawn() {
        String here = question("single");

        String page = officer.get(here).body();

        List<String> offered = new ArrayList<>();
        Matcher values =
                Pattern.compile("type=\"radio\"[^>]* value=\"([^\"]+)\"").matcher(page);
        while (values.find()) {
            offered.add(values.group(1));
        }
        assertThat(offered)
                .isEqualTo(sitting().attempt().drawn("single").orElseThrow().order());
        assertThat(page).contains("<em>a in en</em>").doesNotContain("checked");
    }

    @Test
    void a_question_gives_nothing_away_before_it_is_answered() {
        for (String id : ExampleQuestions.ids()) {
            assertThat(officer.get(question(id)).body())
                    .as(id)
                    .doesNotContain("Feedback on", "Because in", "Well done", "extradition", "2.5");
        }
    }

    @Test
    void what_is_no_answer_is_said_so_on_the_same_page_and_what_was_chosen_stays() {
        String here = question("matching");

        Answer told = officer.form(here, "m-untoc", "merida", "m-uncac", "");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body())
                .contains("role=\"alert\"")
                .contains("<a href=\"#m-uncac\">Choose a partner for “uncac in en”.</a>")
                .containsPattern("id=\"m-uncac\"[^>]*aria-invalid=\"true\"")
                .containsPattern("<option value=\"merida\" selected>");
        assertThat(sitting().answers()).isEmpty();
    }

    @Test
    void places_given_twice_are_named_and_stay() {
        Answer told = officer.form(question("ordering"), "o-placement", "1", "o-layering", "1", "o-integration", "3");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body())
                .contains("href=\"#o-placement\"", "href=\"#o-layering\"")
                .doesNotContain("href=\"#o-integration\"")
                .containsPattern("id=\"o-integration\"(?s:.*?)<option value=\"3\" selected>");
    }

    @Test
    void what_was_typed_stays_when_it_is_no_number() {
        Answer told = officer.form(question("number"), "answer", "<two & a half>");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("value=\"&lt;two &amp; a half>\"").contains("href=\"#answer\"");
    }

    @Test
    void several_choices_stay_chosen_when_one_is_not_on_offer() {
        Answer told = officer.form(question("multiple"), "answer", "a", "answer", "zz");

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).containsPattern("value=\"a\" checked").doesNotContain("zz");
    }

    @Test
    void who_sends_another_answer_is_shown_the_one_that_stands_and_told_so() {
        String here = question("single");
        officer.form(here, "answer", "a");

        Answer second = officer.form(here, "answer", "b");

        assertThat(second.location()).isEqualTo(here + "?note=stood");
        assertThat(officer.get(second.location()).body())
                .contains("Your first answer stands")
                .contains("Feedback on a in en")
                .contains("Your answer, wrong");
        assertThat(officer.form(here, "answer", "a").location()).isEqualTo(here);
    }

    @Test
    void feedback_says_it_per_option_in_words() {
        String here = question("multiple");
        officer.form(here, "answer", "a", "answer", "c");

        assertThat(officer.get(here).body())
                .contains("Your answer, right", "Your answer, wrong", "Right, but you did not choose it")
                .contains("Feedback on a in en", "Feedback on b in en", "Feedback on c in en")
                .doesNotContain("Feedback on d in en");
    }

    @Test
    void feedback_shows_the_right_partner_place_word_and_number() {
        answer("matching", "m-untoc", "vienna", "m-uncac", "merida");
        assertThat(officer.get(question("matching")).body())
                .contains(
                        "Partly right",
                        "0.5 of 1 point",
                        "<em>vienna in en</em>",
                        "Right answer:",
                        "<em>palermo in en</em>");
        answer("ordering", "o-placement", "2", "o-layering", "1", "o-integration", "3");
        assertThat(officer.get(question("ordering")).body()).contains("You put it at place 2", "You put it here too");
        answer("text", "answer", "expulsion");
        assertThat(officer.get(question("text")).body())
                .contains("<bdi>expulsion</bdi>", "Accepted answers:", ">extradition<");
        answer("number", "answer", "٣");
        assertThat(officer.get(question("number")).body())
                .contains("<bdi>٣</bdi>", "read as 3", "<bdi>2.5</bdi>", "give or take 0.1", ">years<");
    }

    @Test
    void what_a_learner_typed_is_text_and_never_markup() {
        answer("text", "answer", "<script>alert(1)</script>");

        assertThat(officer.get(question("text")).body())
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
    }

    @Test
    void a_question_that_is_missing_in_her_language_is_asked_in_the_best_one_with_a_word_about_it() {
        examiner.enrol(People.OFFICER, "ar");
        AttemptId attempt = examiner.start(People.OFFICER);

        assertThat(officer.get(AttemptPaths.question(attempt, "single")).body())
                .contains("lang=\"ar\" dir=\"rtl\">", "Prompt of single in ar")
                .doesNotContain("not available in");
        assertThat(officer.get(AttemptPaths.question(attempt, "number")).body())
                .contains("Prompt of number in en")
                .contains("This question is not available in Arabic yet; it is asked in English.");
    }

    @Test
    void an_answer_may_be_sent_in_one_language_and_reviewed_in_another() {
        String here = question("single");
        officer.in(InterfaceLanguage.ARABIC).form(here, "answer", "b");

        examiner.enrolling.read(
                People.OFFICER.actor(),
                Examiner.COURSE,
                new ReadingLanguages(Optional.of("zh-Hant"), Optional.empty()));
        assertThat(officer.in(InterfaceLanguage.TRADITIONAL_CHINESE).get(here).body())
                .contains("Feedback on b in zh-Hant")
                .contains("您的答案，正確");
    }

    @Test
    void nobody_sees_or_answers_another_persons_attempt() {
        String here = question("single");
        String attempt = here.substring(0, here.indexOf("/questions"));

        for (Person other : List.of(People.COLLEAGUE, People.FOREIGNER, People.PUBLISHER, People.ADMINISTRATOR)) {
            Client client = examiner.server.as(other);
            assertThat(client.get(here).status()).isEqualTo(404);
            assertThat(client.get(attempt).status()).isEqualTo(404);
            assertThat(client.form(here, "answer", "b").status()).isEqualTo(404);
            assertThat(client.form(here, "answer", "").status()).isEqualTo(404);
        }
        assertThat(sitting().answers()).isEmpty();
    }

    @Test
    void who_is_not_signed_in_or_has_no_role_gets_nowhere() {
        String here = question("single");
        String attempt = here.substring(0, here.indexOf("/questions"));

        for (String path : List.of(here, attempt, ATTEMPTS)) {
            assertThat(examiner.server.signedOut().get(path).location()).startsWith("/login");
            assertThat(examiner.server.as(People.VISITOR).get(path).status()).isEqualTo(403);
        }
        for (String path : List.of(here, ATTEMPTS)) {
            assertThat(examiner.server.signedOut().form(path, "answer", "b").status())
                    .isEqualTo(401);
            assertThat(examiner.server
                            .as(People.VISITOR)
                            .form(path, "answer", "b")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void addresses_that_lead_nowhere_are_not_found() {
        String here = question("single");
        String attempt = here.substring(0, here.indexOf("/questions"));

        for (String path : List.of(
                attempt + "/questions/nowhere",
                "/attempts/00000000-0000-0000-0000-000000000000",
                "/attempts/nonsense",
                "/courses/nowhere/attempts",
                "/courses/Bad%20Id/attempts")) {
            assertThat(officer.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(officer.form(attempt + "/questions/nowhere", "answer", "a").status())
                .isEqualTo(404);
        assertThat(officer.form("/courses/nowhere/attempts").status()).isEqualTo(404);
    }

    @Test
    void who_has_not_taken_the_course_up_is_led_to_it() {
        Client colleague = examiner.server.as(People.COLLEAGUE);

        assertThat(colleague.get(ATTEMPTS).location()).isEqualTo("/courses/example");
        assertThat(colleague.form(ATTEMPTS).location()).isEqualTo("/courses/example");
    }

    @Test
    void a_paused_attempt_says_why_and_where_to_go() {
        String here = question("single");
        examiner.enrolling.withdraw(People.OFFICER.actor(), Examiner.COURSE);

        assertThat(officer.form(here, "answer", "b").location()).isEqualTo(here);
        assertThat(officer.get(here).body()).contains("You gave this course up").doesNotContain("<form");
        assertThat(officer.get(here.substring(0, here.indexOf("/questions"))).body())
                .contains("You gave this course up");
    }

    @Test
    void an_answer_costs_as_many_statements_as_it_must_however_many_questions_there_are() {
        String here = question("single");

        List<String> sent = examiner.source.during(() -> officer.form(here, "answer", "b"));

        assertThat(sent).as("look, look again under the lock, store").hasSizeLessThanOrEqualTo(5);
        assertThat(examiner.source.during(() -> officer.get(here))).hasSize(2);
    }

    private static final Map<String, String[]> RIGHT = Map.of(
            "single", new String[] {"answer", "b"},
            "multiple", new String[] {"answer", "a", "answer", "b"},
            "matching", new String[] {"m-untoc", "palermo", "m-uncac", "merida"},
            "ordering", new String[] {"o-placement", "1", "o-layering", "2", "o-integration", "3"},
            "text", new String[] {"answer", "引渡"},
            "number", new String[] {"answer", "٢٫٥"});

    private static final Map<String, String[]> WRONG = Map.of(
            "single", new String[] {"answer", "a"},
            "multiple", new String[] {"answer", "c"},
            "matching", new String[] {"m-untoc", "vienna", "m-uncac", "vienna"},
            "ordering", new String[] {"o-placement", "3", "o-layering", "2", "o-integration", "1"},
            "text", new String[] {"answer", "no idea"},
            "number", new String[] {"answer", "8"});

    private static String[] fields(String question, boolean right) {
        return Objects.requireNonNull((right ? RIGHT : WRONG).get(question));
    }

    /// The address of a question of an attempt that is under way.
    private String question(String id) {
        examiner.enrol(People.OFFICER);
        return AttemptPaths.question(examiner.start(People.OFFICER), id);
    }

    private void answer(String question, String... fields) {
        assertThat(officer.form(question(question), fields).status()).isEqualTo(303);
    }

    private Sitting sitting() {
        return examiner.sitting(examiner.start(People.OFFICER));
    }

    /// The body of a page that is whole: no text is missing and no id stands twice.
    private static String complete(Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).doesNotContainPattern(UNFILLED);
        List<String> ids = new ArrayList<>();
        Matcher id = ID.matcher(page.body());
        while (id.find()) {
            ids.add(id.group(1));
        }
        assertThat(ids).doesNotHaveDuplicates();
        return page.body();
    }

    private static String attribute(String page, String before) {
        Matcher value = Pattern.compile(Pattern.quote(before) + "=\"([^\"]+)\"").matcher(page);
        assertThat(value.find()).as(before).isTrue();
        return value.group(1);
    }
}
