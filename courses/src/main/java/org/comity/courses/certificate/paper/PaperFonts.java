package org.comity.courses.certificate.paper;

import com.ibm.icu.text.Transliterator;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// The fonts that certificates are printed with, all shipped with Comity. Thread-safe.
@Singleton
public final class PaperFonts {

    /// A family, by what it is for.
    enum Family {
        LATIN("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf"),
        ARABIC("NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"),
        /// One weight: a second one would be ten megabytes more, and Han is emphasised by size.
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

        /// The family of a font in a document, by its PostScript name there.
        static Family ofFont(String name) {
            return Arrays.stream(values())
                    .filter(family -> name.contains(family.regular.substring(0, family.regular.indexOf('-') + 1)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// A family's characters, and those of them that share a glyph.
    private record Coverage(BitSet characters, Map<Integer, List<Integer>> sharing) {}

    private static final String FOLDER = "/org/comity/courses/certificate/fonts/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private volatile @Nullable Map<Family, Coverage> coverage;

    /// Gives the builder the families that the text takes.
    void register(PdfRendererBuilder builder, String text) {
        for (Family family : needed(text)) {
            builder.useFont(() -> open(family.regular), family.css(), REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> open(family.bold), family.css(), BOLD, FontStyle.NORMAL, true);
        }
    }

    /// The families that hold the characters of the text. Latin is always among them.
    Set<Family> needed(String text) {
        Set<Family> families = EnumSet.of(Family.LATIN);
        text.codePoints()
                .forEach(character -> Arrays.stream(Family.values())
                        .filter(family -> covers(family, character))
                        .findFirst()
                        .ifPresent(families::add));
        return families;
    }

    /// The text itself if there is a glyph for every character. Otherwise, because a row of boxes is no name, its Latin
    /// transcription by
    /// Unicode CLDR, and without what still has no glyph.
    String printable(String text) {
        if (text.codePoints().allMatch(this::covered)) {
            return text;
        }
        String latin = Transliterator.getInstance("Any-Latin; Any-Title; NFC").transliterate(text);
        String rest = latin.codePoints()
                .filter(this::covered)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return rest.isEmpty() ? "—" : rest;
    }

    private boolean covered(int character) {
        return Arrays.stream(Family.values()).anyMatch(family -> covers(family, character));
    }

    private boolean covers(Family family, int character) {
        return of(family).characters().get(character);
    }

    /// All characters that look exactly like this one in the family, itself first.
    List<Integer> sameGlyph(Family family, int character) {
        return Stream.concat(Stream.of(character), of(family).sharing().getOrDefault(character, List.of()).stream())
                .toList();
    }

    private Coverage of(Family family) {
        @Nullable Map<Family, Coverage> known = coverage;
        if (known == null) {
            Map<Family, Coverage> read = new EnumMap<>(Family.class);
            for (Family each : Family.values()) {
                read.put(each, read(each.regular));
            }
            known = read;
            coverage = known;
        }
        return Objects.requireNonNull(known.get(family));
    }

    private static Coverage read(String file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(file)))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            Map<Integer, List<Integer>> byGlyph = new HashMap<>();
            for (int character = ' '; character <= Character.MAX_CODE_POINT; character++) {
                int glyph = lookup.getGlyphId(character);
                if (glyph != 0) {
                    characters.set(character);
                    byGlyph.computeIfAbsent(glyph, ignored -> new ArrayList<>(1))
                            .add(character);
                }
            }
            Map<Integer, List<Integer>> sharing = new HashMap<>();
            byGlyph.values().stream()
                    .filter(group -> group.size() > 1)
                    .forEach(group -> group.forEach(character -> sharing.put(character, List.copyOf(group))));
            return new Coverage(characters, sharing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(PaperFonts.class.getResourceAsStream(FOLDER + file), file);
    }
}
