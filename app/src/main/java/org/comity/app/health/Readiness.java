package org.comity.app.health;

import jakarta.inject.Singleton;

/// How far the start has come. Thread-safe.
@Singleton
public final class Readiness {

    /// The steps of a start.
    public enum State {
        STARTING,
        READY,
        FAILED
    }

    private volatile State state = State.STARTING;

    public void ready() {
        state = State.READY;
    }

    public void failed() {
        state = State.FAILED;
    }

    public State state() {
        return state;
    }
}
