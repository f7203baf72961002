package org.comity.search;

/// How the index is doing, and the wish to have it built anew. Thread-safe.
public interface IndexLife {

    /// How the index of this node is doing.
    IndexState state();

    /// Whether all that the owners have is found. Not so while the first index is being built, or one in the place of
    /// one that was damaged.
    boolean complete();

    /// Whether this server keeps the index; not so when it reads one that another server keeps.
    boolean keeps();

    /// Has the index built anew beside the one that answers; does nothing while that is under way already, nor by a
    /// server that does not keep it.
    void rebuild();
}
