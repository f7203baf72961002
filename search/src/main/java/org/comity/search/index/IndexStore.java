package org.comity.search.index;

import java.util.Optional;
import org.comity.search.IndexState;

/// Where indexes are kept: the one that answers, and one that is being built beside it. Used by one thread.
public interface IndexStore extends AutoCloseable {

    /// What was found at the start.
    sealed interface Opened {

        /// An index whose every byte was checked.
        record Sound(SearchIndex index) implements Opened {}

        /// There is none, or none that may be served.
        ///
        /// @param why it must be built
        record None(IndexState.Start why) implements Opened {}
    }

    /// Whether several servers use the same place, so that one of them keeps the index and the others read it.
    default boolean isShared() {
        return false;
    }

    /// The name of the index that answers, of a place that is shared.
    default Optional<String> current() {
        return Optional.empty();
    }

    /// Opens the index of a name to read it, of a place that is shared.
    default SearchIndex reading(String name) {
        throw new UnsupportedOperationException("the place is not shared, so there is no %s".formatted(name));
    }

    /// Whether a part of the index that answers has been away for so long that it will not come back.
    default boolean isLost() {
        return false;
    }

    /// Opens the index that answered last, after checking it; what else lies there is removed.
    ///
    /// @throws IllegalStateException when another server uses the same place
    Opened open();

    /// Begins an empty index beside the one that answers.
    SearchIndex begin();

    /// Makes the index that was begun last the one that [#open] will find.
    void promote();

    /// Removes what no index in use needs; to be called when the one before has been closed.
    void clear();

    @Override
    void close();
}
