package org.comity.search.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.comity.platform.module.StartTask;
import org.comity.search.following.KeepingIndex;

/// Begins to keep the index at the start and ends it with the server. The server is ready before the index is: what is
/// not in it yet is not found yet, and the pages of search say so.
@Singleton
public final class IndexFromTheStart implements StartTask {

    private final KeepingIndex keeping;

    @Inject
    public IndexFromTheStart(KeepingIndex keeping) {
        this.keeping = keeping;
    }

    /// The library comes first, so that a first index is built once.
    @Override
    public int order() {
        return 100;
    }

    @Override
    public void run() {
        keeping.start();
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        keeping.stop();
    }
}
