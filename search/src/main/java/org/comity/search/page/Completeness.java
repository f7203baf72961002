package org.comity.search.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.language.Localizer;
import org.comity.search.IndexLife;

/// Whether everything can be found, and what readers are told while it cannot.
@Singleton
public final class Completeness {

    private final IndexLife index;

    @Inject
    public Completeness(IndexLife index) {
        this.index = index;
    }

    /// The number of works is not told: it counts those that the reader may not see. What to say to somebody who
    /// searches now; empty when the index holds everything.
    Optional<String> notice(Localizer texts) {
        return index.complete()
                ? Optional.empty()
                : Optional.of(index.state()
                        .progress()
                        .map(progress -> texts.text(
                                "search.building.progress",
                                Map.of("done", progress.kindsDone(), "kinds", progress.kinds())))
                        .orElseGet(() -> texts.text("search.building")));
    }
}
