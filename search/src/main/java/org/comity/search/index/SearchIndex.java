package org.comity.search.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;

/// An index of works. Thread-safe for reading; one thread writes, or several as [#writers] says.
public interface SearchIndex extends AutoCloseable {

    /// Puts the documents of a work in the place of those it had; no documents remove it. Seen after [#publish].
    void replace(WorkId work, List<SearchDocument> documents);

    /// How many threads may call [#replace] at once, each for works of its own. Who calls anything else waits until
    /// they are done, but for [#publish] and, where there are several, [#commit].
    default int writers() {
        return 1;
    }

    /// Removes the works of a kind that are not among these; for use after all of a kind were handed over.
    void retain(String kind, Set<WorkId> works);

    /// Brings what was written into the form that is read fastest; for use after all works were handed over. May last,
    /// and anything else may be called meanwhile; closing ends it with a failure.
    default void settle() {}

    /// Makes what was written visible to views that are opened from now on.
    void publish();

    /// Makes what was written outlast a power cut.
    ///
    /// @param mark up to where the index follows its owners; given back by [#mark] after a restart
    void commit(String mark);

    /// The mark of the last commit; empty for a new index.
    Optional<String> mark();

    /// The index as people of these audiences see it.
    ///
    /// @param snapshot of an earlier view; when it is gone, the newest is given
    View view(Set<Audience> audiences, Optional<String> snapshot);

    @Override
    void close();
}
