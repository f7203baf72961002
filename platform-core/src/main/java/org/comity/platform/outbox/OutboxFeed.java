package org.comity.platform.outbox;

/// The stream of events for followers that keep their own position: every node follows by itself. No event
/// is skipped: whatever commits later comes later.
///
/// To start anew: take `newest`, then read the state that the events are about, then follow from that
/// position. What happened in between comes again, so following is idempotent.
public interface OutboxFeed {

    /// The position after all events that are committed.
    Position newest();

    /// The events of one type after the position.
    ///
    /// @param type has an [EventName]
    /// @param most at least 1
    <E extends Record> Batch<E> after(Position position, Class<E> type, int most);

    /// Has `woken` called soon after each commit that put events, every few seconds without any, and once
    /// at the beginning. It is called on a thread of its own and never twice at once; what comes while it
    /// runs leads to one more call. What it throws is logged.
    ///
    /// @return ends the listening; waits a few seconds at most for a call that is running
    Listening listen(Runnable woken);

    /// Somebody listens.
    interface Listening extends AutoCloseable {

        @Override
        void close();
    }
}
