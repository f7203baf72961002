package org.comity.exchange.matching.watch;

/// A matching was ended before it was through; there is no result.
public final class Ended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Ended() {
        super("The matching was ended.");
    }
}
