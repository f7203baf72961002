package org.comity.platform.outbox;

import java.util.List;

/// What follows a position.
public sealed interface Batch<E extends Record> {

    /// The next events in their order, perhaps none.
    ///
    /// @param end where to go on; moves even when no event was of the wanted type, so keep it
    /// @param more whether there may be more events already
    record Events<E extends Record>(List<Event<E>> events, Position end, boolean more) implements Batch<E> {

        public Events {
            events = List.copyOf(events);
        }
    }

    /// What follows is not known: the caller takes the newest position and reads everything anew.
    record Lost<E extends Record>(Why why) implements Batch<E> {}

    /// An event.
    ///
    /// @param position just after it
    record Event<E extends Record>(Position position, E event) {}

    /// Why a position leads nowhere.
    enum Why {
        /// The events that followed may have been pruned.
        PRUNED,
        /// The position belongs to another database, or to events that a restored backup does not have.
        OTHER_DATABASE,
        /// An event that follows cannot be read by this version of the server.
        UNREADABLE
    }
}
