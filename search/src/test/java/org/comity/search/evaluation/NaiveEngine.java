package org.comity.search.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.search.SearchDocument;

/// Ranks by the number of words that a document shares with the query, then by id. Leaves a file in its folder, as an
/// index would.
class NaiveEngine implements EvaluatedEngine {

    final List<Integer> batches = new ArrayList<>();
    final Path folder;
    private final List<SearchDocument> documents = new ArrayList<>();
    private boolean finished;
    boolean closed;

    NaiveEngine(Path folder) {
        this.folder = folder;
        try {
            Files.writeString(Files.createDirectory(folder.resolve("segments")).resolve("one"), "terms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(List<SearchDocument> works) {
        batches.add(works.size());
        documents.addAll(works);
    }

    @Override
    public void finish() {
        finished = true;
    }

    @Override
    public List<String> rank(String queryText, String queryLanguage, Optional<String> documentLanguage, int most) {
        if (!finished) {
            throw new IllegalStateException("not finished");
        }
        Set<String> query = words(queryText);
        return documents.stream()
                .filter(document ->
                        documentLanguage.map(document.language()::equals).orElse(true))
                .filter(document -> shared(query, document) > 0)
                .sorted(Comparator.comparingLong((SearchDocument document) -> -shared(query, document))
                        .thenComparing(document -> document.work().id()))
                .limit(most)
                .map(document -> document.work().id())
                .toList();
    }

    private static long shared(Set<String> query, SearchDocument document) {
        return words(document.title() + " " + document.text().body()).stream()
                .filter(query::contains)
                .count();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    @Override
    public void close() {
        closed = true;
    }
}
