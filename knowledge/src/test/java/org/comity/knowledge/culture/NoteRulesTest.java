package org.comity.knowledge.culture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.culture.Note.Content;
import org.comity.knowledge.culture.Note.Reference;
import org.comity.knowledge.culture.NoteRules.Breach;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.junit.jupiter.api.Test;

final class NoteRulesTest {

    @Test
    void a_text_of_facts_with_sources_passes() {
        assertThat(breaches("The weekend is Friday and Saturday [law].\n\nDates are written day first [cldr]."))
                .isEmpty();
    }

    @Test
    void a_sentence_on_what_people_are_like_does_not() {
        assertThat(breaches("People there are usually late [law]."))
                .extracting(Breach::kind)
                .contains(Kind.GENERALISATION);
        assertThat(breaches("當地人都很守時 [law]。")).extracting(Breach::kind).contains(Kind.GENERALISATION);
        assertThat(breaches("Officers TEND TO answer late [law]."))
                .containsExactly(new Breach(Kind.GENERALISATION, "tend to"));
    }

    @Test
    void every_paragraph_cites_a_source_that_is_named() {
        assertThat(breaches("Dates are written day first [cldr].\n\nThe weekend is Friday."))
                .containsExactly(new Breach(Kind.CITATION_MISSING, "The weekend is Friday."));
        assertThat(breaches("Dates are written day first [hearsay]."))
                .containsExactly(new Breach(Kind.CITATION_UNKNOWN, "hearsay"));
    }

    @Test
    void a_text_has_an_end() {
        assertThat(breaches("x [law] ".repeat(1000))).extracting(Breach::kind).containsExactly(Kind.FILE_TOO_LARGE);
    }

    @Test
    void a_file_with_a_breach_is_not_taken_in() {
        FileFaults faults = new FileFaults();
        TextFile file = new TextFile("XX/names.yaml", """
                title: {en: "Names"}
                as_of: "soon"
                sources:
                  - {id: law, title: "A law"}
                text:
                  en: |
                    People there are kind [law].
                """);

        assertThat(NoteFile.read(file, faults)).isEmpty();
        assertThat(faults.all()).isNotEmpty().allMatch(fault -> fault.file().equals("XX/names.yaml"));
    }

    private static List<Breach> breaches(String text) {
        return NoteRules.breaches(new Content(
                Map.of("en", "Title"),
                Map.of("en", text),
                List.of(
                        new Reference("law", "A law", Optional.empty()),
                        new Reference("cldr", "CLDR", Optional.empty())),
                new AsOf("2026"),
                24));
    }
}
