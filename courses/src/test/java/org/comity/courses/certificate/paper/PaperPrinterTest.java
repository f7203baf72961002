package org.comity.courses.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.platform.paper.PaperPress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

final class PaperPrinterTest {

    private static final PaperPrinter PRINTER = new PaperPrinter(new PaperPress());

    static Stream<Paper> papers() {
        return Stream.of(
                Papers.of("林雅婷 Lin Ya-ting", Papers.ENGLISH, Papers.CHINESE),
                Papers.of("د. ليلى بن سعيد المنصوري", Papers.ARABIC, Papers.ENGLISH),
                Papers.of("Éloïse d’Ærøskøbing-Nguyễn", Papers.FRENCH),
                Papers.of("ד״ר דָּוִד כהן־לוי", Papers.ENGLISH, Papers.ARABIC),
                Papers.of("สมชาย ใจดี", Papers.CHINESE, Papers.ARABIC));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void the_sheet_fulfils_the_standards_for_accessible_and_for_archived_documents(Paper paper) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = PRINTER.print(paper);
        for (PDFAFlavour standard : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                    var validator = Foundries.defaultInstance().createValidator(standard, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .as(standard.getId())
                        .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void it_is_one_small_landscape_page_with_every_font_inside(Paper paper) {
        byte[] pdf = PRINTER.print(paper);

        assertThat(pdf.length).isLessThan(100_000);
        with(pdf, document -> {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(document.getDocumentCatalog().getLanguage())
                    .isEqualTo(paper.first().language());
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Certificate: example");
        });
    }

    @Test
    void its_text_can_be_copied_and_searched_as_it_was_meant() {
        String text = text(PRINTER.print(Papers.of("林雅婷 Lin Ya-ting", Papers.ENGLISH, Papers.CHINESE)));

        assertThat(text)
                .contains("Certificate", "Transnational crime and its eighteen types", "林雅婷 Lin Ya-ting")
                .as("neither Kangxi radicals nor compatibility forms")
                .contains("跨國犯罪及其十八種類型", "並於2026年11月22日通過測驗", Papers.ADDRESS.toString());
    }

    @Test
    void arabic_text_can_be_copied_and_searched_too() {
        String text = text(PRINTER.print(Papers.of("د. ليلى بن سعيد المنصوري", Papers.ARABIC, Papers.ENGLISH)));

        assertThat(text)
                .contains("شهادة", "هذه الشهادة إلى", "الجريمة عبر الوطنية وأنواعها الثمانية عشر")
                .contains("لإتمام دورة", "ليلى بن سعيد المنصوري");
    }

    @Test
    void a_screen_reader_gets_arabic_in_the_order_it_is_spoken() {
        with(PRINTER.print(Papers.of("Anna Schmidt", Papers.ENGLISH, Papers.ARABIC)), document -> {
            List<PDStructureElement> arabic = elements(document).stream()
                    .filter(element -> "ar".equals(element.getLanguage()))
                    .toList();

            assertThat(arabic)
                    .extracting(PDStructureElement::getActualText)
                    .contains("شهادة", "تُمنح هذه الشهادة إلى", "الجريمة عبر الوطنية وأنواعها الثمانية عشر");
        });
    }

    @Test
    void it_is_read_in_the_order_of_its_sentences_with_each_in_its_language() {
        with(PRINTER.print(Papers.of("Anna Schmidt", Papers.ARABIC, Papers.ENGLISH)), document -> {
            List<String> read = elements(document).stream()
                    .filter(element -> List.of("H1", "P", "Figure").contains(element.getStructureType()))
                    .map(element -> element.getStructureType() + " " + element.getLanguage())
                    .toList();

            assertThat(read)
                    .startsWith("Figure ar", "P en", "H1 ar", "P ar", "H1 en", "P en", "P und", "P ar", "P ar", "P ar")
                    .endsWith("P en", "P en", "Figure ar");
        });
    }

    @Test
    void pictures_say_what_they_show() {
        with(
                PRINTER.print(Papers.of("Anna Schmidt", Papers.ENGLISH)),
                document -> assertThat(elements(document))
                        .filteredOn(element -> element.getStructureType().equals("Figure"))
                        .extracting(PDStructureElement::getAlternateDescription)
                        .containsExactly("Emblem", "QR code"));
    }

    @Test
    void the_printed_code_leads_to_the_public_page() throws Exception {
        byte[] pdf = PRINTER.print(Papers.of("Anna Schmidt", Papers.ENGLISH));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            BufferedImage corner = page.getSubimage(
                    page.getWidth() * 4 / 5, page.getHeight() * 7 / 10, page.getWidth() / 5, page.getHeight() / 4);

            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(luminance(corner))))
                            .getText())
                    .isEqualTo(Papers.ADDRESS.toString());
        }
    }

    @Test
    void it_names_the_code_in_svg_too() {
        assertThat(new QrCode(Papers.ADDRESS).svg())
                .startsWith("<svg")
                .contains("viewBox=\"0 0 ")
                .doesNotContain("script");
    }

    @Test
    void only_what_no_font_has_is_transcribed_in_name_and_title() {
        String text = text(PRINTER.print(Papers.of("王小明 張偉 สมชาย", Papers.titled(Papers.ENGLISH, "한국어 입문"))));

        assertThat(text).contains("王小明 張偉 S̄mchāy", "Hangug-Eo Ibmun").doesNotContain("#");
    }

    @Test
    void a_hebrew_name_stands_as_it_is() {
        byte[] pdf = PRINTER.print(Papers.of("ד״ר דָּוִד כהן", Papers.ENGLISH, Papers.ARABIC));

        assertThat(text(pdf)).contains("ד״ר דוד כהן");
        with(
                pdf,
                document -> assertThat(elements(document))
                        .extracting(PDStructureElement::getActualText)
                        .contains("ד״ר דָּוִד כהן"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna \uD83D\uDE00 Schmidt", "\uE000\uE001", "\uDBFF\uDFFD", "a\u0301\u0323\u035C"})
    void a_character_that_no_font_has_breaks_nothing(String name) {
        assertThat(PRINTER.print(Papers.of(name, Papers.ENGLISH))).isNotEmpty();
    }

    @Test
    void what_looks_like_markup_is_text() {
        assertThat(text(PRINTER.print(Papers.of("<b>Anna</b> & \"Co\"", Papers.ENGLISH))))
                .contains("<b>Anna</b> & \"Co\"");
    }

    @Test
    void long_names_and_titles_stay_on_the_page() {
        String name = "Wolfeschlegelsteinhausenbergerdorff Maximiliana Alexandrovna Konstantinopolskaja ".repeat(3);
        String title = "Mutual legal assistance in the investigation of organised environmental crime ".repeat(3);

        byte[] pdf = PRINTER.print(Papers.of(
                name.strip(),
                Papers.titled(Papers.ENGLISH, title.strip()),
                Papers.titled(Papers.ARABIC, title.strip())));

        with(pdf, document -> assertThat(document.getNumberOfPages()).isEqualTo(1));
        assertThat(text(pdf)).contains("and passed its examination");
    }

    private static LuminanceSource luminance(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    }

    private static List<PDStructureElement> elements(PDDocument document) {
        List<PDStructureElement> all = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), all);
        return all;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> all) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                collect(element, all);
            }
        }
    }

    private static List<PDFont> fonts(PDDocument document) {
        List<PDFont> fonts = new ArrayList<>();
        var resources = document.getPage(0).getResources();
        for (COSName name : resources.getFontNames()) {
            try {
                fonts.add(resources.getFont(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return fonts;
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void with(byte[] pdf, Consumer<PDDocument> check) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            check.accept(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
