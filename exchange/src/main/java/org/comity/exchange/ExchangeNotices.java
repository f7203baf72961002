package org.comity.exchange;

import org.comity.platform.access.Actor;

/// What others did on the exchanges that somebody has a say in. Thread-safe.
public interface ExchangeNotices {

    /// How many things she has not yet marked as read; 0 for somebody who has no say in exchanges. Whoever gets
    /// mail about them counts as having been here.
    int unread(Actor actor);
}
