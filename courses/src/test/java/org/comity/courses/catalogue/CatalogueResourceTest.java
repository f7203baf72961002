package org.comity.courses.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.content.CourseKind;
import org.comity.content.CourseLevel;
import org.comity.content.CourseVersion;
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

class CatalogueResourceTest {

    private final CourseHouse house = new CourseHouse(
            ExampleCourse.called("crime")
                    .in("en", "Zebra course")
                    .in("zh-Hant", "斑馬課程", "first/intro")
                    .topics(List.of("un18-terrorism"), List.of("TW"), List.of("untoc"))
                    .build(),
            ExampleCourse.called("treaty")
                    .in("en", "Éclair course")
                    .in("fr", "Cours sur l’éclair")
                    .kind(CourseKind.TREATY)
                    .level(CourseLevel.ADVANCED)
                    .topics(List.of(), List.of(), List.of("untoc", "brand-new-treaty"))
                    .build(),
            ExampleCourse.called("skill")
                    .in("en", "Falcon course")
                    .kind(CourseKind.SKILL)
                    .build());
    private final Client officer = house.server.as(People.OFFICER);

    @Test
    void courses_stand_in_the_order_of_the_reader_s_language() {
        assertThat(ids(house.server.signedOut(), "")).containsExactly("treaty", "skill", "crime");
        assertThat(ids(house.server.signedOut().in(InterfaceLanguage.FRENCH), ""))
                .as("Cours …, Falcon …, Zebra …")
                .containsExactly("treaty", "skill", "crime");
        assertThat(ids(house.server.signedOut().in(InterfaceLanguage.TRADITIONAL_CHINESE), ""))
                .as("Latin before Han or after it, as the collation has it; but all of them")
                .containsExactlyInAnyOrder("crime", "treaty", "skill");
    }

    @Test
    void no_course_is_hidden_because_a_language_is_missing() {
        Answer page = house.server.signedOut().in(InterfaceLanguage.ARABIC).get("/courses");

        assertThat(page.body())
                .contains("lang=\"en\" dir=\"ltr\"><a href=\"/courses/crime\">Zebra course")
                .contains("3 دورات");
    }

    @Test
    void filters_narrow_the_catalogue() {
        assertThat(ids(officer, "?kind=treaty")).containsExactly("treaty");
        assertThat(ids(officer, "?level=foundation")).containsExactly("skill", "crime");
        assertThat(ids(officer, "?topic=untoc")).containsExactly("treaty", "crime");
        assertThat(ids(officer, "?topic=un18-terrorism")).containsExactly("crime");
        assertThat(ids(officer, "?topic=TW")).containsExactly("crime");
        assertThat(ids(officer, "?language=fr")).containsExactly("treaty");
        assertThat(ids(officer, "?kind=&topic=&language=&level=")).hasSize(3);
        assertThat(ids(officer, "?topic=untoc&level=advanced")).containsExactly("treaty");
    }

    @Test
    void a_language_filter_asks_for_complete_courses() {
        assertThat(ids(officer, "?language=zh-Hant")).isEmpty();
        assertThat(officer.get("/courses?language=zh-Hant").body()).contains("No course matches");
    }

    @Test
    void an_unknown_kind_or_level_is_named_as_a_fault() {
        Answer answer = officer.get("/api/courses?kind=wrong&level=wrong");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").findValuesAsText("field")).containsExactly("kind", "level");
        assertThat(officer.get("/courses?kind=wrong").status()).isEqualTo(422);
    }

    @Test
    void a_card_says_which_languages_are_complete() {
        JsonNode languages = one("crime").at("/languages");

        assertThat(languages.findValuesAsText("language")).containsExactly("en", "zh-Hant");
        assertThat(languages.at("/0/complete").asBoolean()).isTrue();
        assertThat(languages.at("/1/complete").asBoolean()).isFalse();
        assertThat(officer.get("/courses").body()).contains("75%");
    }

    @Test
    void topics_without_a_name_yet_show_their_code() {
        assertThat(officer.get("/courses").body())
                .contains(">BRAND-NEW-TREATY</option>")
                .contains(">Terrorism</option>")
                .contains(">Taiwan</option>");
    }

    @Test
    void pages_follow_each_other_without_gaps_and_lead_back() {
        IntStream.rangeClosed(1, 60)
                .forEach(number -> house.curricula.publish(ExampleCourse.called("many-" + number)
                        .in("en", "Many %02d".formatted(number))
                        .build()));
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = officer.get("/api/courses?after=" + after).json();
            seen.addAll(page.at("/courses").findValuesAsText("id"));
            after = page.at("/next").asText();
        } while (!after.isEmpty());

