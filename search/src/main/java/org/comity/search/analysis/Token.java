package org.comity.search.analysis;

/// A word of a text as the index knows it.
///
/// @param term what the index holds: folded and stemmed
/// @param start offset of its first character in the text
/// @param end offset behind its last character
public record Token(String term, int start, int end) {}
