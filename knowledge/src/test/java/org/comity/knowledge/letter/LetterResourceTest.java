package org.comity.knowledge.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.wiring.KnowledgeModule;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Messages;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class LetterResourceTest {

    private static final String LETTERS = "/knowledge/letters";
    private static final String FORM = LETTERS + "/form?instrument=untoc&measure=taking-evidence";
    private static final KnowledgeModule MODULE = new KnowledgeModule();

    private final LibraryDatabase library = LibraryDatabase.shared();
    private final TestServer server = new TestServer(
            MODULE,
            List.of(),
            new LetterResource(new WritingLetters(
                    library.registers,
                    new PlaceNames(TestServer.CONFIGURATION),
                    Messages.load(MODULE.messageFolders(), LetterResourceTest.class.getClassLoader()),
                    LibraryDatabase.CLOCK)));
    private final Client anybody = server.signedOut();

    @Test
    void lists_the_instruments_that_say_what_a_letter_must_hold() {
        assertThat(anybody.get(LETTERS).body())
                .contains("instrument=untoc&amp;measure=taking-evidence")
                .contains("coe-extradition-1957")
                .contains("TRAINING ONLY");
    }

    @Test
    void the_form_asks_for_every_required_element() {
        String page = anybody.get(FORM + "&requesting=CH&requested=KE").body();

        assertThat(page)
                .contains("name=\"facts-1\"")
                .contains("name=\"facts-2\"")
                .contains("/knowledge/instruments/untoc/articles/18#p15")
                .doesNotContain("name=\"warrant-1\"")
                .doesNotContain("does not bind both");
        assertThat(anybody.get(FORM + "&requesting=CH&requested=JP").body()).contains("does not bind both");
    }

    @Test
    void the_letter_marks_what_is_missing_and_still_prints() {
        Answer answer = anybody.form(
                LETTERS,
                "instrument",
                "untoc",
                "measure",
                "taking-evidence",
                "requesting",
                "CH",
                "requested",
                "KE",
                "first",
                "en",
                "second",
                "ar",
                "facts-1",
                "<b>Two</b> persons",
                "signatory",
                "Officer Example");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(answer.body())
                .contains("Authority that makes the request: is missing")
                .contains("Summary of the facts: stands in one language only")
                .contains("[to be filled in]")
                .contains("&lt;b&gt;Two&lt;/b&gt; persons")
                .contains("سويسرا")
                .contains("dir=\"rtl\"")
                .contains("Officer Example")
                .contains("TRAINING ONLY")
                .contains("للتدريب فقط");
    }

    @Test
    void the_way_back_loses_nothing() {
        String letter = anybody.form(
                        LETTERS, "instrument", "untoc", "measure", "taking-evidence", "facts-1", "what happened")
                .body();
        assertThat(letter).contains("<input type=\"hidden\" name=\"facts-1\" value=\"what happened\">");

        assertThat(anybody.form(
                                LETTERS + "/form",
                                "instrument",
                                "untoc",
                                "measure",
                                "taking-evidence",
                                "facts-1",
                                "what happened")
                        .body())
                .contains(">what happened</textarea>");
    }

    @Test
    void the_example_is_complete_in_both_languages() {
        String form = anybody.in(InterfaceLanguage.SPANISH)
                .get(FORM + "&example=yes&second=zh-Hant")
                .body();

        assertThat(form).contains("Villaejemplo").contains("範例市");
    }

    @Test
    void what_the_library_does_not_know_is_not_found() {
        assertThat(anybody.get(LETTERS + "/form?instrument=nothing&measure=extradition")
                        .status())
                .isEqualTo(404);
        assertThat(anybody.get(LETTERS + "/form?instrument=untoc&measure=joint-investigation")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_text_beyond_the_limit_is_refused() {
        assertThat(anybody.form(
                                LETTERS,
                                "instrument",
                                "untoc",
                                "measure",
                                "taking-evidence",
                                "facts-1",
                                "x".repeat(Draft.LONGEST + 1))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nothing_of_it_is_stored() {
        anybody.form(LETTERS, "instrument", "untoc", "measure", "taking-evidence", "facts-1", "needle-in-no-haystack");

        List<String> tables = library.database.query(
                handle -> handle.createQuery("""
                        SELECT table_schema || '.' || table_name FROM information_schema.tables
                        WHERE table_schema IN ('platform', 'knowledge') AND table_type = 'BASE TABLE'
                        """).mapTo(String.class).list());
        assertThat(tables).isNotEmpty();
        for (String table : tables) {
            int rows = library.database.query(handle -> handle.createQuery(
                            "SELECT count(*) FROM " + table + " AS row WHERE row::text LIKE '%needle-in-no-haystack%'")
                    .mapTo(Integer.class)
                    .one());
            assertThat(rows).as(table).isZero();
        }
    }
}
