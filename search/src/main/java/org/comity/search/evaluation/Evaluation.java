package org.comity.search.evaluation;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts a collection into an engine, asks every query and measures the answers.
final class Evaluation {

    private final TestCollection collection;
    private final EvaluatedEngine engine;
    private final Progress progress;
    private final Figures figures = Figures.none();

    Evaluation(TestCollection collection, EvaluatedEngine engine, Progress progress) {
        this.collection = collection;
        this.engine = engine;
        this.progress = progress;
    }

    /// Takes the ranking of a query over the whole collection.
    @FunctionalInterface
    interface Taking {
        void take(String query, List<String> ranking) throws IOException;
    }

    /// Measures.
    ///
    /// @param taking gets every query's ranking, judged or not, in the order of the queries
    /// @throws IllegalStateException when the engine does not keep its promise
    Figures run(Taking taking) throws IOException {
        progress.begin("indexing documents", collection.size());
        collection.each(batch -> {
            engine.add(batch);
            progress.step(batch.size());
        });
        engine.finish();
        progress.begin("asking queries", collection.queries().size());
        for (JudgedQuery query : collection.queries()) {
            List<String> ranking = rank(query, Optional.empty());
            taking.take(query.id(), ranking);
            measure(query, ranking);
            progress.step(1);
        }
        return figures;
    }

    private void measure(JudgedQuery query, List<String> ranking) throws IOException {
        count(figures.ofLanguage(query.language()), ranking, query.grades());
        for (Map.Entry<String, Map<String, Integer>> judged :
                query.gradesByLanguage(collection).entrySet()) {
            Averages averages = figures.ofPair(query.language(), judged.getKey());
            if (JudgedQuery.hasRelevant(judged.getValue())) {
                count(averages, rank(query, Optional.of(judged.getKey())), judged.getValue());
            } else {
                averages.leaveOut();
            }
        }
    }

    private static void count(Averages averages, List<String> ranking, Map<String, Integer> grades) {
        if (JudgedQuery.hasRelevant(grades)) {
            averages.add(Measures.of(ranking, grades));
        } else {
            averages.leaveOut();
        }
    }

    private List<String> rank(JudgedQuery query, Optional<String> language) throws IOException {
        List<String> ranking = engine.rank(query.text(), query.language(), language, Measures.DEPTH);
        if (ranking.size() > Measures.DEPTH) {
            throw new IllegalStateException(
                    "The engine returned %d documents for the query %s.".formatted(ranking.size(), query.id()));
        }
        Set<String> seen = new HashSet<>();
        for (String document : ranking) {
            String found = collection.languageOf(document);
            if (!seen.add(document)) {
                throw new IllegalStateException(
                        "The engine returned %s twice for the query %s.".formatted(document, query.id()));
            }
            if (!language.orElse(found).equals(found)) {
                throw new IllegalStateException("The engine returned %s in %s for the query %s, which wants %s."
                        .formatted(document, found, query.id(), language.orElse("")));
            }
        }
        return ranking;
    }
}
