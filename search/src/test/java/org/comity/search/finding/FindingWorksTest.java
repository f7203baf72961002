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
import org.comity.search.planning.Bridge.Meaning;
import org.comity.search.planning.Planning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void a_meaning_is_told_once_though_the_word_may_be_of_two_languages() {
        put("1", "en", "Population", "The population of a State.");
        org.comity.search.planning.Bridge both =
                (from, term, to) -> to.equals("en") && Set.of("zh", "ja").contains(from)
                        ? List.of(new Meaning("popul", "population", 1))
                        : List.of();
        FindingWorks bridged = new FindingWorks(
                current, analyses, new Interpreting(analyses, LANGUAGES), new Planning(analyses, both));

        SearchResults results = bridged.find(
                SearchRequest.of("人口", new SearchRequest.Reader(Set.of(Audience.EVERYBODY), List.of("zh-Hant"))));

        assertThat(results.understanding().languages()).contains("zh-Hant", "ja");
        assertThat(results.understanding().senses())
                .extracting(SearchResults.Sense::key)
                .containsExactly("人口>en:population");
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
    void a_title_is_suggested_by_a_word_in_its_middle_as_written_and_as_read() {
        put("1", "zh-Hant", "人口販運", "");

        List<Suggestion> written = search.suggest("販運", ENGLISH, 5);
        List<Suggestion> read = search.suggest("fàn yùn", ENGLISH, 5);

        assertThat(written).extracting(Suggestion::path).containsExactly("/notes/1");
        assertThat(written.getFirst().reading()).isEmpty();
        assertThat(read).extracting(Suggestion::path).containsExactly("/notes/1");
        assertThat(read.getFirst().reading()).contains("fanyun");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja | 犯罪人引渡し条約 | 締約国は、この条約の規定に従い、犯罪人を引き渡すことを約束する。 | 犯罪人を引き渡す",
                "ja | 捜査共助 | 国際捜査共助に関する法律は外国からの要請について定める。 | 国際捜査共助に関する法律",
                "ko | 범죄인 인도 | 체약국은 이 조약의 규정에 따라 범죄인을 인도하기로 합의한다. | 범죄인을 인도하기로",
                "ko | 형사사법 공조 | 형사사법공조에 관한 조약은 증거의 취득을 규정한다. | 증거의 취득을 규정한다",
                "th | การส่งผู้ร้ายข้ามแดน | รัฐภาคีตกลงที่จะส่งผู้ร้ายข้ามแดนตามสนธิสัญญานี้ | ส่งผู้ร้ายข้ามแดนตามสนธิสัญญา",
                "zh-Hant | 引渡 | 締約國應依本條約將被請求引渡之人移交請求國。 | 被請求引渡之人",
                "ar | تسليم المجرمين | تتعهد الدول الأطراف بتسليم الأشخاص المطلوبين وفقا لهذه المعاهدة | الأشخاص المطلوبين",
                "de | Auslieferung | Die Vertragsparteien verpflichten sich zur Auslieferung von Personen. | Auslieferung von Personen"
            })
    void a_phrase_is_found_as_it_stands_there(String language, String title, String body, String phrase) {
        put("1", language, title, body);
        put("2", language, title, "…");
        Reader reader = new Reader(Set.of(Audience.EVERYBODY), List.of(language));

        SearchResults results = search.find(SearchRequest.of("\"" + phrase + "\"", reader));

        assertThat(results.hits()).extracting(hit -> hit.work().id()).containsExactly("1");
    }

    @Test
    void a_short_word_with_a_slip_is_found_and_its_correction_offered() {
        put("1", "en", "Treaty", "Between two States.");

        SearchResults results = search.find(SearchRequest.of("trety", ENGLISH));

        assertThat(results.hits()).hasSize(1);
        assertThat(results.understanding().correction()).contains("treaty");
    }
}
