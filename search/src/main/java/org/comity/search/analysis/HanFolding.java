package org.comity.search.analysis;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/// Folds Traditional Chinese characters to Simplified ones, character by character, so that a question in one
/// script
/// finds a text in the other. It must come before words are told apart, because the dictionary of the segmenter is
/// Simplified. Source of the mapping: ICU (CLDR) transform `Traditional-Simplified`; characters outside of the
/// Basic
/// Multilingual Plane and mappings that change the length are left alone, so that offsets stay.
public final class HanFolding {

    private static final char[] SIMPLIFIED = table();

    private HanFolding() {}

    private static char[] table() {
        Transliterator transform = Transliterator.getInstance("Traditional-Simplified");
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
            if (UScript.getScript(c) == UScript.HAN) {
                String simplified = transform.transliterate(String.valueOf((char) c));
                if (simplified.length() == 1) {
                    table[c] = simplified.charAt(0);
                }
            }
        }
        return table;
    }

    /// The Simplified form of a character, or the character itself.
    public static char fold(char c) {
        return SIMPLIFIED[c];
    }

    /// The text in Simplified characters; as long as before.
    public static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int at = 0; at < chars.length; at++) {
            chars[at] = SIMPLIFIED[chars[at]];
        }
        return new String(chars);
    }

    /// Folds while it reads.
    static final class FoldingReader extends CharFilter {

        FoldingReader(Reader input) {
            super(input);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = input.read(buffer, offset, length);
            for (int at = offset; at < offset + count; at++) {
                buffer[at] = SIMPLIFIED[buffer[at]];
            }
            return count;
        }

        @Override
        protected int correct(int at) {
            return at;
        }
    }
}