        assertThat(seen).hasSize(63).doesNotHaveDuplicates();
        String second = officer.get("/courses?after=" + seen.get(23)).body();
        assertThat(second)
                .contains("rel=\"prev\" href=\"/courses\"")
                .contains("rel=\"next\" href=\"/courses?after=" + seen.get(47) + "\"");
        assertThat(officer.get("/courses?after=" + seen.get(47)).body())
                .contains("rel=\"prev\" href=\"/courses?after=" + seen.get(23) + "\"")
                .doesNotContain("rel=\"next\"");
        assertThat(ids(officer, "?after=gone")).startsWith(seen.getFirst());
    }

    @Test
    void the_links_between_pages_keep_the_filters() {
        IntStream.rangeClosed(1, 30)
                .forEach(number -> house.curricula.publish(ExampleCourse.called("many-" + number)
                        .kind(CourseKind.CULTURE)
                        .build()));

        assertThat(officer.get("/courses?kind=culture").body())
                .contains("href=\"/courses?kind=culture&amp;after=many-");
    }

    @Test
    void a_learner_sees_her_own_progress_and_nobody_else_s() {
        officer.form("/courses/crime/enrolment");
        officer.form("/courses/crime/lessons/first/read");

        assertThat(officer.get("/courses").body()).contains("2 of 4 units read");
        assertThat(house.server.as(People.COLLEAGUE).get("/courses").body()).doesNotContain("units read");
        assertThat(house.server.signedOut().get("/courses").body()).doesNotContain("units read");

        officer.form("/courses/crime/enrolment/withdrawal");
        assertThat(officer.get("/courses").body()).doesNotContain("units read");
    }

    @Test
    void a_new_import_shows_at_once() {
        officer.get("/courses");
        house.curricula.publish(
                ExampleCourse.called("late").in("en", "A late course").build());

        assertThat(ids(officer, "")).startsWith("late");
    }

    @Test
    void the_catalogue_costs_one_query_for_a_learner_and_none_for_others() {
        CourseVersion[] many = IntStream.rangeClosed(1, 50)
                .mapToObj(number -> ExampleCourse.called("many-" + number).build())
                .toArray(CourseVersion[]::new);
        Stream.of(many).forEach(house.curricula::publish);
        Stream.of(many)
                .limit(10)
                .forEach(course -> officer.form("/courses/" + course.id().course() + "/enrolment"));

        assertThat(house.source.during(() -> officer.get("/courses"))).hasSize(1);
        assertThat(house.source.during(() -> house.server.signedOut().get("/courses")))
                .isEmpty();
        assertThat(house.source.during(() -> officer.get("/courses/crime"))).hasSize(1);
    }

    @Test
    void the_overview_offers_the_one_thing_to_do_next() {
        assertThat(house.server.signedOut().get("/courses/crime").body())
                .contains("Log in to enrol", "Read without enrolling");
        assertThat(officer.get("/courses/crime").body()).contains(">Enrol<");
        assertThat(house.server.as(People.VISITOR).get("/courses/crime").body())
                .doesNotContain(">Enrol<")
                .doesNotContain("Log in to enrol");

        officer.form("/courses/crime/enrolment");
        assertThat(officer.get("/courses/crime").body()).contains("Start with lesson 1", "Withdraw from this course");
        officer.form("/courses/crime/enrolment/withdrawal");
        assertThat(officer.get("/courses/crime?done=withdrawn").body()).contains("You have withdrawn", "Enrol again");
    }

    @Test
    void a_newer_version_is_offered_but_not_forced() {
        officer.form("/courses/crime/enrolment");
        house.curricula.publish(ExampleCourse.called("crime").version(2).build());

        assertThat(officer.get("/courses/crime").body())
                .contains("There is a newer version of this course", "Move to the newest version", "version 1");
    }

    @Test
    void the_overview_names_everything_in_the_reader_s_language() {
        assertThat(officer.in(InterfaceLanguage.TRADITIONAL_CHINESE)
                        .get("/courses/crime")
                        .body())
                .contains("恐怖主義", "巴勒摩公約（跨國組織犯罪）", "斑馬課程", "1.5 小時");
    }

    @Test
    void the_overview_by_api_carries_an_entity_tag() {
        Answer course = officer.get("/api/courses/crime");

        assertThat(course.json().at("/lessons/0/units").toString()).isEqualTo("[\"intro\",\"second-unit\"]");
        String tag = course.headers().getOrDefault("ETag", "");
        assertThat(officer.with("If-None-Match", tag).get("/api/courses/crime").status())
                .isEqualTo(304);
        assertThat(officer.in(InterfaceLanguage.TRADITIONAL_CHINESE)
                        .with("If-None-Match", tag)
                        .get("/api/courses/crime")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String path :
                List.of("/courses/nowhere", "/courses/Bad%20Id", "/api/courses/nowhere", "/api/courses/Bad%20Id")) {
            assertThat(officer.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void changing_an_enrolment_needs_somebody_who_is_signed_in_and_learns() {
        List<String> forms = List.of("", "/withdrawal", "/version", "/languages");
        for (String form : forms) {
            String path = "/courses/crime/enrolment" + form;
            assertThat(house.server.signedOut().form(path).status()).as(path).isEqualTo(401);
            assertThat(house.server.as(People.VISITOR).form(path).status())
                    .as(path)
                    .isEqualTo(403);
        }
        officer.form("/courses/crime/enrolment");
        for (Person other : List.of(People.COLLEAGUE, People.FOREIGNER, People.PUBLISHER)) {
            for (String form : forms.subList(1, forms.size())) {
                assertThat(house.server
                                .as(other)
                                .form("/courses/crime/enrolment" + form)
                                .status())
                        .as(form)
                        .isEqualTo(404);
            }
        }
        assertThat(officer.get("/api/courses/crime/enrolment")
                        .json()
                        .at("/state")
                        .asText())
                .isEqualTo("active");
    }

    @Test
    void enrolling_by_api_is_the_learner_s_own_business() {
        String enrolment = "/api/courses/crime/enrolment";
        assertThat(house.server.signedOut().put(enrolment, "").status()).isEqualTo(401);
        assertThat(house.server.as(People.VISITOR).put(enrolment, "").status()).isEqualTo(403);
        assertThat(officer.get(enrolment).status()).isEqualTo(404);

        JsonNode made = officer.put(enrolment, "").json();
        assertThat(officer.put(enrolment, "").json()).isEqualTo(made);
        assertThat(officer.get("/api/enrolments").json().at("/enrolments")).containsExactly(made);
        assertThat(house.server
                        .as(People.COLLEAGUE)
                        .get("/api/enrolments")
                        .json()
                        .at("/enrolments"))
                .isEmpty();
        for (Person other : List.of(People.COLLEAGUE, People.FOREIGNER)) {
            Client client = house.server.as(other);
            assertThat(client.delete(enrolment).status()).isEqualTo(404);
            assertThat(client.put(enrolment + "/newest-version", "").status()).isEqualTo(404);
            assertThat(client.put(enrolment + "/languages", "{\"language\":\"en\"}")
                            .status())
                    .isEqualTo(404);
        }

        assertThat(officer.put(enrolment + "/languages", "{\"language\":\"zh-Hant\",\"second\":\"en\"}")
                        .json()
                        .at("/reading/language")
                        .asText())
                .isEqualTo("zh-Hant");
        assertThat(officer.put(enrolment + "/languages", "{\"language\":\"xx\"}")
                        .status())
                .isEqualTo(422);
        assertThat(officer.put(enrolment + "/newest-version", "")
                        .json()
                        .at("/version")
                        .asInt())
                .isEqualTo(1);
        assertThat(officer.delete(enrolment).json().at("/state").asText()).isEqualTo("withdrawn");
        assertThat(officer.delete(enrolment).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void the_pages_speak_every_language_of_the_interface(InterfaceLanguage language) {
        Client reader = officer.in(language);

        assertThat(reader.get("/courses").status()).isEqualTo(200);
        assertThat(reader.get("/courses?language=zh-Hant").status()).isEqualTo(200);
        assertThat(reader.get("/courses/crime").status()).isEqualTo(200);
        officer.form("/courses/crime/enrolment");
        house.curricula.publish(ExampleCourse.called("crime").version(2).build());
        assertThat(reader.get("/courses/crime?done=moved").status()).isEqualTo(200);
        officer.form("/courses/crime/enrolment/withdrawal");
        assertThat(reader.get("/courses/crime?done=withdrawn").status()).isEqualTo(200);
        assertThat(house.server.signedOut().in(language).get("/courses/treaty").status())
                .isEqualTo(200);
    }

    private List<String> ids(Client client, String query) {
        return client.get("/api/courses" + query).json().at("/courses").findValuesAsText("id");
    }

    private JsonNode one(String id) {
        return officer.get("/api/courses/" + id).json().at("/course");
    }
}
