package org.comity.search;

import java.time.Instant;
import java.util.Optional;
import org.comity.search.IndexState.Phase;
import org.comity.search.IndexState.Progress;
import org.comity.search.IndexState.Start;

/// The life of the index in tests: complete, until a test says otherwise.
public final class HandBuiltLife implements IndexLife {

    private static final Instant SINCE = Instant.parse("2026-11-28T10:00:00Z");

    private Phase phase = Phase.FOLLOWING;
    private Optional<Progress> progress = Optional.empty();

    /// The first index is being built.
    public void builds(Optional<Progress> soFar) {
        phase = Phase.BUILDING;
        progress = soFar;
    }

    /// Another index is being built beside the one that answers.
    public void rebuilds(Progress soFar) {
        phase = Phase.REBUILDING;
        progress = Optional.of(soFar);
    }

    @Override
    public IndexState state() {
        return new IndexState(phase, Start.FIRST, SINCE, progress, Optional.empty());
    }

    @Override
    public boolean complete() {
        return phase != Phase.BUILDING;
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public void rebuild() {
        throw new UnsupportedOperationException("the pages of search have nothing built");
    }
}
