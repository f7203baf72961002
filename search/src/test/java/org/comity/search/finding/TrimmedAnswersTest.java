package org.comity.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchRequest;
import org.comity.search.SearchRequest.Reader;
import org.comity.search.SearchRequest.Window;
import org.comity.search.SearchResults;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.detection.QueryLanguages;
import org.comity.search.index.CurrentIndex;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.planning.Bridge;
import org.comity.search.planning.Bridge.Meaning;
import org.comity.search.planning.Planning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a reader asks, the whole answer, with the words of the bridge, corrections, marks and suggestions, is the
/// one that an index would give that holds only what she may see.
final class TrimmedAnswersTest {

    private static final long SEED = 20_261_128;
    private static final int WORKS = 120;
    private static final int QUESTIONS = 150;
    private static final List<String> LANGUAGES = List.of("en", "es", "zh-Hant", "ar");

    /// Each line says the same in the languages above.
    private static final List<List<String>> WORDS = List.of(
            List.of("extradition", "extradición", "引渡", "تسليم"),
            List.of("witness", "testigo", "證人", "شاهد"),
            List.of("evidence", "prueba", "證據", "دليل"),
            List.of("police", "policía", "警察", "شرطة"),
            List.of("treaty", "tratado", "條約", "معاهدة"),
            List.of("trafficking", "trata", "販運", "اتجار"),
            List.of("confiscation", "decomiso", "沒收", "مصادرة"),
            List.of("jurisdiction", "jurisdicción", "管轄", "ولاية"));

    private static final List<Audience> AUDIENCES = List.of(
            Audience.EVERYBODY,
            Audience.EVERYBODY,
            Audience.jurisdiction("NL"),
            Audience.organisation("TW", "academy"));
    private static final Map<String, Reader> READERS = Map.of(
            "everybody", new Reader(Set.of(Audience.EVERYBODY), List.of("es", "en")),
            "Dutch", new Reader(Set.of(Audience.EVERYBODY, Audience.jurisdiction("NL")), List.of("en")));

    private final Analyses analyses = new Analyses();
    private final QueryLanguages detection = QueryLanguages.learned();

    @TempDir
    private Path folder;

    /// Knows the lines above.
    private List<Meaning> meanings(String from, String term, String to) {
        int source = base(from);
        int target = base(to);
        if (source < 0 || target < 0 || source == target) {
            return List.of();
        }
        return WORDS.stream()
                .filter(line -> analyses.terms(from, line.get(source)).equals(List.of(term)))
                .map(line -> line.get(target))
                .map(word -> new Meaning(String.join(" ", analyses.terms(to, word)), word, 1))
                .toList();
    }

    private static int base(String language) {
        return LANGUAGES.stream().map(Analyses::base).toList().indexOf(language);
    }

    private FindingWorks search(LuceneIndex index) {
        CurrentIndex current = new CurrentIndex();
        current.exchange(index);
        Bridge bridge = this::meanings;
        return new FindingWorks(
                current, analyses, new Interpreting(analyses, detection), new Planning(analyses, bridge));
    }

    private LuceneIndex open(String name) {
        return LuceneIndex.open(folder.resolve(name), analyses, reference -> Set.of());
    }

    private static String word(Random random, int language) {
        return WORDS.get(random.nextInt(WORDS.size())).get(language);
    }

