package org.comity.search.judgement;

/// An article in one language.
///
/// @param name what it is called without its heading, e.g. the title of the treaty and the number of the article
/// @param heading one line, may be empty
/// @param body paragraphs parted by line feeds
public record Wording(String name, String heading, String body) {}
