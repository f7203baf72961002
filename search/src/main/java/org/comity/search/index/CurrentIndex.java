package org.comity.search.index;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.comity.search.Audience;
import org.comity.search.SearchUnavailableException;
import org.jspecify.annotations.Nullable;

/// The index that answers now. Another is put in its place in one step; views of the old one stay usable until they
/// are
/// closed.
@Singleton
public final class CurrentIndex {

    private final AtomicReference<@Nullable SearchIndex> current = new AtomicReference<>();
    private volatile Runnable damage = () -> {};
    private volatile boolean away;

    /// The index as people of these audiences see it; one that holds nothing as long as there is none.
    ///
    /// @throws SearchUnavailableException when there is none and its keeper cannot get on
    public View view(Set<Audience> audiences, Optional<String> snapshot) {
        @Nullable SearchIndex index = current.get();
        if (index == null && away) {
            throw new SearchUnavailableException("There is no search index, and none can be opened or built now.");
        }
        return index == null ? new EmptyView() : index.view(audiences, snapshot);
    }

    /// Says whether the keeper of the index cannot get on.
    public void away(boolean stuck) {
        away = stuck;
    }

    /// Lets another index answer from now on; the caller closes the one before.
    ///
    /// @return the one before
    public Optional<SearchIndex> exchange(SearchIndex next) {
        return Optional.ofNullable(current.getAndSet(next));
    }

    /// Lets no index answer any more.
    ///
    /// @return the one before
    public Optional<SearchIndex> withdraw() {
        return Optional.ofNullable(current.getAndSet(null));
    }

    /// Says that the index could not be read: it answers no more, and whoever keeps it is told.
    public void damaged() {
        damage.run();
    }

    /// Who is told of damage.
    public void tell(Runnable keeper) {
        damage = keeper;
    }
}
