package org.comity.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.platform.identity.Person;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class SearchResourceTest {

    private static final Sense EXTRADITION = new Sense("引渡", "zh-Hant", "extradition", "en");

    private final SearchHouse house = new SearchHouse();

    @Test
    void a_work_is_shown_once_in_the_reader_s_language_with_its_words_marked() {
        house.search.with(
                Works.open("article", "untoc-16", "en", "Extradition", "On extradition of persons."),
                Works.open("article", "untoc-16", "ar", "تسليم المجرمين", "extradition تسليم"));

        String html = page(InterfaceLanguage.ARABIC, "q=extradition");

        assertThat(html)
                .containsOnlyOnce("<h3 class=\"hit-title\"")
                .contains("<h3 class=\"hit-title\" lang=\"ar\" dir=\"rtl\"><a href=\"/article/untoc-16/ar\"")
                .contains("<p class=\"hit-text\" lang=\"ar\" dir=\"rtl\"><mark>extradition</mark> تسليم")
                .contains("<span class=\"badge\" lang=\"ar\" dir=\"rtl\">العربية</span>")
                .contains("<a href=\"/article/untoc-16/en\" hreflang=\"en\" lang=\"en\" dir=\"ltr\">English</a>");
    }

    @Test
    void what_is_typed_and_what_is_found_is_text_and_never_markup() {
        house.search
                .with(Works.open("term", "x", "en", "<script>alert(1)</script>", "\"><b>bold</b>"))
                .saying(said -> new Understanding(
                        said.languages(),
                        List.of(new Sense("<i>", "en", "<u>", "fr")),
                        Optional.of("<em>"),
                        false,
                        false,
                        List.of(new Ignored("<s>", Ignored.Reason.NO_DATE))));

        String html =
                page(InterfaceLanguage.ENGLISH, "q=" + View.encode("\"><script>") + "&kind=" + View.encode("<a>"));
        String found = page(InterfaceLanguage.ENGLISH, "q=" + View.encode("<script>alert(1)"));

        assertThat(html).doesNotContain("<script", "<i>", "<u>", "<em>", "<s>", "<a>");
        assertThat(found).contains("&lt;script>alert(1)").doesNotContain("<script", "<b>bold");
    }

    @Test
    void a_reader_finds_only_what_she_may_see() {
        house.search.with(
                Works.open("note", "open", "en", "Customs", ""),
                Works.of("note", "restricted", "en", "Customs inside", "")
                        .only(Audience.jurisdiction("TW"))
                        .build());

        assertThat(as(People.OFFICER, "/search?q=customs")).contains("/note/restricted/en", "2 works");
        for (String html : List.of(
                as(People.FOREIGNER, "/search?q=customs"),
                house.server.signedOut().get("/search?q=customs").body())) {
            assertThat(html).contains("/note/open/en", "1 work").doesNotContain("restricted", "inside");
        }
        assertThat(house.server
                        .as(People.FOREIGNER)
                        .get("/search/suggestions?q=Customs")
                        .json()
                        .toString())
                .contains("/note/open/en")
                .doesNotContain("restricted");
    }

    @Test
    void facets_are_links_that_narrow_down_and_widen_again() {
        house.search.with(
                Works.of("article", "a", "en", "Evidence", "")
                        .facets(Map.of(Facet.INSTRUMENT, List.of("untoc"), Facet.JURISDICTION, List.of("FR")))
                        .build(),
                Works.of("course", "c", "fr", "Evidence", "")
                        .facets(Map.of(Facet.INSTRUMENT, List.of("uncac")))
                        .build());

        String all = page(InterfaceLanguage.FRENCH, "q=evidence");
        String articles = page(InterfaceLanguage.FRENCH, "q=evidence&kind=article");

        assertThat(all)
                .contains(">Palermo Convention in fr<", ">anglais<", ">Cours<")
                .contains("href=\"/search?q=evidence&amp;kind=article\"")
                .doesNotContain("aria-current");
        assertThat(articles)
                .contains("/article/a/en")
                .doesNotContain("/course/c/fr")
                // what the other values of the facet would give
                .contains("href=\"/search?q=evidence&amp;kind=article&amp;kind=course\"")
                .containsPattern("href=\"/search\\?q=evidence\" rel=\"nofollow\" aria-current=\"true\"");
    }

    @Test
    void a_value_that_nothing_has_can_still_be_given_up() {
        house.search.with(Works.open("term", "t", "en", "Evidence", ""));

        assertThat(page(InterfaceLanguage.ENGLISH, "q=evidence&level=advanced"))
                .contains("href=\"/search?q=evidence\"", "Nothing was found for", "Search again without the filters");
    }

    @Test
    void pages_carry_the_snapshot_of_the_first_one() {
        IntStream.range(0, 45)
                .forEach(number -> house.search.with(Works.open("term", "t" + (100 + number), "en", "Word", "")));

        String first = page(InterfaceLanguage.ENGLISH, "q=word");
        String second = page(InterfaceLanguage.ENGLISH, "q=word&page=2&snapshot=snapshot-1");

        assertThat(first)
                .contains("Page 1 of 3", "rel=\"next\" href=\"/search?q=word&amp;page=2&amp;snapshot=snapshot-1\"")
                .contains("/term/t119/en")
                .doesNotContain("/term/t120/en", "rel=\"prev\"");
        assertThat(second).contains("<ol class=\"hits\" start=\"21\">", "/term/t120/en", "rel=\"prev\"");
        assertThat(house.search.last().window().snapshot()).contains("snapshot-1");
        assertThat(page(InterfaceLanguage.ENGLISH, "q=word&page=9"))
                .contains("There are no more results here", "href=\"/search?q=word\"");
    }

    @Test
    void a_word_that_was_understood_in_another_language_says_so_and_can_be_switched_off() {
        house.search.with(EXTRADITION).with(Works.open("term", "t", "en", "Extradition", ""));

        String html = page(InterfaceLanguage.TRADITIONAL_CHINESE, "q=" + View.encode("引渡"));
        String off = link(html, "chip-off");

        assertThat(html)
                .contains("<bdi lang=\"zh-Hant\">引渡</bdi>", "<bdi lang=\"en\" dir=\"ltr\">extradition</bdi>")
                .contains("<mark>Extradition</mark>", "bridge=off");
        String refused = house.server
                .signedOut()
                .in(InterfaceLanguage.TRADITIONAL_CHINESE)
                .get(off)
                .body();
        assertThat(refused).contains("查無結果").doesNotContain("<mark>");
        assertThat(house.search.last().bridge().refused()).containsExactly(EXTRADITION.key());
        assertThat(refused).containsPattern("chip partial[^$]*extradition[^$]*恢復使用");
    }

    @Test
    void other_languages_are_switched_off_and_on_as_a_whole() {
        house.search.with(EXTRADITION).with(Works.open("term", "t", "en", "Extradition", ""));

        String html = page(InterfaceLanguage.ENGLISH, "bridge=off&q=" + View.encode("引渡"));

        assertThat(html)
                .contains("Only your own words were searched", "Search in other languages too")
                .contains("<input type=\"hidden\" name=\"bridge\" value=\"off\">")
                .doesNotContain("/term/t/en");
        assertThat(page(InterfaceLanguage.ENGLISH, "q=" + View.encode("引渡"))).contains("/term/t/en");
    }

    @ParameterizedTest
    @EnumSource
    void everything_that_was_ignored_is_said_with_its_reason(InterfaceLanguage language) {
        List<Ignored> all = List.of(Ignored.Reason.values()).stream()
                .map(reason -> new Ignored("part " + reason.name(), reason))
                .toList();
        house.search.saying(
                said -> new Understanding(said.languages(), said.senses(), Optional.of("mutual aid"), true, true, all));

        String html = page(language, "q=x");

        assertThat(all).allSatisfy(part -> assertThat(html).containsOnlyOnce("\u2068" + part.part() + "\u2069"));
        assertThat(html).contains("href=\"/search?q=mutual+aid\"");
        Matcher notices = Pattern.compile("<div class=\"notice ").matcher(html);
        assertThat(notices.results().count()).as("ignored, loosened, renewed").isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void without_a_question_there_is_help_with_examples_that_can_be_tried(InterfaceLanguage language) {
        String html = page(language, "");

        assertThat(html)
                .contains("name=\"q\"", "人口販運", "extradición", "تسليم المجرمين")
                .contains("hidden data-recent-searches")
                .doesNotContain("class=\"hits\"");
        assertThat(Pattern.compile("<dt><a href=\"/search\\?q=")
                        .matcher(html)
                        .results()
                        .count())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void when_nothing_is_found_it_says_what_was_tried_and_what_to_try(InterfaceLanguage language) {
        Answer answer = house.server.signedOut().in(language).get("/search?q=qqqq&kind=term&language=fr");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("class=\"empty\"", "href=\"/search?q=qqqq\"", "人口販運")
                .contains("<li class=\"chip\">");
    }

    @Test
    void suggestions_lead_to_the_very_work_and_say_how_many_there_are() {
        house.search.with(
                Works.open("term", "t1", "ar", "تسليم", ""), Works.open("article", "a18", "en", "Mutual aid", ""));

        JsonNode json = house.server
                .signedOut()
                .in(InterfaceLanguage.SPANISH)
                .get("/search/suggestions?q=" + View.encode("تس"))
                .json();

        assertThat(json.at("/announcement").asText()).isEqualTo("1 sugerencia");
        assertThat(json.at("/suggestions/0").toString())
                .isEqualTo("{\"text\":\"تسليم\",\"language\":\"ar\",\"direction\":\"rtl\",\"kind\":\"Término\","
                        + "\"path\":\"/term/t1/ar\"}");
    }

    @Test
    void nothing_is_suggested_before_the_first_letter_or_digit() {
        house.search.with(Works.open("term", "t1", "en", "  - strange", ""));

        assertThat(house.server
                        .signedOut()
                        .get("/search/suggestions?q=%20%20-")
                        .json()
                        .at("/suggestions"))
                .isEmpty();
        assertThat(house.server.signedOut().get("/search/suggestions").json().at("/suggestions"))
                .isEmpty();
    }

    @Test
    void a_browser_can_add_the_site_to_its_search_engines() throws Exception {
        Answer answer = house.server.signedOut().in(InterfaceLanguage.FRENCH).get("/search/description.xml");

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document xml = factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
        assertThat(answer.headers().get("Content-Type")).startsWith("application/opensearchdescription+xml");
        assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
        assertThat(xml.getElementsByTagName("ShortName")
                        .item(0)
                        .getTextContent()
                        .length())
                .isBetween(1, 16);
        assertThat(xml.getElementsByTagName("Url")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("template")
                        .getNodeValue())
                .isEqualTo("http://comity.example/search?q={searchTerms}");
    }

    @Test
    void a_page_of_results_never_shows_where_a_stranger_s_saved_search_is() {
        house.search.with(Works.open("term", "t", "en", "Word", ""));

        String html = as(People.OFFICER, "/search?q=word&saved=00000000-0000-0000-0000-000000000000");

        assertThat(html).contains("/term/t/en").doesNotContain("/seen");
        assertThat(as(People.OFFICER, "/search?q=word&saved=nonsense")).contains("/term/t/en");
    }

    private String as(Person person, String path) {
        return house.server.as(person).get(path).body();
    }

    private String page(InterfaceLanguage language, String query) {
        Answer answer = house.server.signedOut().in(language).get("/search?" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String link(String html, String type) {
        Matcher link =
                Pattern.compile("<a class=\"" + type + "\" href=\"([^\"]*)\"").matcher(html);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
