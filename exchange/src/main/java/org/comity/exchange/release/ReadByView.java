package org.comity.exchange.release;

import java.time.Instant;

/// Somebody opened a document.
///
/// @param party `home`, `host` or `officer`
public record ReadByView(String party, Instant at) {

    public static ReadByView of(Reading reading) {
        return new ReadByView(reading.party().code(), reading.at());
    }
}
