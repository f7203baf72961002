package org.comity.search.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.search.SearchDocument;

/// The engine that is measured. Used by one thread: [#add] as often as needed, [#finish] once, then [#rank].
public interface EvaluatedEngine extends AutoCloseable {

    /// Opens an engine with an empty index in a folder that exists, is empty, and is deleted afterwards.
    @FunctionalInterface
    interface Opening {
        EvaluatedEngine open(Path folder) throws IOException;
    }

    /// Takes documents in. Each is a work of its own, whose [org.comity.search.WorkId#id] is the id of the document in
    /// the collection.
    void add(List<SearchDocument> works) throws IOException;

    /// Everything has been added; from now on it must be found.
    void finish() throws IOException;

    /// The documents that answer a query, best first, each at most once.
    ///
    /// @param queryLanguage BCP 47 tag that the collection declares; a prior for detection, never a filter
    /// @param documentLanguage BCP 47 tag that the documents must have, or empty for documents of all languages
    /// @param most how many at most
    /// @return ids of documents
    List<String> rank(String queryText, String queryLanguage, Optional<String> documentLanguage, int most)
            throws IOException;

    @Override
    void close() throws IOException;
}
