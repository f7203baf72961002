package org.comity.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.search.Audience;
import org.comity.search.MarkedText;
import org.comity.search.SearchDocument;
import org.comity.search.SearchRequest;
import org.comity.search.SearchRequest.Bridge;
import org.comity.search.SearchRequest.Reader;
import org.comity.search.SearchRequest.Window;
import org.comity.search.SearchResults;
import org.comity.search.SearchResults.Hit;
import org.comity.search.Suggestion;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.detection.QueryLanguages;
import org.comity.search.index.CurrentIndex;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.planning.Planning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reader is shown for what she asked.
final class FindingWorksTest {

    private static final Reader ENGLISH = new Reader(Set.of(Audience.EVERYBODY), List.of("en"));
    private static final Reader CHINESE = new Reader(Set.of(Audience.EVERYBODY), List.of("zh-Hant", "en"));

    private static final QueryLanguages LANGUAGES = QueryLanguages.learned();

    private final Analyses analyses = new Analyses();
    private final CurrentIndex current = new CurrentIndex();
    private final FindingWorks search = new FindingWorks(
            current,
            analyses,
            new Interpreting(analyses, LANGUAGES),
            new Planning(analyses, org.comity.search.planning.Bridge.NONE));

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder, analyses, reference -> Set.of());
        current.exchange(index);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void put(String id, String language, String title, String body) {
        WorkId work = new WorkId("note", id);
        index.replace(
                work,
                List.of(SearchDocument.open(
                        work, language, new SearchDocument.Text(title, body), "/notes/" + id, List.of(), Map.of())));
        index.publish();
    }

    private static Set<String> marked(MarkedText text) {
        return text.pieces().stream()
                .filter(MarkedText.Piece::marked)
                .map(MarkedText.Piece::text)
                .collect(Collectors.toSet());
    }

    private static Hit first(SearchResults results) {
        return results.hits().getFirst();
    }

    @Test
    void the_words_are_marked_in_whatever_form_they_stand_there() {
        put("1", "en", "Requests", "The State requested extradites nobody. It was requesting evidence. Unrelated end.");

        Hit hit = first(search.find(SearchRequest.of("request", ENGLISH)));

        assertThat(marked(hit.title())).containsExactly("Requests");
        assertThat(marked(hit.extract())).containsExactlyInAnyOrder("requested", "requesting");
        assertThat(hit.title().text()).isEqualTo("Requests");
    }

    @Test
    void in_Han_words_are_marked_and_not_blocks() {
        put("1", "zh-Hant", "引渡條約", "締約國應依本條約將被請求引渡之人移交請求國。");

        Hit hit = first(search.find(SearchRequest.of("引渡", CHINESE)));

        assertThat(marked(hit.title())).containsExactly("引渡");
        assertThat(marked(hit.extract())).containsExactly("引渡");
    }

    @Test
    void the_extract_is_the_passage_with_most_of_the_words_however_long_the_text() {
        String filler = "Nothing of interest stands in this sentence at all. ".repeat(400);
        put("1", "en", "Long", filler + "The confiscation of proceeds follows a request. " + filler);

        Hit hit = first(search.find(SearchRequest.of("confiscation of proceeds", ENGLISH)));

        assertThat(hit.extract().text()).contains("The confiscation of proceeds follows a request.");
        assertThat(hit.extract().text().length()).isLessThan(400);
        assertThat(marked(hit.extract())).contains("confiscation", "proceeds");
    }

    @Test
    void a_word_that_nobody_wrote_is_corrected_to_one_that_a_title_has() {
        put("1", "en", "Extradition of nationals", "");

        SearchResults results = search.find(SearchRequest.of("extardition nationals", ENGLISH));

        assertThat(results.understanding().correction()).contains("extradition nationals");
    }

    @Test
    void a_word_that_is_known_is_not_corrected() {
        put("1", "en", "Extradition", "extraditions");

        assertThat(search.find(SearchRequest.of("extradition", ENGLISH))
                        .understanding()
                        .correction())
                .isEmpty();
    }

    @Test
    void it_says_when_nothing_has_all_the_words() {
        put("1", "en", "Seizure", "drugs at sea");
        put("2", "en", "Seizure", "of vehicles");

        assertThat(search.find(SearchRequest.of("seizure vehicles", ENGLISH))
                        .understanding()
                        .loosened())
                .isFalse();
        assertThat(search.find(SearchRequest.of("drugs vehicles", ENGLISH))
                        .understanding()
                        .loosened())
                .isTrue();
    }

    @Test
    void pages_neither_repeat_nor_leave_out_a_work_while_the_index_changes() {
        for (int number = 0; number < 30; number++) {
            put("n" + number, "en", "Seizure " + number, "");
        }
        SearchResults first = search.find(page("seizure", 0, Optional.empty()));
        index.replace(new WorkId("note", "n3"), List.of());
        put("new", "en", "Seizure seizure seizure", "");

        SearchResults second = search.find(page("seizure", 20, Optional.of(first.snapshot())));

        Set<WorkId> all = first.hits().stream().map(Hit::work).collect(Collectors.toSet());
        second.hits().forEach(hit -> assertThat(all.add(hit.work())).isTrue());
        assertThat(all).hasSize(30).doesNotContain(new WorkId("note", "new"));
        assertThat(second.understanding().renewed()).isFalse();
        assertThat(search.find(page("seizure", 20, Optional.of("gone")))
                        .understanding()
                        .renewed())
                .isTrue();
    }

    private static SearchRequest page(String text, int from, Optional<String> snapshot) {
        return new SearchRequest(text, Map.of(), ENGLISH, Bridge.ON, new Window(from, 20, snapshot));
    }

    @Test
    void a_title_is_suggested_by_the_beginning_of_its_pinyin() {
        put("1", "zh-Hant", "人口販運", "");

        List<Suggestion> suggestions = search.suggest("renkou", ENGLISH, 5);

        assertThat(suggestions).hasSize(1);
        assertThat(suggestions.getFirst().path()).isEqualTo("/notes/1");
        assertThat(suggestions.getFirst().reading())
                .hasValueSatisfying(reading -> assertThat(reading).startsWith("renkou"));
    }

    @Test
    void an_index_that_is_not_there_yet_finds_nothing_and_breaks_nothing() {
        CurrentIndex none = new CurrentIndex();
        FindingWorks early = new FindingWorks(
                none,
                analyses,
                new Interpreting(analyses, LANGUAGES),
                new Planning(analyses, org.comity.search.planning.Bridge.NONE));

        assertThat(early.find(SearchRequest.of("anything", ENGLISH)).total()).isZero();
        assertThat(early.suggest("any", ENGLISH, 5)).isEmpty();
        assertThat(early.works(SearchRequest.of("anything", ENGLISH), 10)).isEmpty();
    }
}
