package org.comity.exchange.reason;

import java.util.Optional;

/// What came of looking for the smallest change of an officer that would have placed her.
///
/// @param sought how far it was looked for
record Search(Optional<Nearest> nearest, Sought sought) {

    /// How far it was looked for.
    enum Sought {
        /// Every change that opens one place to her was weighed by the prices of the certificate.
        PROVEN,
        /// Every change that opens one place to her was tried, as far as it took.
        ALL,
        /// None of the smallest ones helps, and there are too many to try them all.
        SOME,
        /// Not at all: she has a place, or the round is too large for trying.
        NONE;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
