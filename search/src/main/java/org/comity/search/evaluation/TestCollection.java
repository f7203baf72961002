package org.comity.search.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;

/// Documents, queries and judgements in a folder, found without fault. The documents stay on the disk and are read when
/// they are indexed; in memory are their ids and languages alone.
final class TestCollection {

    static final String DOCUMENTS = "documents.tsv";
    static final String QUERIES = "queries.tsv";
    static final String JUDGEMENTS = "judgements.tsv";

    private static final String KIND = "document";
    private static final int BATCH = 256;
    private static final int BATCH_CHARACTERS = 4_000_000;

    private final Path folder;
    private final Map<String, String> languages;
    private final List<JudgedQuery> queries;

    TestCollection(Path folder, Map<String, String> languages, List<JudgedQuery> queries) {
        this.folder = folder;
        this.languages = languages;
        this.queries = List.copyOf(queries);
    }

    static TabbedFile documents(Path folder) {
        return new TabbedFile(folder.resolve(DOCUMENTS), List.of("id of the document", "language", "title", "text"));
    }

    int size() {
        return languages.size();
    }

    /// In the order of the file.
    List<JudgedQuery> queries() {
        return queries;
    }

    /// The language of a document as a BCP 47 tag.
    ///
    /// @throws IllegalStateException when the collection has no such document
    String languageOf(String document) {
        return Optional.ofNullable(languages.get(document))
                .orElseThrow(() -> new IllegalStateException("The collection has no document " + document + "."));
    }

    /// Takes a batch of documents.
    @FunctionalInterface
    interface Taking {
        void take(List<SearchDocument> batch) throws IOException;
    }

    /// Reads all documents in batches that fit into memory.
    ///
    /// @throws IOException when the file cannot be read, or has changed since it was examined
    void each(Taking taking) throws IOException {
        List<SearchDocument> batch = new ArrayList<>();
        long[] characters = {0};
        Faults faults = new Faults();
        documents(folder).read(faults, (line, values) -> {
            batch.add(document(values));
            characters[0] += values.getLast().length();
            if (batch.size() == BATCH || characters[0] > BATCH_CHARACTERS) {
                taking.take(List.copyOf(batch));
                batch.clear();
                characters[0] = 0;
            }
        });
        if (!batch.isEmpty()) {
            taking.take(List.copyOf(batch));
        }
        if (!faults.none()) {
            throw new IOException(DOCUMENTS + " was changed while it was read; leave it alone and begin again.");
        }
    }

    private SearchDocument document(List<String> values) {
        String id = values.getFirst();
        return SearchDocument.open(
                new WorkId(KIND, id),
                languageOf(id),
                new SearchDocument.Text(values.get(2), values.get(3)),
                "/document/" + id,
                List.of(),
                Map.of());
    }
}
