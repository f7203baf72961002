package org.comity.search.citation;

/// A word or a number of a folded text.
///
/// @param text as names hold it: digits without leading zeros
/// @param start of its first character in the folded text
/// @param end behind its last character
/// @param kind what it does in a name
record Atom(String text, int start, int end, Kind kind) {

    enum Kind {
        WORD,
        DIGITS,
        /// An article or preposition: left out of names.
        SILENT,
        /// Belongs to a name only when it stands inside it.
        LINK
    }

    boolean isContent() {
        return kind == Kind.WORD || kind == Kind.DIGITS;
    }

    /// Two or three plain letters, which are words of many languages and codes of States.
    boolean isShort() {
        return text.length() < 4 && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
