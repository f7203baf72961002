package org.comity.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PaperPressTest {

    private static final PaperPress PRESS = new PaperPress();
    private static final String STYLE =
            "@page { size: 100mm 50mm; margin: 10mm; } body { margin: 0; font-family: paper-latin, paper-arabic, paper-hebrew,"
                    + " paper-han; } p { margin: 0; text-align: left; } [dir=rtl] { text-align: right; }";
    private static final float POINTS_OF_A_MM = 72 / 25.4f;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Олександра Іваненко",
                "Αλεξάνδρα Παπαδοπούλου",
                "سارا‌جان کریمی",
                "Nguyễn Thị Ánh",
                "山田 さくら",
                "セミナー・ポリス",
                "王小明",
                "ד״ר דָּוִד כהן־לוי"
            })
    void what_a_font_has_stands_as_it_is(String text) {
        assertThat(PRESS.printable(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"สมชาย ใจดี", "अनुष्का शर्मा", "თამარ მეფე", "Անի Հակոբյան", "ተስፋዬ", "한지민"})
    void a_script_that_no_font_has_is_transcribed(String text) {
        assertThat(PRESS.printable(text)).isNotBlank().doesNotContain("—").matches("[\\p{IsLatin}\\p{M}\\p{P} ʼʻ]+");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            王小明 สมชาย,         王小明 S̄mchāy
            Anna O’Brien สมชาย,  Anna O’Brien S̄mchāy
            Жук 张伟 דוד,         Жук Zhāng Wěi דוד
            张さくら,              Zhāngさくら
            """)
    void only_the_stretch_that_lacks_a_glyph_is_transcribed(String text, String printed) {
        assertThat(PRESS.printable(text)).isEqualTo(printed);
    }

    @Test
    void a_sign_without_a_glyph_is_named_and_what_is_never_seen_leaves_no_trace() {
        assertThat(PRESS.printable("Anna \uD83D\uDE00 McLeod\uDB40\uDC41!")).isEqualTo("Anna [GRINNING FACE] McLeod!");
        assertThat(PRESS.printable("\uD83D\uDE00陳大文")).isEqualTo("[GRINNING FACE]陳大文");
        assertThat(PRESS.printable("\uDB40\uDC41")).as("nothing to be read").isEqualTo("—");
    }

    @Test
    void hebrew_is_set_from_right_to_left_from_the_right_edge() throws IOException {
        List<TextPosition> letters = letters(print("אבגדה Anna ו"));

        assertThat(letters).extracting(TextPosition::getUnicode).contains("א", "ב", "ג", "ד", "ה", "ו", "A");
        float right = at(letters, "א") + letter(letters, "א").getWidthDirAdj();
        assertThat(right).isBetween(89 * POINTS_OF_A_MM, 90.5f * POINTS_OF_A_MM);
        assertThat(List.of("א", "ב", "ג", "ד", "ה", "A", "ו"))
                .isSortedAccordingTo((one, other) -> Float.compare(at(letters, other), at(letters, one)));
        assertThat(at(letters, "A")).as("Latin within").isLessThan(at(letters, "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ד״ר דוד כהן", "شهادة دولية", "十月訪問", "さくら", "Nguyễn – 2026"})
    void text_can_be_copied_and_searched_as_it_was_meant(String text) throws IOException {
        try (PDDocument document = Loader.loadPDF(print(text))) {
            assertThat(new PDFTextStripper().getText(document)).contains(text);
        }
    }

    @Test
    void points_are_spoken_but_not_painted() {
        assertThat(PaperText.painted("דָּוִד בֶּן־גּוּרְיוֹן")).isEqualTo("דוד בן־גוריון");
        assertThat(PaperText.painted("تُمنح")).isEqualTo("تمنح");
        assertThat(PaperText.spoken("דָּוִד")).isEqualTo("דָּוִד");
        assertThat(PaperText.spoken("David")).isNull();
    }

    private static byte[] print(String text) {
        String html =
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>Test</title></head><body><p dir=\"%s\">%s</p></body></html>"
                        .formatted(PaperText.direction(text), PaperText.painted(text));
        return PRESS.print(html, STYLE, text, UnaryOperator.identity());
    }

    private static List<TextPosition> letters(byte[] pdf) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    letters.addAll(positions);
                }
            }.getText(document);
        }
        return letters;
    }

    private static float at(List<TextPosition> letters, String letter) {
        return letter(letters, letter).getXDirAdj();
    }

    private static TextPosition letter(List<TextPosition> letters, String letter) {
        return letters.stream()
                .filter(each -> each.getUnicode().equals(letter))
                .findFirst()
                .orElseThrow();
    }
}
