package org.comity.search;

import java.util.List;
import java.util.stream.Collectors;

/// A text with the words marked that were sought.
///
/// @param pieces in order; together they are the text
public record MarkedText(List<Piece> pieces) {

    /// A piece that is marked, or is not.
    public record Piece(String text, boolean marked) {}

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    public static MarkedText plain(String text) {
        return new MarkedText(text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
    }

    /// The text without marks.
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
