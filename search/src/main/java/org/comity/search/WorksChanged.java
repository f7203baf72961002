package org.comity.search;

import java.util.Optional;
import org.comity.platform.outbox.EventName;

/// Works were written, changed or removed. Owners put it into the outbox in the transaction of the change; the
/// index asks for what is there now, so that the same event twice, or an older one later, does no harm.
///
/// @param kind of the works
/// @param id of the one work, or empty when many of the kind may have changed, as after an import
@EventName("search.works-changed")
public record WorksChanged(String kind, Optional<String> id) {

    public static WorksChanged one(WorkId work) {
        return new WorksChanged(work.kind(), Optional.of(work.id()));
    }

    public static WorksChanged all(String kind) {
        return new WorksChanged(kind, Optional.empty());
    }
}
