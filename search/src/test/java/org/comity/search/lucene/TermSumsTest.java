package org.comity.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.Works;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Readings;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Alternative;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.ExactField;
import org.comity.search.index.Plan.WeightedTerm;
import org.comity.search.index.Plan.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Adding up term by term finds and scores what Lucene's own queries would.
final class TermSumsTest {

    private static final long SEED = 20_261_128;
    private static final int WORKS = 200;
    private static final int QUESTIONS = 100;
    private static final double ROUNDING = 1e-4;
    private static final List<String> SYLLABLES =
            List.of("ex", "tra", "di", "tion", "po", "li", "ce", "sei", "zu", "re");
    private static final List<String> LANGUAGES = List.of("en", "en", "de");
    private static final List<Audience> AUDIENCES =
            List.of(Audience.EVERYBODY, Audience.EVERYBODY, Audience.jurisdiction("NL"), Audience.jurisdiction("BE"));
    private static final Set<Audience> DUTCH = Set.of(Audience.EVERYBODY, Audience.jurisdiction("NL"));

    private final Analyses analyses = new Analyses();
    private final Random random = new Random(SEED);
    private final List<String> titles = new ArrayList<>();

    @TempDir
    private Path folder;

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    private String text(int most) {
        List<String> words = new ArrayList<>();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            words.add(word());
        }
        return String.join(" ", words);
    }

    private void fill(LuceneIndex index) {
        // some works are written twice and some are published apart: deleted documents and several segments
        for (int number = 0; number < WORKS + WORKS / 4; number++) {
            titles.add(text(3));
            SearchDocument work = Works.of(
                            "note", String.valueOf(number % WORKS), language(), titles.getLast(), text(40))
                    .only(AUDIENCES.get(random.nextInt(AUDIENCES.size())))
                    .build();
            index.replace(new WorkId("note", String.valueOf(number % WORKS)), List.of(work));
            if (number % 60 == 0) {
                index.publish();
            }
        }
        index.publish();
    }

    private String language() {
        return LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    }

    /// One to three terms that mean a word in a language, some of them in no document.
    private Alternative alternative(String language) {
        List<WeightedTerm> terms = new ArrayList<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            double weight = terms.isEmpty() ? 1 : 0.1 + 0.9 * random.nextDouble();
            analyses.terms(language, word()).stream()
                    .map(term -> new WeightedTerm(term, weight))
                    .forEach(terms::add);
        }
        return new Alternative(language, terms, 0.2 + random.nextDouble());
    }

    private Plan plan() {
        String text = text(4);
        List<Word> words = new ArrayList<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            List<Alternative> alternatives =
                    LANGUAGES.stream().distinct().map(this::alternative).toList();
            words.add(new Word("word", alternatives, random.nextInt(4) > 0));
        }
        List<String> grams = Stream.concat(analyses.grams(text).stream(), analyses.sounds(text).stream())
                .distinct()
                .toList();
        List<Exact> exact = random.nextInt(4) > 0
                ? List.of()
                : Stream.of(titles.get(random.nextInt(titles.size())), text(1))
                        .map(title -> new Exact(ExactField.TITLE, Readings.key(title), 5))
                        .toList();
        return new Plan(words, 1 + random.nextInt(2), grams, exact, Demands.NONE);
    }

    private static Map<Integer, Float> scores(TrimmedSearcher searcher, Query query) throws IOException {
        Map<Integer, Float> scores = new TreeMap<>();
        for (ScoreDoc each : searcher.search(query, WORKS * 2).scoreDocs) {
            scores.put(each.doc, each.score);
        }
        return scores;
    }

    @Test
    void documents_and_scores_are_those_of_plain_queries() throws IOException {
        long byGramsAlone = 0;
        try (LuceneIndex index = LuceneIndex.open(folder, analyses, reference -> Set.of())) {
            fill(index);
            try (LuceneView view = index.lucene(DUTCH, Optional.empty())) {
                TrimmedSearcher searcher = view.searcher();
                assertThat(searcher.getIndexReader().hasDeletions()).isTrue();
                assertThat(searcher.getIndexReader().leaves()).hasSizeGreaterThan(2);
                for (int asked = 0; asked < QUESTIONS; asked++) {
                    Plan plan = plan();

                    Map<Integer, Float> expected = scores(searcher, LuceneQueries.plain(plan));
                    Map<Integer, Float> found = scores(searcher, LuceneQueries.of(plan, searcher));

                    assertThat(found.keySet()).as("seed %d, %s", SEED, plan).isEqualTo(expected.keySet());
                    expected.forEach((document, score) -> assertThat(
                                    found.getOrDefault(document, Float.NaN).doubleValue())
                            .as("seed %d, document %d, %s", SEED, document, plan)
                            .isCloseTo(score, within(ROUNDING)));
                    Plan words = new Plan(plan.words(), plan.required(), List.of(), plan.exact(), Demands.NONE);
                    Set<Integer> byWords =
                            scores(searcher, LuceneQueries.of(words, searcher)).keySet();
                    byGramsAlone += expected.keySet().stream()
                            .filter(document -> !byWords.contains(document))
                            .count();
                }
            }
        }
        assertThat(byGramsAlone).as("documents found by their grams alone").isPositive();
    }
}
