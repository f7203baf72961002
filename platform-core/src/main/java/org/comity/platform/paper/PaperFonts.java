package org.comity.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// The fonts that documents are printed with, all shipped with Comity. Thread-safe.
final class PaperFonts {

    /// A family's characters, and those of them that share a glyph.
    private record Coverage(BitSet characters, Map<Integer, List<Integer>> sharing) {}

    private static final String FOLDER = "/org/comity/platform/paper/fonts/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Transcription transcription = new Transcription(this::covered);
    private volatile @Nullable Map<PaperFamily, Coverage> coverage;

    /// Gives the builder the families that the text takes.
    void register(PdfRendererBuilder builder, String text) {
        for (PaperFamily family : needed(text)) {
            builder.useFont(() -> open(family.regular()), family.css(), REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> open(family.bold()), family.css(), BOLD, FontStyle.NORMAL, true);
        }
    }

    /// The families that hold the characters of the text. Latin is always among them.
    Set<PaperFamily> needed(String text) {
        Set<PaperFamily> families = EnumSet.of(PaperFamily.LATIN);
        text.codePoints()
                .forEach(character -> Arrays.stream(PaperFamily.values())
                        .filter(family -> covers(family, character))
                        .findFirst()
                        .ifPresent(families::add));
        return families;
    }

    /// What is printed of the text, see [Transcription].
    String printable(String text) {
        return transcription.of(text);
    }

    private boolean covered(int character) {
        return Arrays.stream(PaperFamily.values()).anyMatch(family -> covers(family, character));
    }

    private boolean covers(PaperFamily family, int character) {
        return of(family).characters().get(character);
    }

    /// All characters that look exactly like this one in the family, itself first.
    List<Integer> sameGlyph(PaperFamily family, int character) {
        return Stream.concat(Stream.of(character), of(family).sharing().getOrDefault(character, List.of()).stream())
                .toList();
    }

    private Coverage of(PaperFamily family) {
        @Nullable Map<PaperFamily, Coverage> known = coverage;
        if (known == null) {
            Map<PaperFamily, Coverage> read = new EnumMap<>(PaperFamily.class);
            for (PaperFamily each : PaperFamily.values()) {
                read.put(each, read(each.regular()));
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
