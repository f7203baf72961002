package org.comity.search.bridge;

/// Two terms of a table that mean the same.
///
/// @param first place of the term in the first language
/// @param second place of the term in the second language
/// @param weight over 0, at most 1: the geometric mean of what each says of the other
public record Link(int first, int second, double weight) {

    public Link {
        if (first < 0 || second < 0 || !(weight > 0) || weight > 1) {
            throw new IllegalArgumentException("No link: %d, %d, %s.".formatted(first, second, weight));
        }
    }
}
