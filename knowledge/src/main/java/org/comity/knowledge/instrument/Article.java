package org.comity.knowledge.instrument;

/// An article in one language, plain text.
///
/// @param label the article's number, the same in every language: `18`, `3bis`, `annex-1/2`
/// @param part the heading of the part or annex that begins with this article; empty if none does
/// @param heading empty where the instrument has none
/// @param body paragraphs, a blank line between two
public record Article(String label, String part, String heading, String body) {}
