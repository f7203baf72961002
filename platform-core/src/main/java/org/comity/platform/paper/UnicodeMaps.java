package org.comity.platform.paper;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Makes text that is copied, searched or read aloud from the sheet the text that was printed. One glyph often stands
/// for several characters
/// (the Han 十 and the Kangxi radical ⼗, the joined and the plain form of an Arabic letter), and the writer of the
/// font's ToUnicode map
/// (ISO 32000-1 section 9.10.3) cannot know which was meant; here it is known which characters the sheet holds.
final class UnicodeMaps {

    private static final Pattern RANGE = Pattern.compile("<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>");
    private static final int LARGEST_BLOCK = 100;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final PaperFonts fonts;
    private final BitSet printed = new BitSet();

    UnicodeMaps(PaperFonts fonts, String printed) {
        this.fonts = fonts;
        printed.codePoints().forEach(this.printed::set);
    }

    /// Rewrites the maps of all fonts; the document must be complete, that is, read back after it was saved.
    void correct(PDDocument document) throws IOException {
        for (COSObject object : document.getDocument().getObjectsByType(COSName.FONT)) {
            if (object.getObject() instanceof COSDictionary font
                    && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
                correct(PaperFamily.ofFont(font.getNameAsString(COSName.BASE_FONT)), map);
            }
        }
    }

    private void correct(PaperFamily family, COSStream map) throws IOException {
        String old;
        try (var stream = map.createInputStream()) {
            old = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        }
        String head = old.substring(0, old.indexOf("endcodespacerange") + "endcodespacerange".length());
        String tail = old.substring(old.lastIndexOf("endbfrange") + "endbfrange".length());
        String corrected = head + "\n" + blocks(entries(family, old)) + tail.stripLeading();
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(corrected.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Map<Integer, String> entries(PaperFamily family, String map) {
        Map<Integer, String> entries = new TreeMap<>();
        Matcher range = RANGE.matcher(map);
        while (range.find()) {
            int first = HexFormat.fromHexDigits(range.group(1));
            int last = HexFormat.fromHexDigits(range.group(2));
            int target = utf16(range.group(3)).codePointAt(0);
            for (int code = first; code <= last; code++) {
                entries.put(code, meant(family, target + code - first));
            }
        }
        return entries;
    }

    /// The characters that the sheet holds and the glyph of this character can stand for.
    private String meant(PaperFamily family, int character) {
        Normalizer2 compatibility = Normalizer2.getNFKCInstance();
        List<Integer> candidates = fonts.sameGlyph(family, character);
        for (int candidate : candidates) {
            if (printed.get(candidate)) {
                return Character.toString(candidate);
            }
        }
        for (int candidate : candidates) {
            if (isLamAlef(candidate)) {
                // two letters in one: readers that turn the line around would turn them around too
                return Character.toString(candidate);
            }
            String plain = compatibility.normalize(Character.toString(candidate));
            if (plain.codePoints().allMatch(printed::get)) {
                return plain;
            }
        }
        return compatibility.normalize(Character.toString(character));
    }

    private static boolean isLamAlef(int character) {
        return character >= 0xFEF5 && character <= 0xFEFC;
    }

    private static String blocks(Map<Integer, String> entries) {
        List<String> lines = entries.entrySet().stream()
                .map(entry -> "<%04X> <%s>"
                        .formatted(
                                entry.getKey(), HEX.formatHex(entry.getValue().getBytes(StandardCharsets.UTF_16BE))))
                .toList();
        StringBuilder blocks = new StringBuilder();
        for (int start = 0; start < lines.size(); start += LARGEST_BLOCK) {
            List<String> block = lines.subList(start, Math.min(lines.size(), start + LARGEST_BLOCK));
            blocks.append(block.size())
                    .append(" beginbfchar\n")
                    .append(String.join("\n", block))
                    .append("\nendbfchar\n");
        }
        return blocks.toString();
    }

    private static String utf16(String hex) {
        return new String(HEX.parseHex(hex), StandardCharsets.UTF_16BE);
    }
}
