package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// What two jurisdictions can do together is taken along on one sheet of paper, whatever the answer and the language.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerOnOneSheetIT {

    /// A point more or less, as browsers round.
    private static final float ROUNDING = 1;

    private static final float A4_WIDTH = 595.28f;
    private static final float A4_HEIGHT = 841.89f;

    private static final List<String> LANGUAGES = List.of("en", "zh-Hant", "ar", "fr", "es");

    /// The longest answers that the starter library gives, some of everyday length, and one without a basis.
    private static final List<String> QUESTIONS = List.of(
            "requesting=BJ&requested=BA&measure=taking-evidence",
            "requesting=DO&requested=MG&measure=taking-evidence",
            "requesting=AR&requested=US&measure=freezing-and-confiscation",
            "requesting=CH&requested=GB&measure=taking-evidence&crime=un18-money-laundering",
            "requesting=LI&requested=CH&measure=information-exchange",
            "requesting=NL&requested=DE&measure=joint-investigation&crime=un18-drug-trafficking",
            "requesting=TW&requested=KE&measure=liaison-officers");

    private @Nullable Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(chromium).close();
    }

    @TestFactory
    Stream<DynamicTest> an_answer_prints_on_one_sheet() {
        return LANGUAGES.stream()
                .flatMap(language -> QUESTIONS.stream()
                        .map(question -> dynamicTest(language + " " + question, () -> print(language, question))));
    }

    private void print(String language, String question) throws IOException {
        try (BrowserContext visitor = Objects.requireNonNull(chromium).visitor(language, Chromium.LAPTOP_WIDTH)) {
            Page page = visitor.newPage();
            page.navigate("/knowledge/cooperation?" + question);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            List<String> promised =
                    page.locator(".one-sheet :is(h2, h3, .basis bdi)").allTextContents();
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            try (PDDocument sheet = Loader.loadPDF(pdf)) {
                assertThat(sheet.getNumberOfPages()).as("pages").isEqualTo(1);
                assertThat(sheet.getPage(0).getMediaBox()).satisfies(paper -> {
                    assertThat(Math.abs(paper.getWidth() - A4_WIDTH)).isLessThan(ROUNDING);
                    assertThat(Math.abs(paper.getHeight() - A4_HEIGHT)).isLessThan(ROUNDING);
                });
                assertThat(promised).isNotEmpty();
                assertThat(plain(new PDFTextStripper().getText(sheet)))
                        .contains(promised.stream()
                                .flatMap(text -> Arrays.stream(text.split("\\s+", -1)))
                                .map(AnswerOnOneSheetIT::plain)
                                .toList());
            }
        }
    }

    /// Only the letters: without the spaces of lines, the forms that a font chooses, and vowel signs, which come in
    /// another order out of a PDF. Words are compared, because lines of two directions are read differently too.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\s\\p{M}]", "");
    }
}
