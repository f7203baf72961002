package org.comity.exchange.placement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.exchange.placement.agreement.Agreement.Block;
import org.comity.exchange.placement.agreement.Agreement.Clause;
import org.comity.exchange.placement.agreement.Agreement.Code;
import org.comity.platform.paper.PaperPress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgreementPrinterTest {

    private static final List<String> TRANSCRIBED = List.of("Some words are transcribed.", "部分文字以拉丁字母轉寫。");

    private final AgreementPrinter printer = new AgreementPrinter(new PaperPress());

    @Test
    void everything_stands_in_the_document_with_fonts_of_its_own() throws IOException {
        byte[] pdf = printer.print(agreement("Follow investigations."));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            assertThat(text)
                    .contains("Agreement", "協議書", "Anna Example", "陳大文", "Follow investigations.", "K7QZ3-M9TBX")
                    .contains("Signature", "簽名");
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    private static List<String> spoken(PDStructureNode node) {
        List<String> spoken = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Optional.ofNullable(element.getActualText()).ifPresent(spoken::add);
                spoken.addAll(spoken(element));
            }
        }
        return spoken;
    }

    @Test
    void arabic_is_joined_and_set_from_the_right() throws IOException {
        Agreement agreement = new Agreement(
                List.of("ar", "en"),
                List.of("اتفاق", "Agreement"),
                List.of("يتفق المكتبان", "The offices agree"),
                List.of(new Clause(List.of("الضابط", "Officer"), List.of("Anna Example"))),
                List.of(new Block(List.of("المكتب المضيف", "Host office"), List.of(List.of("الاسم", "Name")))),
                new Code("K7QZ3-M9TBX", List.of("الرمز", "Code"), TRANSCRIBED));
        try (PDDocument document = Loader.loadPDF(printer.print(agreement))) {
            String plain = text(document);
            assertThat(plain).contains("Anna Example", "Host office", "K7QZ3-M9TBX");
            assertThat(plain.codePoints().filter(each -> each >= 0x600 && each <= 0x6FF))
                    .hasSizeGreaterThan(30);
            List<String> fonts = new ArrayList<>();
            document.getPage(0).getResources().getFontNames().forEach(name -> fonts.add(name.getName()));
            assertThat(fonts).hasSizeGreaterThanOrEqualTo(3);
            assertThat(spoken(document.getDocumentCatalog().getStructureTreeRoot()))
                    .as("in the order in which it is spoken")
                    .contains("اتفاق", "يتفق المكتبان", "الضابط", "المكتب المضيف");
        }
    }

    @Test
    void hebrew_stands_as_it_is() throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.print(agreement("תחנת המשטרה, חיפה")))) {
            assertThat(text(document)).contains("תחנת המשטרה, חיפה").doesNotContain(TRANSCRIBED.getFirst());
        }
    }

    @Test
    void a_long_agreement_takes_more_pages_and_each_carries_the_code() throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.print(agreement("Follow investigations. ".repeat(130))))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).as("page %d", page).contains("K7QZ3-M9TBX");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            한지민,       Hanjimin
            สมชาย,        mchāy
            राजेश शर्मा,      Rājēśa Śarmā
            张伟,         Zhāng Wěi
            კაცი,         Kʼatsi
            አበበ,         Ābaba
            """)
    void what_no_font_can_show_is_transcribed_and_said_to_be(String written, String printed) throws IOException {
        String may = "Anna & " + written + "\nЖук, 陳大文, さくら";
        try (PDDocument document = Loader.loadPDF(printer.print(agreement(may)))) {
            assertThat(text(document))
                    .contains("Anna & ", printed)
                    .contains("Жук, 陳大文, さくら", TRANSCRIBED.getFirst())
                    .doesNotContain("#");
        }
    }

    @Test
    void a_sign_without_a_glyph_is_named_and_what_is_never_seen_leaves_no_trace() throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.print(agreement("Anna \uD83D\uDE00 McLeod\uDB40\uDC41!")))) {
            assertThat(text(document)).contains("Anna [GRINNING FACE] McLeod!").doesNotContain("#");
        }
        try (PDDocument document = Loader.loadPDF(printer.print(agreement("陳大文, さくら \uD83D\uDE00")))) {
            assertThat(text(document)).contains("陳大文, さくら [GRINNING FACE]");
        }
    }

    @Test
    void nothing_is_said_of_transcription_where_there_is_none() throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.print(agreement("Ngũgĩ, Đặng, Жук, 陳大文, さくら")))) {
            assertThat(text(document)).contains("Ngũgĩ, Đặng, Жук, 陳大文, さくら").doesNotContain(TRANSCRIBED.getFirst());
        }
    }

    @Test
    void what_somebody_typed_is_text_and_no_markup() throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.print(agreement("<b>bold</b> & <script>x</script>")))) {
            assertThat(text(document)).contains("<b>bold</b> & <script>x</script>");
        }
    }

    @Test
    void an_agreement_in_one_language_is_none() {
        assertThatThrownBy(() -> new Clause(List.of("Officer"), List.of("Anna")))
                .hasMessageContaining("two languages, not in 1");
    }

    private static Agreement agreement(String may) {
        return new Agreement(
                List.of("en", "zh-Hant"),
                List.of("Agreement on a stay", "訪問協議書"),
                List.of("The offices agree.", "雙方單位同意。"),
                List.of(
                        new Clause(List.of("Officer", "人員"), List.of("Anna Example 陳大文")),
                        new Clause(List.of("Host office", "接待單位"), List.of("Example police, Kenya", "範例警察，肯亞")),
                        new Clause(List.of("May", "可做"), List.of(may))),
                List.of(new Block(
                        List.of("Home office", "派遣單位"), List.of(List.of("Name", "姓名"), List.of("Signature", "簽名")))),
                new Code("K7QZ3-M9TBX", List.of("Enter this code.", "請輸入此代碼。"), TRANSCRIBED));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }
}
