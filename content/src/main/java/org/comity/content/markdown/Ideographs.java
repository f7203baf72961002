package org.comity.content.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Chinese and Japanese are written without spaces, so a line break in the source between two of their characters is
/// none in the text.
final class Ideographs {

    private Ideographs() {}

    static boolean meetAt(Node lineBreak) {
        return lineBreak.getPrevious() instanceof Text before
                && lineBreak.getNext() instanceof Text after
                && !before.getLiteral().isEmpty()
                && !after.getLiteral().isEmpty()
                && wide(before.getLiteral().codePointBefore(before.getLiteral().length()))
                && wide(after.getLiteral().codePointAt(0));
    }

    static boolean wide(int character) {
        boolean punctuation =
                (character >= 0x3000 && character <= 0x303F) || (character >= 0xFF00 && character <= 0xFF60);
        return Character.isIdeographic(character) || punctuation;
    }
}
