package org.comity.exchange.placement.agreement;

import com.ibm.icu.text.Transliterator;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// What the fonts that are shipped for paper can show, and what stands for the rest (ADR 009). Thread-safe.
final class PaperLetters {

    /// A family, by what it is for.
    enum Family {
        LATIN("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf"),
        ARABIC("NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"),
        HAN("NotoSerifTC-Regular.ttf", "NotoSerifTC-Regular.ttf");

        private final String regular;
        private final String bold;

        Family(String regular, String bold) {
            this.regular = regular;
            this.bold = bold;
        }

        /// The name in the style sheet.
        String css() {
            return "paper-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String FOLDER = "/org/comity/courses/certificate/fonts/";
    private static final String TO_LATIN = "Any-Latin; Any-Title; NFC";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private volatile @Nullable Map<Family, BitSet> coverage;

    /// Gives the builder the families that hold the characters of the text.
    void register(PdfRendererBuilder builder, String text) {
        for (Family family : needed(text)) {
            builder.useFont(() -> open(family.regular), family.css(), REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> open(family.bold), family.css(), BOLD, FontStyle.NORMAL, true);
        }
    }

    private Set<Family> needed(String text) {
        Set<Family> families = EnumSet.of(Family.LATIN);
        text.codePoints()
                .forEach(character -> Arrays.stream(Family.values())
                        .filter(family -> characters(family).get(character))
                        .findFirst()
                        .ifPresent(families::add));
        return families;
    }

    /// The text itself if there is a glyph for every character. Otherwise each stretch of a script that lacks one is
    /// its Latin transcription by Unicode CLDR, and a sign that cannot be transcribed is its name in Unicode in
    /// brackets: nothing that can be read is left out.
    String printable(String text) {
        if (text.codePoints().allMatch(this::shown)) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            String stretch = text.substring(from, to);
            // a sign that belongs to no script is no reason to transcribe the words beside it
            boolean whole = stretch.codePoints()
                    .filter(character -> script(character) != UnicodeScript.COMMON)
                    .allMatch(this::shown);
            printable.append(
                    whole || script(stretch) == UnicodeScript.LATIN
                            ? stretch
                            : Transliterator.getInstance(TO_LATIN).transliterate(stretch));
            from = to;
        }
        StringBuilder spelt = new StringBuilder();
        printable.codePoints().forEach(character -> spell(character, spelt));
        return spelt.toString();
    }

    /// Where the stretch of one script ends.
    private static int end(String text, int from) {
        UnicodeScript script = UnicodeScript.COMMON;
        int index = from;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            UnicodeScript next = script(character);
            if (next != UnicodeScript.COMMON) {
                if (script != UnicodeScript.COMMON && next != script) {
                    return index;
                }
                script = next;
            }
            index += Character.charCount(character);
        }
        return index;
    }

    /// The script of a stretch: of its first character that has one; Latin when none has.
    private static UnicodeScript script(String stretch) {
        return stretch.codePoints()
                .mapToObj(PaperLetters::script)
                .filter(script -> script != UnicodeScript.COMMON)
                .findFirst()
                .orElse(UnicodeScript.LATIN);
    }

    /// Japanese mixes three scripts in a word, so that they are one here.
    private static UnicodeScript script(int character) {
        return switch (UnicodeScript.of(character)) {
            case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
            case INHERITED, UNKNOWN -> UnicodeScript.COMMON;
            case UnicodeScript script -> script;
        };
    }

    private void spell(int character, StringBuilder spelt) {
        if (shown(character)) {
            spelt.appendCodePoint(character);
            return;
        }
        int type = Character.getType(character);
        boolean unseen = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        if (!unseen) {
            String name = Character.getName(character);
            spelt.append('[')
                    .append(name == null ? "U+%04X".formatted(character) : name)
                    .append(']');
        }
    }

    private boolean shown(int character) {
        return Character.isWhitespace(character)
                || Arrays.stream(Family.values())
                        .anyMatch(family -> characters(family).get(character));
    }

    private BitSet characters(Family family) {
        @Nullable Map<Family, BitSet> known = coverage;
        if (known == null) {
            Map<Family, BitSet> read = new EnumMap<>(Family.class);
            for (Family each : Family.values()) {
                read.put(each, read(each.regular));
            }
            known = read;
            coverage = known;
        }
        return Objects.requireNonNull(known.get(family));
    }

    private static BitSet read(String file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(file)))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int character = ' '; character <= Character.MAX_CODE_POINT; character++) {
                if (lookup.getGlyphId(character) != 0) {
                    characters.set(character);
                }
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(PaperLetters.class.getResourceAsStream(FOLDER + file), file);
    }
}
