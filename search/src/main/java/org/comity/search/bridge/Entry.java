package org.comity.search.bridge;

/// A term of one language in a translation table.
///
/// @param term as the index holds it; the terms of a phrase are parted by spaces
/// @param surface a wording that people read
public record Entry(String term, String surface) {

    public Entry {
        if (term.isBlank() || surface.isBlank()) {
            throw new IllegalArgumentException("A term without letters: '%s', '%s'.".formatted(term, surface));
        }
    }
}
