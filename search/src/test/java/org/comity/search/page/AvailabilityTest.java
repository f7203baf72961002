package org.comity.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.View;
import org.comity.search.IndexState.Progress;
import org.comity.search.People;
import org.comity.search.SearchHouse;
import org.comity.search.Works;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What readers and programs are told while the index is not complete, or cannot be asked.
final class AvailabilityTest {

    private static final Progress HALF_WAY = new Progress("article", 2, 8, 5200);

    private final SearchHouse house = new SearchHouse();

    @Test
    void while_the_first_index_is_built_the_page_says_so_and_shows_what_there_is() {
        house.search.with(Works.open("term", "t", "en", "Customs", ""));
        house.life.builds(Optional.of(HALF_WAY));

        for (String path : List.of("/search", "/search?q=customs", "/search?q=nothing")) {
            assertThat(house.server.signedOut().get(path).body())
                    .as(path)
                    .contains("role=\"status\"><p>The search index is being built: 2 of 8 kinds")
                    .contains("Results are not complete yet.");
        }
        assertThat(house.server.signedOut().get("/search?q=customs").body()).contains("/term/t/en");
    }

    @Test
    void before_anything_is_known_of_the_building_it_says_just_that() {
        house.life.builds(Optional.empty());

        assertThat(house.server.signedOut().get("/search?q=x").body())
                .contains("<p>The search index is being built. Results are not complete yet.</p>");
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void it_says_so_in_the_reader_s_language(InterfaceLanguage language) {
        house.life.builds(Optional.of(HALF_WAY));

        String html = house.server.signedOut().in(language).get("/search?q=x").body();

        assertThat(html).contains("class=\"notice info\" role=\"status\"").doesNotContain("search.building", "{works");
        assertThat(html.contains("is being built")).isEqualTo(language == InterfaceLanguage.ENGLISH);
    }

    @Test
    void a_rebuilding_beside_an_index_that_answers_is_no_concern_of_readers() {
        house.life.rebuilds(HALF_WAY);

        assertThat(house.server.signedOut().get("/search?q=x").body()).doesNotContain("being built");
        assertThat(api("?q=x").json().at("/complete").asBoolean()).isTrue();
    }

    @Test
    void programs_and_those_who_type_are_told_too() {
        house.search.with(Works.open("term", "t", "en", "Customs", ""));
        assertThat(api("?q=customs").json().at("/complete").asBoolean()).isTrue();

        house.life.builds(Optional.of(HALF_WAY));

        JsonNode found = api("?q=customs").json();
        assertThat(found.at("/complete").isBoolean()).isTrue();
        assertThat(found.at("/complete").asBoolean()).isFalse();
        assertThat(found.at("/total").asInt()).isEqualTo(1);
        assertThat(api("?q=customs&size=1").json().at("/complete").asBoolean()).isFalse();
        assertThat(api("/suggestions?q=cust").json().at("/complete").isBoolean())
                .isTrue();
        assertThat(api("/suggestions?q=cust").json().at("/complete").asBoolean())
                .isFalse();
        assertThat(house.server
                        .signedOut()
                        .get("/search/suggestions?q=cust")
                        .json()
                        .at("/announcement")
                        .asText())
                .startsWith("1 suggestion. The search index is being built");
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void an_index_that_cannot_be_asked_gives_a_page_that_says_so_and_how_to_try_again(InterfaceLanguage language) {
        house.search.away(true);

        Answer answer = house.server.signedOut().in(language).get("/search?q=customs&kind=term");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "10");
        assertThat(answer.headers().getOrDefault("Content-Type", "")).startsWith("text/html");
        assertThat(answer.body())
                .contains("href=\"/search?q=customs&amp;kind=term\"")
                .doesNotContain("search.unavailable", "cluster of this test");
        assertThat(answer.body().contains("Search is not available")).isEqualTo(language == InterfaceLanguage.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=customs", "/suggestions?q=customs"})
    void a_program_gets_a_problem(String query) {
        house.search.away(true);

        Answer answer = api(query);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers())
                .containsEntry("Retry-After", "10")
                .containsEntry("Content-Type", "application/problem+json");
        assertThat(answer.json().at("/type").asText()).isEqualTo("/problems/search-unavailable");
        assertThat(answer.json().at("/status").asInt()).isEqualTo(503);
        assertThat(answer.json().at("/detail").asText()).contains("try again");
    }

    @Test
    void a_saved_search_is_neither_saved_nor_lost() {
        house.search.with(Works.open("term", "t", "en", "Customs", ""));
        assertThat(house.server
                        .as(People.OFFICER)
                        .form("/search/saved", "q", "customs")
                        .status())
                .isEqualTo(303);
        house.search.away(true);

        Answer saving = house.server.as(People.OFFICER).form("/search/saved", "q", "duty");
        Answer list = house.server.as(People.OFFICER).get("/search/saved");

        assertThat(saving.status()).isEqualTo(503);
        // sending it again is hers to decide
        assertThat(saving.body()).doesNotContain("Try again");
        assertThat(list.status()).isEqualTo(503);
        house.search.away(false);
        assertThat(house.server.as(People.OFFICER).get("/search/saved").body())
                .contains("customs")
                .doesNotContain("duty");
    }

    @Test
    void whoever_types_gets_no_suggestion_and_whoever_opens_the_page_gets_the_help() {
        house.search.with(Works.open("term", "t", "en", "Customs", ""));
        house.server.as(People.OFFICER).form("/search/saved", "q", "customs");
        house.search.away(true);

        Answer suggestions = house.server.as(People.OFFICER).get("/search/suggestions?q=cus");
        Answer help = house.server.as(People.OFFICER).get("/search");

        assertThat(suggestions.status()).isEqualTo(200);
        assertThat(suggestions.json().at("/suggestions")).isEmpty();
        assertThat(suggestions.json().at("/suggestions").isArray()).isTrue();
        assertThat(suggestions.json().at("/announcement").asText()).isEqualTo("Search is not available for the moment");
        assertThat(help.status()).isEqualTo(200);
        assertThat(help.body()).contains("How to search", View.encode("title:extradition"));
    }

    private Answer api(String query) {
        return house.server.signedOut().get("/api/search" + query);
    }
}
