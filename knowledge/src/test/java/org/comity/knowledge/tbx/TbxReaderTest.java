package org.comity.knowledge.tbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.knowledge.tbx.Concept.Definition;
import org.comity.knowledge.tbx.Concept.Equivalence;
import org.comity.knowledge.tbx.Concept.Remark;
import org.comity.knowledge.tbx.Concept.Status;
import org.comity.knowledge.tbx.Concept.Term;
import org.comity.knowledge.tbx.TbxFault.Kind;
import org.comity.knowledge.tbx.TbxReader.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Good and bad files of TBX-Basic.
final class TbxReaderTest {

    private static final String GOOD_LANGUAGE =
            "<langSec xml:lang=\"en\"><termSec><term>extradition</term></termSec></langSec>";

    private record Bad(String name, String file, Kind kind) {}

    @Test
    void reads_data_categories_by_attribute() {
        Reading reading = read(dca("""
                <conceptEntry id="c1"><descrip type="subjectField">law</descrip>
                <langSec xml:lang="en">
                <descripGrp><descrip type="definition">surrender of a person</descrip>
                <admin type="source">untoc article 16</admin></descripGrp>
                <termSec><term>extradition</term><termNote type="partOfSpeech">noun</termNote>
                <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
                <langSec xml:lang="zh-Hant"><termSec><term>引渡</term><termNote type="geographicalUsage">TW</termNote>
                <note>equivalence: partial</note></termSec></langSec>
                </conceptEntry>
                """));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.concepts()).hasSize(1);
        Concept concept = reading.concepts().getFirst();
        assertThat(concept.subject()).isEqualTo("law");
        assertThat(concept.definition()).contains(new Definition("surrender of a person", "en", "untoc article 16"));
        assertThat(concept.terms()).extracting(Term::text).containsExactly("extradition", "引渡");
        assertThat(concept.terms().getFirst().status()).isEqualTo(Status.PREFERRED);
        assertThat(concept.terms().getLast().region()).isEqualTo("TW");
        assertThat(concept.terms().getLast().remark().equivalence()).isEqualTo(Equivalence.PARTIAL);
    }

    @Test
    void reads_data_categories_by_tag() {
        Reading reading = read("""
                <tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"
                  xmlns:basic="http://www.tbxinfo.net/ns/basic" type="TBX-Basic" style="dct" xml:lang="en">
                <tbxHeader><fileDesc><sourceDesc><p>t</p></sourceDesc></fileDesc></tbxHeader><text><body>
                <conceptEntry id="c1"><min:subjectField>law</min:subjectField><langSec xml:lang="en">
                <basic:definition>surrender</basic:definition><termSec><term>extradition</term>
                <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
                </conceptEntry></body></text></tbx>
                """);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.concepts().getFirst().subject()).isEqualTo("law");
        assertThat(reading.concepts().getFirst().definition().map(Definition::text))
                .contains("surrender");
    }

    @Test
    void what_is_written_is_read_again() {
        List<Concept> concepts = List.of(
                new Concept(
                        "c1",
                        "law & order",
                        Optional.of(new Definition("surrender <of> a person", "en", "untoc article 16")),
                        "",
                        List.of(
                                new Term("en", "extradition", "", Status.PREFERRED, Remark.NONE),
                                new Term(
                                        "zh-Hant",
                                        "引渡",
                                        "TW",
                                        Status.ADMITTED,
                                        new Remark(Equivalence.PARTIAL, "narrower", "law", "A. Reader")),
                                new Term(
                                        "ar",
                                        "تسليم المجرمين",
                                        "",
                                        Status.DEPRECATED,
                                        new Remark(Equivalence.FALSE_FRIEND, "", "", "")))),
                new Concept(
                        "c2",
                        "",
                        Optional.empty(),
                        "",
                        List.of(new Term("fr", "commission rogatoire", "", Status.SUPERSEDED, Remark.NONE))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        TbxWriter.write(concepts, "Terms", "a test", bytes);
        Reading reading = TbxReader.read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.concepts()).isEqualTo(concepts);
    }

    @TestFactory
    Stream<DynamicTest> bad_files_are_told_with_line_and_reason() {
        String bom = "<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\" type=\"%s\" style=\"%s\" xml:lang=\"%s\"/>";
        return Stream.of(
                        new Bad(
                                "not closed",
                                "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\">",
                                Kind.NOT_WELL_FORMED),
                        new Bad("not XML", "extradition;引渡", Kind.NOT_WELL_FORMED),
                        new Bad("other root", "<martif/>", Kind.ROOT),
                        new Bad("other dialect", bom.formatted("TBX-Core", "dca", "en"), Kind.DIALECT),
                        new Bad("no style", bom.formatted("TBX-Basic", "", "en"), Kind.STYLE),
                        new Bad("no language", bom.formatted("TBX-Basic", "dca", ""), Kind.LANGUAGE),
                        new Bad("no id", dca("<conceptEntry>" + GOOD_LANGUAGE + "</conceptEntry>"), Kind.ID_MISSING),
                        new Bad("id twice", dca(entry(GOOD_LANGUAGE) + entry(GOOD_LANGUAGE)), Kind.ID_TWICE),
                        new Bad("no langSec", dca(entry("")), Kind.NO_LANGUAGE_SECTION),
                        new Bad("language twice", dca(entry(GOOD_LANGUAGE + GOOD_LANGUAGE)), Kind.LANGUAGE_TWICE),
                        new Bad("no termSec", dca(entry("<langSec xml:lang=\"en\"/>")), Kind.NO_TERM_SECTION),
                        new Bad("no term", dca(entry("<langSec xml:lang=\"en\"><termSec/></langSec>")), Kind.NO_TERM),
                        new Bad(
                                "empty term",
                                dca(entry("<langSec xml:lang=\"en\"><termSec><term> </term></termSec></langSec>")),
                                Kind.TERM_EMPTY),
                        new Bad(
                                "bad language",
                                dca(entry(
                                        "<langSec xml:lang=\"english!\"><termSec><term>x</term></termSec></langSec>")),
                                Kind.LANGUAGE),
                        new Bad("unknown category", dca(entry(note("frequency", "often"))), Kind.CATEGORY_UNKNOWN),
                        new Bad("other level", dca(entry(note("subjectField", "law"))), Kind.CATEGORY_LEVEL),
                        new Bad("no value of the list", dca(entry(note("partOfSpeech", "thing"))), Kind.PICKLIST),
                        new Bad(
                                "reference to nothing",
                                dca(entry("<ref type=\"crossReference\" target=\"c9\">x</ref>" + GOOD_LANGUAGE)),
                                Kind.REFERENCE_UNKNOWN),
                        new Bad("too deep", dca("<hi>".repeat(40)), Kind.TOO_DEEP),
                        new Bad(
                                "too long",
                                dca(entry("<langSec xml:lang=\"en\"><termSec><term>" + "x".repeat(7000)
                                        + "</term></termSec></langSec>")),
                                Kind.TOO_LONG))
                .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> {
                    Reading reading = read(bad.file());
                    assertThat(reading.faults()).extracting(TbxFault::kind).contains(bad.kind());
                    assertThat(reading.faults()).allMatch(fault -> fault.line() >= 1);
                }));
    }

    @Test
    void a_fault_names_its_line() {
        assertThat(read(dca("\n\n" + entry(note("partOfSpeech", "thing")))).faults())
                .containsExactly(new TbxFault(5, Kind.PICKLIST, "partOfSpeech: thing"));
    }

    @Test
    void document_types_are_refused_and_nothing_outside_is_read() {
        String secret = "<!DOCTYPE tbx [<!ENTITY s SYSTEM \"file:///etc/hostname\">]>";
        String bomb = "<!DOCTYPE tbx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>";

        for (String doctype : List.of(secret, bomb)) {
            Reading reading = read(doctype + dca(entry(GOOD_LANGUAGE.replace("extradition", "&s;"))));
            assertThat(reading.faults()).extracting(TbxFault::kind).contains(Kind.DOCTYPE);
            assertThat(reading.concepts()).isEmpty();
        }
    }

    private static String note(String type, String value) {
        return "<langSec xml:lang=\"en\"><termSec><term>x</term><termNote type=\"" + type + "\">" + value
                + "</termNote></termSec></langSec>";
    }

    private static String entry(String content) {
        return "<conceptEntry id=\"c1\">" + content + "</conceptEntry>";
    }

    private static String dca(String entries) {
        return "<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\" type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\">\n"
                + "<tbxHeader><fileDesc><sourceDesc><p>test</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>"
                + entries + "</body></text></tbx>";
    }

    private static Reading read(String file) {
        return TbxReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
