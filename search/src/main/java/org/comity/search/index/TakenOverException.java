package org.comity.search.index;

/// Another server writes this index now; this one has to stop.
public final class TakenOverException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public TakenOverException() {
        super("Another server writes the search index now.");
    }
}
