package org.comity.search.planning;

/// A language that a question may be in.
///
/// @param tag BCP 47 tag
/// @param weight over 0, at most 1, relative to the likeliest
public record LikelyLanguage(String tag, double weight) {

    public LikelyLanguage {
        if (!(weight > 0) || weight > 1) {
            throw new IllegalArgumentException("A language cannot be likely by %s.".formatted(weight));
        }
    }
}
