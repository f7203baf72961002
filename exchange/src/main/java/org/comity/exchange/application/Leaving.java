package org.comity.exchange.application;

import java.util.Optional;
import org.comity.platform.access.Actor;
import org.jdbi.v3.core.Handle;

/// What follows for others when an officer leaves a round, in the same transaction. Here because applications know no
/// matches: those who do implement it.
public interface Leaving {

    /// @param by empty when her data were erased
    /// @param application that she withdrew
    void left(Handle handle, Optional<Actor> by, Application application);
}
