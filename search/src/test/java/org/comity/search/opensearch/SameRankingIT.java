package org.comity.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Found;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Phrase;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.View;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.planning.Bridge;
import org.comity.search.planning.LikelyLanguage;
import org.comity.search.planning.Planning;
import org.comity.search.planning.Planning.Question;
import org.comity.search.query.QuotedPhrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever moves from one engine to the other finds the same.
final class SameRankingIT {

    private static final long SEED = 20_261_128;
    private static final int WORKS = 700;
    private static final int QUESTIONS = 240;
    private static final double SAME_FIRST = 0.995;
    private static final Set<Audience> READER = Set.of(Audience.EVERYBODY, Audience.SIGNED_IN);

    private final Analyses analyses = new Analyses();
    private final Collection collection = new Collection(SEED);

    @TempDir
    private Path folder;

    @Test
    void both_engines_find_the_same_first() {
        String prefix = "ranking";
        try (SearchIndex inside = LuceneIndex.open(folder, analyses, reference -> Set.of());
                SearchIndex cluster =
                        OpenSearchIndex.open(TestCluster.cluster(), prefix, analyses, reference -> Set.of())) {
            Generations generations = new Generations(TestCluster.cluster(), "ranking");
            for (int number = 0; number < WORKS + WORKS / 10; number++) {
                // some works are written twice: what was there before must not count
                List<SearchDocument> work = collection.work(number % WORKS);
                inside.replace(work.getFirst().work(), work);
                cluster.replace(work.getFirst().work(), work);
            }
            inside.publish();
            cluster.publish();
            try (View one = inside.view(READER, Optional.empty());
                    View other = cluster.view(READER, Optional.empty())) {
                compare(one, other);
            }
            generations.remove(prefix);
        }
    }

    private void compare(View one, View other) {
        int same = 0;
        for (int number = 0; number < QUESTIONS; number++) {
            Question question = question(number);
            Found expected = find(one, question);
            Found found = find(other, question);

            String described = "seed %d, question %d: %s".formatted(SEED, number, question);
            assertThat(found.total()).as(described).isEqualTo(expected.total());
            assertThat(found.facets()).as(described).isEqualTo(expected.facets());
            same += expected.hits().stream()
                            .findFirst()
                            .equals(found.hits().stream().findFirst())
                    ? 1
                    : 0;
        }
        System.out.printf("The same first in %d of %d questions, seed %d.%n", same, QUESTIONS, SEED);
        assertThat(same / (double) QUESTIONS).isGreaterThanOrEqualTo(SAME_FIRST);
    }

    private Found find(View view, Question question) {
        Planning planning = new Planning(analyses, bridge());
        List<String> wishes = List.of(question.likely().getFirst().tag(), "en");
        return view.find(planning.plan(question, view).plan(), wishes, 0, 20);
    }

    private Question question(int number) {
        String language = Collection.LANGUAGES.get(number % Collection.LANGUAGES.size());
        String text = collection.text(language, 1 + collection.below(5));
        Demands demands = switch (number % 8) {
            case 0 -> demanding(List.of(), Map.of(Facet.CRIME, List.of("c1", "c2")));
            case 1 -> demanding(List.of(), Map.of(Facet.LANGUAGE, List.of("es"), Facet.KIND, List.of("term")));
            case 2 -> demanding(List.of(phrase(language)), Map.of());
            default -> Demands.NONE;
        };
        return new Question(text, List.of(new LikelyLanguage(language, 1)), Set.of(), List.of(), demands);
    }

    private static Demands demanding(List<Phrase> phrases, Map<Facet, List<String>> chosen) {
        return new Demands(phrases, List.of(), chosen, Optional.empty());
    }

    private Phrase phrase(String language) {
        return new QuotedPhrase(collection.text(language, 1), false)
                .in(analyses, List.of(language))
                .orElseThrow();
    }

    /// Each word has two meanings in each other language, one of them likelier.
    private Bridge bridge() {
        return (from, term, to) -> {
            if (term.hashCode() % 2 == 0) {
                return List.of();
            }
            String tag = to.equals("zh") ? "zh-Hant" : to;
            return List.of(meaning(tag, term.hashCode() % 100, 0.9), meaning(tag, term.hashCode(), 0.4));
        };
    }

    private Bridge.Meaning meaning(String tag, int number, double weight) {
        String word = collection.word(tag, number);
        return new Bridge.Meaning(analyses.terms(tag, word).getFirst(), word, weight);
    }
}
