package org.comity.exchange.place;

import java.util.Optional;

/// On what a stay rests: an instrument that knowledge has, words of the office's own, or both.
///
/// @param instrument its id in knowledge
public record LegalBasis(Optional<String> instrument, Optional<String> words) {

    public LegalBasis {
        if (instrument.isEmpty() && words.isEmpty()) {
            throw new IllegalArgumentException("A legal basis names an instrument or says what it is.");
        }
    }
}
