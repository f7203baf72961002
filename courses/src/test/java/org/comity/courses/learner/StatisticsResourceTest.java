package org.comity.courses.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.courses.People;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class StatisticsResourceTest {

    private static final String PAGE = "/academy/courses/example/statistics";
    private static final String API = "/api/courses/example/statistics";

    private final Academy academy = new Academy();
    private final Client publisher = academy.server.as(People.PUBLISHER);

    @Test
    void enrolments_and_attempts_are_counted() {
        academy.enrol(learner(1));
        academy.sit(learner(2), true);
        academy.sit(learner(3), false);
        academy.sit(learner(3), true);

        JsonNode total = publisher.get(API).json().get("total");

        assertThat(total.toString())
                .as("no mean score of so few")
                .isEqualTo("{\"enrolled\":3,\"active\":1,\"completed\":2,\"withdrawn\":0,\"attempts\":3,\"passed\":2}");
    }

    @Test
    void the_mean_score_is_told_of_five_attempts() {
        IntStream.rangeClosed(1, 4).forEach(number -> academy.sit(learner(number), true));
        academy.sit(learner(5), false);

        assertThat(publisher.get(API).json().at("/total/meanShare").asDouble()).isEqualTo(0.8);
        assertThat(publisher.get(API).json().at("/versions/0/version").asInt()).isEqualTo(1);
        assertThat(publisher.get(PAGE).body()).contains("80%");
    }

    @Test
    void the_numbers_survive_an_erasure() {
        IntStream.rangeClosed(1, 5).forEach(number -> academy.sit(learner(number), number > 1));
        String before = publisher.get(API).body();

        academy.server.as(learner(5)).form("/me/erasure", "confirmation", "erase");

        assertThat(publisher.get(API).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void the_pages_show_numbers_and_no_names(InterfaceLanguage language) {
        academy.sit(learner(1), true);

        assertThat(publisher.in(language).get("/academy/statistics").body())
                .contains("<table", PAGE)
                .doesNotContain("Learner", "style=");
        assertThat(publisher.in(language).get(PAGE).body()).contains("<table").doesNotContain("Learner");
    }

    @Test
    void a_course_that_nobody_took_up_has_zeros() {
        assertThat(publisher.get(API).json().at("/total/enrolled").asInt(-1)).isZero();
        assertThat(publisher.get("/academy/statistics").body()).contains("Example course");
    }

    static Stream<Person> outsiders() {
        return Stream.of(
                People.OFFICER,
                People.ADMINISTRATOR,
                person("translator", "comity", "INT"),
                person("publisher", "example-academy", "INT"),
                person("publisher", "comity", "CH"));
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void the_numbers_are_for_the_people_who_answer_for_the_course(Person outsider) {
        assertThat(academy.server.as(outsider).get(API).status()).isEqualTo(403);
        assertThat(academy.server.as(outsider).get(PAGE).status()).isEqualTo(403);
        assertThat(academy.server.as(outsider).get("/academy/statistics").body())
                .doesNotContain("Example course");
    }

    @Test
    void authors_and_reviewers_of_the_organisation_read_them_too() {
        for (String role : List.of("author", "reviewer", "publisher")) {
            assertThat(academy.server.as(person(role, "comity", "INT")).get(API).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_course_that_does_not_exist_is_not_found() {
        assertThat(publisher.get("/academy/courses/nowhere/statistics").status())
                .isEqualTo(404);
        assertThat(publisher.get("/api/courses/Not%20an%20id/statistics").status())
                .isEqualTo(404);
    }

    private static Person learner(int number) {
        return new Person(
                new UUID(7, number),
                "Learner " + number,
                List.of("officer"),
                "example-academy",
                "TW",
                Optional.empty());
    }

    private static Person person(String role, String organisation, String jurisdiction) {
        return new Person(new UUID(8, 1), "Somebody", List.of(role), organisation, jurisdiction, Optional.empty());
    }
}
