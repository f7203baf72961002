package org.comity.search;

import java.util.Optional;

/// What somebody who is typing may want.
///
/// @param text the title or word, in its own language
/// @param language BCP 47 tag of the text
/// @param work what it leads to
/// @param path where that is
/// @param reading why it matched when the script differs from what was typed, e.g. `renkou fanyun`
public record Suggestion(String text, String language, WorkId work, String path, Optional<String> reading) {}