    private static String text(Random random, int language, int most) {
        List<String> words = new ArrayList<>();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            // now and then a word that only this document has
            words.add(random.nextInt(12) == 0 ? "word" + random.nextInt(100_000) : word(random, language));
        }
        return String.join(" ", words);
    }

    private static Map<WorkId, List<SearchDocument>> works(Random random) {
        Map<WorkId, List<SearchDocument>> works = new TreeMap<>();
        for (int number = 0; number < WORKS; number++) {
            WorkId work = new WorkId(number % 2 == 0 ? "article" : "note", "w" + number);
            List<SearchDocument> versions = new ArrayList<>();
            for (int language = 0; language < LANGUAGES.size(); language++) {
                if (random.nextInt(3) == 0) {
                    versions.add(new SearchDocument(
                            work,
                            LANGUAGES.get(language),
                            new SearchDocument.Text(text(random, language, 3), text(random, language, 30)),
                            "/" + work.id(),
                            List.of(),
                            Map.of(Facet.CRIME, List.of("crime-" + random.nextInt(3))),
                            Set.of(AUDIENCES.get(random.nextInt(AUDIENCES.size()))),
                            Optional.empty()));
                }
            }
            works.put(work, versions);
        }
        return works;
    }

    private static void write(LuceneIndex index, Map<WorkId, List<SearchDocument>> works, Set<Audience> reader) {
        works.forEach((work, versions) -> index.replace(
                work,
                versions.stream()
                        .filter(version -> version.audiences().stream().anyMatch(reader::contains))
                        .toList()));
        index.publish();
    }

    /// One or two words, sometimes with a slip of the pen, a sign of the syntax, or a word that only hidden documents
    /// may have.
    private static String question(Random random, List<String> seldom) {
        int language = random.nextInt(LANGUAGES.size());
        String first = word(random, language);
        String second = word(random, random.nextInt(LANGUAGES.size()));
        return switch (random.nextInt(8)) {
            case 0 -> first.substring(0, first.length() - 1) + "x" + first.charAt(first.length() - 1);
            case 1 -> "\"" + first + " " + second + "\"";
            case 2 -> first + " -" + second;
            case 3 -> "title:" + first;
            case 4 -> seldom.get(random.nextInt(seldom.size()));
            case 5 -> seldom.get(random.nextInt(seldom.size())) + " " + first;
            case 6 -> first + " " + second;
            default -> first;
        };
    }

    private static SearchResults withoutSnapshot(SearchResults results) {
        return new SearchResults(results.hits(), results.total(), results.facets(), results.understanding(), "");
    }

    @Test
    void an_answer_is_that_of_an_index_that_holds_only_what_the_reader_may_see() {
        Random random = new Random(SEED);
        Map<WorkId, List<SearchDocument>> works = works(random);
        List<String> seldom = works.values().stream()
                .flatMap(List::stream)
                .flatMap(version -> List.of(version.text().body().split(" ", -1)).stream())
                .filter(word -> word.startsWith("word"))
                .toList();
        int bridged = 0;
        int corrected = 0;
        try (LuceneIndex whole = open("whole")) {
            write(whole, works, Set.copyOf(AUDIENCES));
            FindingWorks all = search(whole);
            for (Map.Entry<String, Reader> reader : READERS.entrySet()) {
                try (LuceneIndex own = open(reader.getKey())) {
                    write(own, works, reader.getValue().audiences());
                    FindingWorks alone = search(own);
                    for (int asked = 0; asked < QUESTIONS; asked++) {
                        String text = question(random, seldom);
                        SearchRequest request = new SearchRequest(
                                text, Map.of(), reader.getValue(), SearchRequest.Bridge.ON, Window.FIRST);
                        SearchResults seen = all.find(request);

                        assertThat(withoutSnapshot(seen))
                                .as("seed %d, %s asks %s", SEED, reader.getKey(), text)
                                .isEqualTo(withoutSnapshot(alone.find(request)));
                        String beginning = text.substring(0, Math.min(text.length(), 1 + random.nextInt(6)));
                        assertThat(all.suggest(beginning, reader.getValue(), 8))
                                .as("seed %d, %s types %s", SEED, reader.getKey(), beginning)
                                .isEqualTo(alone.suggest(beginning, reader.getValue(), 8));
                        bridged += seen.understanding().senses().isEmpty() ? 0 : 1;
                        corrected += seen.understanding().correction().isPresent() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(bridged).as("questions that the bridge took part in").isPositive();
        assertThat(corrected).as("questions with a correction").isPositive();
    }
}
