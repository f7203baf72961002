package org.comity.courses.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comity.content.Review;
import org.comity.courses.CourseHouse;
import org.comity.courses.ExampleCourse;
import org.comity.courses.People;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LessonResourceTest {

    private static final String FIRST = "/courses/example/lessons/first";
    private static final String LAST = "/courses/example/lessons/last";

    private final CourseHouse house = new CourseHouse(ExampleCourse.example()
            .in("zh-Hant", "範例課程", "first/second-unit")
            .in("ar", "دورة تجريبية")
            .build());
    private final Client officer = house.server.as(People.OFFICER);

    @Test
    void anybody_may_read_a_lesson_and_is_told_what_enrolling_would_give_her() {
        Answer page = house.server.signedOut().get(FIRST);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Text of first/intro in en")
                .contains("Log in to enrol")
                .doesNotContain("Mark as read");
    }

    @Test
    void a_lesson_that_does_not_exist_is_not_found() {
        for (String path : List.of(
                "/courses/example/lessons/nowhere", "/courses/nowhere/lessons/first", "/courses/Bad%20Id/lessons/x")) {
            assertThat(officer.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_unit_that_is_missing_in_her_language_is_shown_in_the_best_one_with_a_word_about_it() {
        String page =
                officer.in(InterfaceLanguage.TRADITIONAL_CHINESE).get(FIRST).body();

        assertThat(page)
                .contains("Text of first/intro in zh-Hant")
                .contains("Text of first/second-unit in en")
                .containsOnlyOnce("這一小節尚無繁體中文版本，目前以英文顯示。");
    }

    @Test
    void a_course_that_is_missing_in_her_language_says_so_once() {
        String page = officer.in(InterfaceLanguage.FRENCH).get(FIRST).body();

        assertThat(page).containsOnlyOnce("Ce cours n’existe pas encore").doesNotContain("Cette unité n’existe pas");
    }

    @Test
    void two_languages_stand_side_by_side_unit_by_unit_each_in_its_own_direction() {
        String page = officer.get(FIRST + "?language=zh-Hant&second=ar").body();

        assertThat(page)
                .contains("<div class=\"side\" lang=\"zh-Hant\" dir=\"ltr\">")
                .contains("<div class=\"side\" lang=\"ar\" dir=\"rtl\">")
                .contains("Text of first/intro in zh-Hant")
                .contains("Text of first/intro in ar");
    }

    @Test
    void a_second_language_without_the_unit_says_so_instead_of_repeating_the_first() {
        String page = officer.get(FIRST + "?second=zh-Hant").body();

        assertThat(page)
                .containsOnlyOnce("Text of first/second-unit in en")
                .contains("This unit is not available in Traditional Chinese yet.");
    }

    @Test
    void links_to_other_lessons_keep_the_languages_chosen_in_the_address() {
        assertThat(house.server
                        .signedOut()
                        .get(FIRST + "?language=ar&second=en")
                        .body())
                .contains("href=\"" + LAST + "?language=ar&amp;second=en\"");
    }

    @Test
    void a_learner_s_languages_are_kept_for_the_course() {
        enrol(officer);

        Answer chosen =
                officer.form("/courses/example/enrolment/languages", "language", "ar", "second", "en", "return", FIRST);

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.location()).isEqualTo(FIRST);
        assertThat(officer.get(LAST).body()).contains("Text of last/intro in ar", "Text of last/intro in en");
        assertThat(officer.get(LAST + "?second=").body()).doesNotContain("Text of last/intro in en");
    }

    @Test
    void texts_that_nobody_reviewed_say_so_and_reviewed_ones_name_the_reviewer() {
        assertThat(officer.get(FIRST).body()).contains("No speaker of this language has reviewed this text yet.");

        house.curricula.publish(ExampleCourse.called("reviewed")
                .reviewed(new Review("Speaker Example", LocalDate.of(2026, 12, 1)))
                .build());
        assertThat(officer.get("/courses/reviewed/lessons/first").body())
                .contains("Reviewed by Speaker Example, ")
                .doesNotContain("No speaker");
    }

    @Test
    void only_the_sources_that_the_lesson_cites_are_listed() {
        assertThat(officer.get(FIRST).body())
                .contains("id=\"source-untoc\"")
                .contains("The Convention")
                .doesNotContain("A work that no lesson cites");
    }

    @Test
    void marking_a_unit_leads_to_the_next_unread_one_and_shows_the_progress() {
        enrol(officer);

        Answer marked = officer.form(FIRST + "/read", "unit", "intro");

        assertThat(marked.location()).isEqualTo(FIRST + "#second-unit");
        assertThat(officer.get(FIRST).body()).contains("1 of 4 units read").contains("Mark as unread");
        assertThat(officer.form(FIRST + "/read", "unit", "second-unit").location())
                .isEqualTo(FIRST + "#_next");
        assertThat(officer.form(FIRST + "/unread", "unit", "intro").location()).isEqualTo(FIRST + "#intro");
        assertThat(officer.get(FIRST).body()).contains("1 of 4 units read");
    }

    @Test
    void finishing_a_lesson_leads_to_the_next_one_and_the_last_one_to_what_is_left() {
        enrol(officer);

        assertThat(officer.form(LAST + "/read").location()).isEqualTo(FIRST + "#intro");
        assertThat(officer.form(FIRST + "/read").location()).isEqualTo(LAST);
        assertThat(officer.form(LAST + "/read").location()).isEqualTo("/courses/example/attempts");
        assertThat(officer.get(LAST).body()).contains("You have read the whole lesson.", "Go to the examination");
    }

    @Test
    void she_goes_on_where_she_stopped() {
        enrol(officer);
        officer.get(LAST);

        assertThat(officer.get("/courses/example").body())
                .contains("href=\"" + LAST + "#intro\"")
                .contains("Go on with lesson 2");
    }

    @Test
    void a_learner_reads_her_version_until_she_moves() {
        enrol(officer);
        house.curricula.publish(
                ExampleCourse.example().version(2).only("brand-new", "intro").build());

        assertThat(officer.get(FIRST).body()).contains("There is a newer version of this course.");
        assertThat(officer.get("/courses/example/lessons/brand-new").status()).isEqualTo(404);
        assertThat(house.server.signedOut().get(FIRST).status()).isEqualTo(404);

        assertThat(officer.form("/courses/example/enrolment/version").location())
                .isEqualTo("/courses/example?done=moved");
        assertThat(officer.get("/courses/example/lessons/brand-new").status()).isEqualTo(200);
    }

    @Test
    void marking_needs_somebody_who_is_signed_in_and_enrolled() {
        assertThat(house.server.signedOut().form(FIRST + "/read").status()).isEqualTo(401);
        assertThat(house.server.as(People.VISITOR).form(FIRST + "/read").status())
                .isEqualTo(403);
        for (Person other : List.of(People.COLLEAGUE, People.FOREIGNER, People.ADMINISTRATOR)) {
            assertThat(house.server.as(other).form(FIRST + "/read").status()).isEqualTo(404);
            assertThat(house.server.as(other).form(FIRST + "/unread").status()).isEqualTo(404);
        }
    }

    @Test
    void marks_are_the_learner_s_own() {
        enrol(officer);
        enrol(house.server.as(People.COLLEAGUE));

        officer.form(FIRST + "/read");

        assertThat(house.server.as(People.COLLEAGUE).get(FIRST).body()).contains("0 of 4 units read");
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void the_page_speaks_every_language_of_the_interface(InterfaceLanguage language) {
        enrol(officer);
        Client reader = officer.in(language);

        assertThat(reader.get(FIRST).status()).isEqualTo(200);
        assertThat(reader.get(FIRST + "?second=ar&done=enrolled").status()).isEqualTo(200);
        officer.form(FIRST + "/read");
        officer.form(LAST + "/read");
        assertThat(reader.get(LAST).status()).isEqualTo(200);
        assertThat(house.server.signedOut().in(language).get(FIRST).status()).isEqualTo(200);
    }

    @Test
    void a_lesson_costs_a_learner_one_query_however_long_the_course_is() {
        house.curricula.publish(
                ExampleCourse.called("long").size(30, 20).in("ar", "طويلة").build());
        enrol(officer);
        officer.form("/courses/long/enrolment");
        officer.form("/courses/long/lessons/lesson-1/read");
        officer.get("/courses/long/lessons/lesson-1");
        officer.get(FIRST);

        assertThat(house.source.during(() -> officer.get(FIRST))).hasSize(1);
        assertThat(house.source.during(() -> officer.get("/courses/long/lessons/lesson-2")))
                .as("opening another lesson also keeps the place")
                .hasSize(2);
        assertThat(house.source.during(() -> officer.get("/courses/long/lessons/lesson-2?second=ar")))
                .hasSize(1);
        assertThat(house.source.during(() -> house.server.signedOut().get("/courses/long/lessons/lesson-2")))
                .isEmpty();
    }

    @Test
    void marking_costs_the_same_however_much_there_is_to_read() {
        house.curricula.publish(ExampleCourse.called("long").size(30, 20).build());
        enrol(officer);
        officer.form("/courses/long/enrolment");

        int few = house.source.during(() -> officer.form(FIRST + "/read")).size();

        assertThat(house.source.during(() -> officer.form("/courses/long/lessons/lesson-1/read")))
                .hasSize(few);
    }

    @Test
    void the_api_gives_the_text_of_a_lesson_with_an_entity_tag() {
        Answer lesson = officer.get("/api" + FIRST + "?second=ar");

        assertThat(lesson.status()).isEqualTo(200);
        assertThat(lesson.json().at("/language").asText()).isEqualTo("en");
        assertThat(lesson.json().at("/units/0/text/html").asText()).contains("Text of first/intro in en");
        assertThat(lesson.json().at("/units/0/beside/language").asText()).isEqualTo("ar");
        String tag = lesson.headers().getOrDefault("ETag", "");
        assertThat(officer.with("If-None-Match", tag)
                        .get("/api" + FIRST + "?second=ar")
                        .status())
                .isEqualTo(304);
        assertThat(officer.with("If-None-Match", tag).get("/api" + FIRST).status())
                .isEqualTo(200);
    }

    @Test
    void the_api_keeps_marks() {
        officer.put("/api/courses/example/enrolment", "");

        assertThat(officer.put("/api/courses/example/marks/first/intro", "")
                        .json()
                        .at("/read")
                        .asInt())
                .isEqualTo(1);
        assertThat(officer.put("/api/courses/example/marks/last", "")
                        .json()
                        .at("/lessons/1/done")
                        .asBoolean())
                .isTrue();
        assertThat(officer.delete("/api/courses/example/marks/last/end")
                        .json()
                        .at("/read")
                        .asInt())
                .isEqualTo(2);
        assertThat(officer.get("/api/courses/example/marks").json().at("/total").asInt())
                .isEqualTo(4);
        assertThat(officer.put("/api/courses/example/marks/first/nothing", "").status())
                .isEqualTo(404);
    }

    @Test
    void marks_by_api_need_a_learner() {
        String marks = "/api/courses/example/marks";
        enrol(officer);
        assertThat(house.server.signedOut().get(marks).status()).isEqualTo(401);
        assertThat(house.server.as(People.VISITOR).get(marks).status()).isEqualTo(403);
        for (Person other : List.of(People.COLLEAGUE, People.FOREIGNER)) {
            Client client = house.server.as(other);
            assertThat(client.get(marks).status()).isEqualTo(404);
            assertThat(client.put(marks + "/first", "").status()).isEqualTo(404);
            assertThat(client.put(marks + "/first/intro", "").status()).isEqualTo(404);
            assertThat(client.delete(marks + "/first/intro").status()).isEqualTo(404);
        }
    }

    private void enrol(Client client) {
        assertThat(client.form("/courses/example/enrolment").status()).isEqualTo(303);
    }
}
