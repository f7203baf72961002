package org.comity.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.View;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.People;
import org.comity.search.SearchHouse;
import org.comity.search.SearchResults.Ignored;
import org.comity.search.SearchResults.Sense;
import org.comity.search.SearchResults.Understanding;
import org.comity.search.Works;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SearchApiResourceTest {

    private static final String SEARCH = "/api/v1/search";
    private static final Sense EXTRADITION = new Sense("引渡", "zh-Hant", "extradition", "en");

    private final SearchHouse house = new SearchHouse();

    @Test
    void a_program_learns_all_that_the_page_shows_but_no_score() {
        house.search
                .with(EXTRADITION)
                .with(
                        Works.of("article", "untoc/16", "en", "Extradition", "Grounds")
                                .facets(Map.of(Facet.INSTRUMENT, List.of("untoc")))
                                .build(),
                        Works.open("article", "untoc/16", "fr", "Extradition", "Motifs"))
                .saying(said -> new Understanding(
                        said.languages(),
                        said.senses(),
                        Optional.of("引渡法"),
                        true,
                        false,
                        List.of(new Ignored("kin:x", Ignored.Reason.UNKNOWN_FIELD))));

        JsonNode json = get("?q=" + View.encode("引渡")).json();

        assertThat(json.at("/total").asInt()).isEqualTo(1);
        assertThat(json.at("/works/0/id").asText()).isEqualTo("untoc/16");
        assertThat(json.at("/works/0/title").toString())
                .isEqualTo("{\"text\":\"Extradition\",\"pieces\":[{\"text\":\"Extradition\",\"marked\":true}]}");
        assertThat(json.at("/works/0/alsoIn/fr").asText()).isEqualTo("/article/untoc/16/fr");
        assertThat(json.at("/understanding/senses/0/key").asText()).isEqualTo(EXTRADITION.key());
        assertThat(json.at("/understanding/correction").asText()).isEqualTo("引渡法");
        assertThat(json.at("/understanding/ignored/0/reason").asText()).isEqualTo("unknown-field");
        assertThat(json.at("/facets").findValuesAsText("parameter"))
                .containsExactly("kind", "language", "crime", "jurisdiction", "instrument", "level");
        assertThat(json.at("/facets/4/values/0").toString())
                .isEqualTo("{\"value\":\"untoc\",\"name\":\"Palermo Convention in en\",\"works\":1,\"chosen\":false}");
        assertThat(json.toString()).doesNotContainIgnoringCase("score");
    }

    @Test
    void a_program_narrows_down_refuses_senses_and_reads_on() {
        house.search.with(EXTRADITION);
        IntStream.range(0, 5)
                .forEach(number -> house.search.with(Works.open("term", "t" + number, "en", "extradition", "")));
        house.search.with(Works.open("course", "c", "en", "extradition", ""));

        JsonNode first = get("?size=2&kind=term&q=" + View.encode("引渡")).json();
        JsonNode second =
                house.server.signedOut().get(first.at("/next").asText()).json();
        JsonNode last = get("?size=2&kind=term&page=3&q=" + View.encode("引渡")).json();

        assertThat(first.at("/works").findValuesAsText("id")).containsExactly("t0", "t1");
        assertThat(second.at("/works").findValuesAsText("id")).containsExactly("t2", "t3");
        assertThat(house.search.last().chosen()).isEqualTo(Map.of(Facet.KIND, List.of("term")));
        assertThat(last.at("/works").findValuesAsText("id")).containsExactly("t4");
        assertThat(last.has("next")).isFalse();
        assertThat(get("?q=" + View.encode("引渡") + "&without=" + View.encode(EXTRADITION.key()))
                        .json()
                        .at("/total")
                        .asInt(-1))
                .isZero();
        assertThat(get("?bridge=off&q=" + View.encode("引渡")).json().at("/total").asInt(-1))
                .isZero();
    }

    @Test
    void a_program_finds_what_its_person_may_see() {
        house.search.with(Works.of("note", "n", "en", "Customs", "")
                .only(Audience.jurisdiction("TW"))
                .build());

        assertThat(house.server
                        .as(People.OFFICER)
                        .get(SEARCH + "?q=customs")
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(house.server
                        .as(People.FOREIGNER)
                        .get(SEARCH + "?q=customs")
                        .json()
                        .at("/total")
                        .asInt(-1))
                .isZero();
        assertThat(get("?q=customs").json().at("/total").asInt(-1)).isZero();
        assertThat(get("/suggestions?q=cus").json().at("/suggestions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',q",
        "?q=%20,q",
        "?q=x&q=y,q",
        "?q=x&kind=Term%20s,kind",
        "?q=x&language=not_a_tag,language",
        "?q=x&crime=%3Cb%3E,crime",
        "?q=x&page=0,page",
        "?q=x&page=501,page",
        "?q=x&page=two,page",
        "?q=x&size=101,size",
        "?q=x&bridge=maybe,bridge",
        "?q=x&without=nonsense,without",
        "?q=x&snapshot=%20,snapshot",
        "?q=x&lang=fr,lang",
        "/suggestions?q=,q",
        "/suggestions?q=x&most=21,most",
        "/suggestions?q=x&page=2,page"
    })
    void a_wrong_parameter_is_named_and_nothing_is_searched(String address, String parameter) {
        Answer answer = get(address);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors").findValuesAsText("field")).containsExactly(parameter);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wrong_is_said_in_the_reader_s_language(InterfaceLanguage language) {
        JsonNode problem = house.server
                .signedOut()
                .in(language)
                .get(SEARCH + "?q=x&page=x&size=x&bridge=x&kind=9&language=_&without=x&colour=x")
                .json();

        assertThat(problem.at("/errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("page", "size", "bridge", "kind", "language", "without", "colour");
        assertThat(problem.at("/errors").findValuesAsText("message"))
                .doesNotHaveDuplicates()
                .allSatisfy(message -> assertThat(message).isNotBlank());
    }

    @Test
    void suggestions_are_as_many_as_wanted() {
        IntStream.range(0, 30)
                .forEach(number -> house.search.with(Works.open("term", "t" + number, "en", "Treaty " + number, "")));

        assertThat(get("/suggestions?q=treaty&most=20").json().at("/suggestions"))
                .hasSize(20);
        assertThat(get("/suggestions?q=treaty").json().at("/suggestions")).hasSize(8);
        assertThat(get("/suggestions?q=-").json().at("/suggestions")).isEmpty();
    }

    private Answer get(String rest) {
        return house.server.signedOut().get(SEARCH + rest);
    }
}
