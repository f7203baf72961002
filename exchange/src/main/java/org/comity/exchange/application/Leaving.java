package org.comity.exchange.application;

import java.util.List;
import java.util.Optional;
import org.comity.platform.access.Actor;
import org.jdbi.v3.core.Handle;

/// What follows for others when an officer leaves a round, in the same transaction, and until when she can.
/// Here because applications know no matches: those who do implement it.
public interface Leaving {

    /// Locks what [#left] will change, so that nothing is waited for afterwards.
    void hold(Handle handle, List<Application> applications);

    /// Whether she cannot take her application back any more: the first day of a stay to which all have agreed has
    /// come, and what the stay leaves behind hangs on the application.
    boolean bound(Handle handle, Application application);

    /// @param by empty when her data were erased
    /// @param application that she withdrew
    void left(Handle handle, Optional<Actor> by, Application application);
}
