package org.comity.knowledge.akomantoso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comity.knowledge.fault.FileFault;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.instrument.Article;
import org.comity.knowledge.instrument.ReadText;
import org.junit.jupiter.api.Test;

final class AkomaNtosoReaderTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
            """;

    /// A treaty between two States that do not exist.
    private static final String TREATY = HEAD + """
            <act name="treaty">
            <meta><identification source="#x">
            <FRBRWork><FRBRdate date="2031-05-04" name="signature"/></FRBRWork>
            <FRBRExpression><FRBRdate date="2031-05-04" name="x"/><FRBRlanguage language="spa"/></FRBRExpression>
            </identification></meta>
            <preface><p><docTitle>Tratado entre Aaland y Bebia</docTitle></p></preface>
            <preamble><p>Las Partes,</p><p>Deseosas de <i>cooperar</i>,</p></preamble>
            <body>
            <chapter><num>Capítulo I</num><heading>Disposiciones</heading>
            <article><num>Artículo 1.</num><heading>Objeto</heading>
            <paragraph><num>1.</num><content><p>Las Partes se prestan
               asistencia<authorialNote marker="1"><p>Una nota.</p></authorialNote>.</p></content></paragraph>
            <paragraph><num>2.</num><list><intro><p>Comprende:</p></intro>
            <point><num>a)</num><content><p>testimonios;</p></content></point>
            <point><num>b)</num><content><p>documentos.</p></content></point></list></paragraph>
            </article>
            </chapter>
            <article><num>Artículo 2 bis</num><content><p>Entra en vigor el primer día.</p></content></article>
            </body></act></akomaNtoso>
            """;

    private final FileFaults faults = new FileFaults();

    @Test
    void reads_title_preamble_articles_parts_numbers_and_language() {
        ReadText document = read(TREATY).orElseThrow();

        assertThat(faults.all()).isEmpty();
        assertThat(document.language()).contains("es");
        assertThat(document.date()).contains("2031-05-04");
        assertThat(document.text().title()).isEqualTo("Tratado entre Aaland y Bebia");
        assertThat(document.text().preamble()).isEqualTo("Las Partes,\n\nDeseosas de cooperar,");
        assertThat(document.text().articles())
                .containsExactly(
                        new Article(
                                "1",
                                "Capítulo I Disposiciones",
                                "Objeto",
                                "1. Las Partes se prestan asistencia.\n\n2. Comprende:\n\na) testimonios;\n\nb) documentos."),
                        new Article("2 bis", "", "", "Entra en vigor el primer día."));
    }

    @Test
    void numbers_of_articles_are_understood_in_several_languages() {
        for (String number : new String[] {"Article 7", "Art. 7.", "第7條", "第 7 条", "المادة 7", "Artikel 7:", "7"}) {
            ReadText document = read(body("<article><num>" + number + "</num><content><p>x</p></content></article>"))
                    .orElseThrow();
            assertThat(document.text().articles())
                    .as(number)
                    .extracting(Article::label)
                    .containsExactly("7");
        }
    }

    @Test
    void faults_name_the_line() {
        read(body("""
                <article><num>Article one and a half</num><content><p>x</p></content></article>
                <article><num>1</num></article>
                <article><num>2</num><content><p>x</p></content></article>
                <article><num>2</num><content><p>y</p></content></article>
                """));

        assertThat(faults.all())
                .extracting(FileFault::line, FileFault::kind)
                .containsExactly(tuple(3, Kind.ARTICLE_HEADING), tuple(4, Kind.ARTICLE_EMPTY), tuple(6, Kind.TWICE));
    }

    @Test
    void attachments_are_not_left_out_in_silence() {
        read(body("<article><num>1</num><content><p>x</p></content></article>")
                .replace("</body>", "</body><attachments/>"));

        assertThat(faults.all()).extracting(FileFault::kind).containsExactly(Kind.ATTACHMENT);
    }

    @Test
    void a_document_type_is_refused_and_nothing_outside_is_read() {
        String hostile = """
                <?xml version="1.0"?>
                <!DOCTYPE akomaNtoso [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body><article><num>1</num>
                <content><p>&secret;</p></content></article></body></act></akomaNtoso>
                """;

        assertThat(read(hostile)).isEmpty();
        assertThat(faults.all()).extracting(FileFault::kind).containsExactly(Kind.XML_DOCTYPE);
    }

    @Test
    void other_or_broken_xml_is_refused() {
        assertThat(read("<html xmlns='http://www.w3.org/1999/xhtml'/>")).isEmpty();
        assertThat(read("<akomaNtoso xmlns='http://www.akomantoso.org/2.0'/>")).isEmpty();
        assertThat(read(HEAD + "<act><body>")).isEmpty();
        assertThat(read(body("<p>x</p>"))).isEmpty();
        assertThat(read(HEAD + "<act>".repeat(70))).isEmpty();
        assertThat(faults.all())
                .extracting(FileFault::kind)
                .containsExactlyInAnyOrder(
                        Kind.XML_ROOT, Kind.XML_ROOT, Kind.XML_SYNTAX, Kind.TEXT_BEFORE_ARTICLE, Kind.XML_TOO_DEEP);
    }

    private static String body(String content) {
        return HEAD + "<act><body>" + content + "</body></act></akomaNtoso>";
    }

    private Optional<ReadText> read(String xml) {
        return AkomaNtosoReader.read("treaty.xml", xml.getBytes(StandardCharsets.UTF_8), faults);
    }
}
