package org.comity.search;

/// How the index is doing, and the wish to have it built anew. Thread-safe.
public interface IndexLife {

    /// How the index of this node is doing.
    IndexState state();

    /// Has the index built anew beside the one that answers; does nothing while that is under way already.
    void rebuild();
}
