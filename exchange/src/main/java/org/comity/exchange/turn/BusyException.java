package org.comity.exchange.turn;

/// This server works out as many answers at once as it may.
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
        super("All turns are taken.");
    }
}
