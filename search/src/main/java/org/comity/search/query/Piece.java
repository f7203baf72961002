package org.comity.search.query;

import java.util.Optional;

/// A word, a phrase, or a field with its value.
///
/// @param field that the text is the value of
/// @param text without quotes, marks and names of fields
/// @param quoted whether its words belong together
/// @param excluded whether it must not be there
/// @param typed all of it, as typed
record Piece(Optional<FieldName> field, String text, boolean quoted, boolean excluded, String typed) {

    /// Whether there is anything to seek: a letter or a digit.
    boolean hasWords() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
