package org.comity.knowledge.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.fault.FileFault;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstrumentFolderTest {

    private static final String YAML = """
            kind: bilateral
            reference: T 1
            adopted: "2031-05-04"
            parties: [CH, KE]
            titles: {en: "A treaty", fr: "Un traité"}
            texts:
              en: {status: authentic, source: list, as_of: "2031"}
              fr: {status: translation, source: list, as_of: "2031"}
            """;

    private final FileFaults faults = new FileFaults();

    @Test
    void reads_a_treaty_aligned_across_its_languages(@TempDir Path folder) throws IOException {
        Path treaty = treaty(folder, YAML);
        Files.writeString(
                treaty.resolve("en.md"), "# A treaty\n\nThe Parties,\n\n## 1. Aim\nText.\n\n## 3. End\nEnd.\n");
        Files.writeString(
                treaty.resolve("fr.md"), "# Un traité\n\n## 1. But\nTexte.\n\n## 2. Ajout\nPlus.\n\n## 3\nFin.\n");

        Wording wording = InstrumentFolder.read(treaty, faults).orElseThrow();

        assertThat(faults.all()).isEmpty();
        assertThat(wording.instrument().circle()).isEqualTo(new Circle.Parties(List.of("CH", "KE")));
        assertThat(wording.labels()).containsExactly("1", "2", "3");
        InstrumentText english = Optional.ofNullable(wording.texts().get("en")).orElseThrow();
        assertThat(english.preamble()).isEqualTo("The Parties,");
        assertThat(english.articles()).contains(new Article("1", "", "Aim", "Text."));
    }

    @Test
    void a_change_of_any_file_changes_the_digest(@TempDir Path folder) throws IOException {
        Path treaty = treaty(folder, YAML.replace("  fr: {status: translation, source: list, as_of: \"2031\"}\n", ""));
        Files.writeString(treaty.resolve("en.md"), "# A treaty\n\n## 1\nText.\n");
        String before = InstrumentFolder.read(treaty, faults).orElseThrow().digest();

        assertThat(InstrumentFolder.read(treaty, faults).orElseThrow().digest()).isEqualTo(before);
        Files.writeString(treaty.resolve("en.md"), "# A treaty\n\n## 1\nText!\n");
        assertThat(InstrumentFolder.read(treaty, faults).orElseThrow().digest()).isNotEqualTo(before);
    }

    @Test
    void faults_of_the_description_are_told(@TempDir Path folder) throws IOException {
        Path treaty = treaty(folder, """
                kind: friendship
                adopted: "soon"
                colour: red
                titles: {en: "A treaty"}
                texts:
                  en: {status: divine, source: list, as_of: "whenever"}
                """);

        assertThat(InstrumentFolder.read(treaty, faults)).isEmpty();
        assertThat(faults.all())
                .extracting(FileFault::kind)
                .contains(Kind.KEY_UNKNOWN, Kind.VALUE_UNKNOWN, Kind.DATE_SHAPE, Kind.FILE_MISSING);
    }

    @Test
    void faults_of_a_text_have_their_line() {
        MarkdownText.read(
                new TextFile("t/en.md", "text\n## 1. One\n\n## 2. Two\nwords <b>bold</b>\n## 2. Again\nx\n### Three\n"),
                faults);

        assertThat(faults.all())
                .extracting(FileFault::place, FileFault::kind)
                .containsExactlyInAnyOrder(
                        tuple("t/en.md:1", Kind.TITLE_MISSING),
                        tuple("t/en.md:2", Kind.ARTICLE_EMPTY),
                        tuple("t/en.md:5", Kind.MARKUP),
                        tuple("t/en.md:6", Kind.TWICE),
                        tuple("t/en.md:8", Kind.ARTICLE_HEADING));
    }

    @Test
    void paragraphs_can_be_addressed_by_their_number_in_any_script() {
        assertThat(Paragraph.of("1. One\n\n(a) item\n\n(ii) subitem\n\n2. Two\n\n2. Two again"))
                .containsExactly(
                        new Paragraph(Optional.of("p1"), 0, "1. One"),
                        new Paragraph(Optional.empty(), 1, "(a) item"),
                        new Paragraph(Optional.empty(), 2, "(ii) subitem"),
                        new Paragraph(Optional.of("p2"), 0, "2. Two"),
                        new Paragraph(Optional.empty(), 0, "2. Two again"));
        assertThat(Paragraph.of("二十一、文")).containsExactly(new Paragraph(Optional.of("p21"), 0, "二十一、文"));
    }

    @Test
    void a_register_of_titles_names_its_faults() {
        BilateralRegister.read(new TextFile("register.csv", """
                id,kind,parties,reference,source,as_of,title_en
                a,bilateral,CH KE,T 1,list,2026,Treaty
                b,marriage,CH KE,T 2,list,2026,Treaty
                c,bilateral,,T 3,list,2026,
                """), faults);

        assertThat(faults.all())
                .extracting(FileFault::place)
                .contains("register.csv:3", "register.csv:4")
                .doesNotContain("register.csv:2");
    }

    private static Path treaty(Path folder, String yaml) throws IOException {
        Path treaty = Files.createDirectories(folder.resolve("test-treaty"));
        Files.writeString(treaty.resolve("instrument.yaml"), yaml);
        return treaty;
    }
}
