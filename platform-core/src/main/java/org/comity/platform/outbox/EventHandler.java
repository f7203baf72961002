package org.comity.platform.outbox;

/// Hears of one kind of event, once per cluster: one node at a time, in the order of the events, at least
/// once. A bean that implements this is found by existing. It runs in no transaction and must be
/// idempotent: an event comes again when the server stopped while it was handled.
///
/// What throws is tried again after a pause, then kept as a dead letter, and the next event follows. A
/// handler that is new hears of all events that are still kept.
public interface EventHandler<E extends Record> {

    /// The name under which its position is kept, for ever: the module and what it does, e.g.
    /// `courses.notify-learners-of-version`.
    String name();

    /// The class of its events; has an [EventName].
    Class<E> event();

    /// @throws RuntimeException when the event could not be handled
    void handle(E event);
}
