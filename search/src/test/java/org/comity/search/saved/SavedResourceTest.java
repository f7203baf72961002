package org.comity.search.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.comity.platform.identity.Person;
import org.comity.platform.json.Json;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.comity.search.Audience;
import org.comity.search.People;
import org.comity.search.SavedSearches.News;
import org.comity.search.SearchHouse;
import org.comity.search.WorkId;
import org.comity.search.Works;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SavedResourceTest {

    private static final String LIST = "/search/saved";
    private static final List<String> WISHES = List.of("en");

    private final SearchHouse house = new SearchHouse();
    private final Client officer = house.server.as(People.OFFICER);

    @Test
    void what_appears_after_saving_is_new_until_she_has_seen_it() {
        house.search.with(Works.open("term", "old", "en", "Treaty", ""));
        save(officer, "treaty", "My treaties");
        assertThat(officer.get(LIST).body()).contains("My treaties").doesNotContain("new work");

        house.search.with(Works.open("term", "fresh", "en", "Treaty", ""), Works.open("term", "other", "en", "X", ""));

        String list = officer.get(LIST).body();
        assertThat(list).contains("1 new work");
        assertThat(officer.get("/search").body()).contains("My treaties", "1 new work");
        assertThat(news(People.OFFICER)).extracting(News::works).containsExactly(1);
        String opened = officer.get(link(list, "/search\\?")).body();
        assertThat(opened)
                .containsOnlyOnce("<span class=\"badge info\">New</span>")
                .containsPattern("(?s)badge info.*href=\"/term/fresh/en\".*href=\"/term/old/en\"");

        assertThat(officer.form(link(opened, LIST), "snapshot", "snapshot-1").location())
                .isEqualTo(LIST + "?done=seen");

        assertThat(house.search.last().window().snapshot()).contains("snapshot-1");
        assertThat(officer.get(LIST).body()).doesNotContain("new work");
        assertThat(news(People.OFFICER)).isEmpty();
    }

    @Test
    void what_she_may_not_see_is_no_news() {
        save(officer, "customs", "");
        save(house.server.as(People.FOREIGNER), "customs", "");

        house.search.with(Works.of("note", "n", "en", "Customs", "")
                .only(Audience.jurisdiction("TW"))
                .build());

        assertThat(news(People.OFFICER)).hasSize(1);
        assertThat(news(People.FOREIGNER)).isEmpty();
        assertThat(house.server.as(People.FOREIGNER).get(LIST).body()).doesNotContain("new work");
    }

    @Test
    void a_question_is_saved_with_all_that_narrows_it_down() {
        officer.form(
                LIST,
                "q",
                "引渡",
                "kind",
                "term",
                "kind",
                "article",
                "language",
                "fr",
                "bridge",
                "off",
                "without",
                "引渡>en:extradition",
                "page",
                "3",
                "snapshot",
                "s",
                "name",
                "");

        String list = officer.get(LIST).body();

        assertThat(list).contains("<bdi>引渡</bdi>", "<li class=\"chip\">Term</li>", "<li class=\"chip\">French</li>");
        officer.get(link(list, "/search\\?"));
        assertThat(house.search.last().chosen().toString()).isEqualTo("{KIND=[term, article], LANGUAGE=[fr]}");
        assertThat(house.search.last().bridge().on()).isFalse();
        assertThat(house.search.last().bridge().refused()).containsExactly("引渡>en:extradition");
        assertThat(house.search.last().window().from()).isZero();
    }

    @Test
    void what_is_new_is_asked_in_the_languages_of_the_last_look() {
        save(officer, "treaty", "");
        List<String> saved = only(People.OFFICER).wishes();
        assertThat(saved).isEqualTo(house.search.last().reader().wishes()).isNotEqualTo(List.of("zh-Hant"));

        house.saving.news(People.OFFICER.actor(), List.of("zh-Hant"));
        assertThat(house.search.last().reader().wishes()).isEqualTo(saved);

        SavedSearch search = only(People.OFFICER);
        house.saving.look(People.OFFICER.actor(), List.of("zh-Hant"), search.id(), Optional.empty());
        house.saving.news(People.OFFICER.actor(), List.of("en"));
        assertThat(house.search.last().reader().wishes()).containsExactly("zh-Hant");
    }

    @Test
    void the_same_question_is_saved_once() {
        save(officer, "treaty", "First");

        assertThat(save(officer, "treaty", "Second").location()).isEqualTo(LIST + "?done=known");

        assertThat(officer.get(LIST).body()).contains("First").doesNotContain("Second");
        assertThat(officer.get("/search?q=treaty").body()).contains("You have saved this search");
        assertThat(officer.get("/search?q=treaties").body()).contains("action=\"/search/saved\"");
    }

    @Test
    void fifty_can_be_saved_and_no_more() {
        IntStream.range(0, SavingSearches.MOST).forEach(number -> save(officer, "word" + number, ""));

        Answer refused = save(officer, "one too many", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("role=\"alert\"").doesNotContain("one too many");
        assertThat(kept()).isEqualTo(50);
        assertThat(save(house.server.as(People.COLLEAGUE), "one too many", "").status())
                .isEqualTo(303);
    }

    @Test
    void a_saved_search_is_renamed_and_removed() {
        save(officer, "treaty", "First");
        String path = LIST + "/" + only(People.OFFICER).id();

        assertThat(officer.form(path + "/name", "name", "  Better ").location()).isEqualTo(LIST + "?done=renamed");
        assertThat(officer.get(LIST + "?done=renamed").body()).contains("Better", "role=\"status\"");
        assertThat(officer.form(path + "/removal").location()).isEqualTo(LIST + "?done=removed");
        assertThat(officer.get(LIST).body()).contains("class=\"empty\"");
        assertThat(officer.form(path + "/removal").status()).isEqualTo(404);
    }

    @Test
    void nobody_else_reaches_it() {
        save(officer, "treaty", "Hers alone");
        SavedSearch hers = only(People.OFFICER);
        String path = LIST + "/" + hers.id();

        for (Person other : List.of(People.COLLEAGUE, People.FOREIGNER, People.ADMINISTRATOR)) {
            Client client = house.server.as(other);
            assertThat(client.get(LIST).body()).doesNotContain("Hers alone");
            assertThat(client.form(path + "/name", "name", "Mine").status()).isEqualTo(404);
            assertThat(client.form(path + "/seen").status()).isEqualTo(404);
            assertThat(client.form(path + "/removal").status()).isEqualTo(404);
            assertThat(client.get("/search?q=treaty&saved=" + hers.id()).body())
                    .doesNotContain("Hers alone", "You have saved");
        }
        assertThat(only(People.OFFICER).name()).isEqualTo("Hers alone");
    }

    @Test
    void who_is_not_signed_in_or_has_no_role_of_ours_saves_nothing() {
        assertThat(house.server.signedOut().get(LIST).location()).startsWith("/login");
        assertThat(save(house.server.signedOut(), "treaty", "").status()).isEqualTo(401);
        assertThat(save(house.server.as(People.GUEST), "treaty", "").status()).isEqualTo(403);
        assertThat(house.server.signedOut().get("/search?q=treaty").body()).doesNotContain("/search/saved");
        assertThat(house.server.as(People.GUEST).get("/search?q=treaty").body()).doesNotContain("/search/saved");
        assertThat(news(People.GUEST)).isEmpty();
    }

    @Test
    void what_cannot_be_saved_is_refused_in_words() {
        assertThat(save(officer, "  ", "x").status()).isEqualTo(422);
        assertThat(save(officer, "x", "y".repeat(121)).status()).isEqualTo(422);
        assertThat(save(officer, "語".repeat(1000), "x").status()).isEqualTo(422);
        save(officer, "x", "");
        assertThat(officer.form(LIST + "/" + only(People.OFFICER).id() + "/name", "name", " ")
                        .status())
                .isEqualTo(422);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void a_long_question_gives_a_short_name_that_ends_between_characters() {
        save(officer, "x" + "𠮷".repeat(80), "");

        assertThat(only(People.OFFICER).name())
                .startsWith("x𠮷")
                .endsWith("𠮷…")
                .hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void at_most_a_thousand_works_are_kept_and_none_can_be_read_from_the_table() {
        IntStream.range(0, 1200)
                .forEach(number -> house.search.with(Works.open("term", "term-" + number, "en", "Treaty", "")));

        save(officer, "treaty", "Broad");

        assertThat(only(People.OFFICER).seen().stored()).hasSize(8000);
        assertThat(officer.get(LIST).body()).contains("only the best thousand are compared");
        String stored = house.database.query(handle -> handle.createQuery(
                        "SELECT string_agg(encode(seen, 'escape') || name || query, ' ') FROM search.saved_search")
                .mapTo(String.class)
                .one());
        assertThat(stored).contains("Broad").doesNotContain("term-");
    }

    @Test
    void the_same_work_looks_different_in_every_saved_search() {
        WorkId work = new WorkId("term", "t");
        SeenWorks one = SeenWorks.of(new UUID(0, 1), java.util.Set.of(work));
        SeenWorks other = SeenWorks.of(new UUID(0, 2), java.util.Set.of(work));

        assertThat(one.stored()).isNotEqualTo(other.stored()).hasSize(8);
        assertThat(SeenWorks.read(new UUID(0, 1), one.stored()).hold(work)).isTrue();
        assertThat(SeenWorks.read(new UUID(0, 2), one.stored()).hold(work)).isFalse();
    }

    @Test
    void her_searches_come_with_her_file_and_go_with_the_erasure() {
        save(officer, "treaty", "Hers");
        save(house.server.as(People.COLLEAGUE), "treaty", "Another's");
        ErasingSearches records = new ErasingSearches(house.rows);
        UUID her = People.OFFICER.subject();

        String file = house.database.query(handle -> Json.write(records.of(handle, her)));
        int erased = house.database.transaction(handle -> records.erase(handle, her));

        assertThat(file).contains("\"name\":\"Hers\"", "\"query\":\"q=treaty\"").doesNotContain("Another");
        assertThat(erased).isEqualTo(1);
        assertThat(officer.get(LIST).body()).contains("class=\"empty\"");
        assertThat(only(People.COLLEAGUE).name()).isEqualTo("Another's");
    }

    @Test
    void a_notice_in_passing_asks_those_that_she_looked_at_longest_ago() {
        IntStream.range(0, 12).forEach(number -> save(officer, "word" + number, ""));

        house.search.with(Works.open(
                "term", "t", "en", "t", "word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11"));

        assertThat(news(People.OFFICER)).hasSize(10);
        assertThat(Pattern.compile("badge info")
                        .matcher(officer.get(LIST).body())
                        .results()
                        .count())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource
    void the_page_speaks_the_reader_s_language(InterfaceLanguage language) {
        for (String done : List.of("kept", "known", "renamed", "removed", "seen")) {
            assertThat(officer.in(language).get(LIST + "?done=" + done).body()).contains("class=\"notice success\"");
        }
        assertThat(officer.in(language).get(LIST + "?done=anything").body()).doesNotContain("class=\"notice");
        save(officer, "treaty", "");
        house.search.with(Works.open("term", "t", "en", "Treaty", ""));

        assertThat(officer.in(language).get(LIST).body()).contains("<bdi>treaty</bdi>", "badge info");
    }

    private static Answer save(Client client, String text, String name) {
        return client.form(LIST, "q", text, "name", name);
    }

    private SavedSearch only(Person person) {
        List<SavedSearch> all = house.database.query(handle -> house.rows.of(handle, person.subject()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private int kept() {
        return house.database.query(handle -> house.rows.count(handle, People.OFFICER.subject()));
    }

    private List<News> news(Person person) {
        return house.saving.news(person.actor(), WISHES);
    }

    /// The first address of a page that begins so.
    private static String link(String html, String start) {
        Matcher link =
                Pattern.compile("(?:href|action)=\"(" + start + "[^\"]+)\"").matcher(html);
        return Optional.of(link)
                .filter(Matcher::find)
                .map(found -> found.group(1).replace("&amp;", "&"))
                .orElseThrow();
    }
}
