package org.comity.search.opensearch.http;

/// Waits before something is tried again.
public final class Pause {

    private Pause() {}

    public static void of(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the search cluster", e);
        }
    }
}
