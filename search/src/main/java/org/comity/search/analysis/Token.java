package org.comity.search.analysis;

/// A word of a text as the index knows it.
///
/// @param term what the index holds: folded and stemmed
/// @param start offset of its first character in the text
/// @param end offset behind its last character
/// @param place how many places behind the first token; places stay empty where the analysis passes over a word, and
/// several terms have one place where a word has parts
public record Token(String term, int start, int end, int place) {}
