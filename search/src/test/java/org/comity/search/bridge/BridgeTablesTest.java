package org.comity.search.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.comity.search.planning.Bridge.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables of several packs as one bridge.
final class BridgeTablesTest {

    private static final double BYTE = 0.02;

    @TempDir
    private Path open;

    @TempDir
    private Path shareAlike;

    @Test
    void weights_of_meanings_sum_up_to_one_best_first() throws IOException {
        SmallTables.write(open, "en", "es", "theft=robo 0.6", "theft=hurto 0.2");

        List<Meaning> meanings = tables().meanings("en", "theft", "es");

        assertThat(meanings).extracting(Meaning::term).containsExactly("robo", "hurto");
        assertThat(meanings).extracting(Meaning::surface).containsExactly("ROBO", "HURTO");
        assertThat(meanings.getFirst().weight()).isCloseTo(0.75, within(BYTE));
        assertThat(meanings.getLast().weight()).isCloseTo(0.25, within(BYTE));
    }

    @Test
    void a_table_is_read_in_both_directions() throws IOException {
        SmallTables.write(open, "en", "es", "theft=robo 0.6");

        assertThat(tables().meanings("es", "robo", "en"))
                .extracting(Meaning::term)
                .containsExactly("theft");
        assertThat(tables().meanings("es", "robo", "es")).isEmpty();
    }

    @Test
    void what_packs_say_is_added_up_and_the_share_alike_one_can_be_left_out() throws IOException {
        SmallTables.write(open, "en", "es", "theft=robo 0.3");
        SmallTables.write(shareAlike, "en", "es", "theft=hurto 0.6", "arson=incendio 1");

        assertThat(tables().meanings("en", "theft", "es"))
                .extracting(Meaning::term)
                .containsExactly("hurto", "robo");
        BridgeTables without = new BridgeTables(List.of(open, open.resolve("left out")));
        assertThat(without.meanings("en", "theft", "es"))
                .extracting(Meaning::term)
                .containsExactly("robo");
        assertThat(without.meanings("en", "arson", "es")).isEmpty();
    }

    @Test
    void rare_pairs_go_by_english() throws IOException {
        SmallTables.write(open, "en", "th", "bank=ธนาคาร 0.5", "bank=ฝั่ง 0.5", "shore=ฝั่ง 1");
        SmallTables.write(open, "el", "en", "όχθη=bank 0.25", "όχθη=shore 0.75");

        List<Meaning> meanings = tables().meanings("el", "όχθη", "th");

        // 0.25 × 0.5 + 0.75 × 1 and 0.25 × 0.5
        assertThat(meanings).extracting(Meaning::term).containsExactly("ฝั่ง", "ธนาคาร");
        assertThat(meanings.getFirst().weight()).isCloseTo(0.875, within(BYTE));
        assertThat(meanings.getLast().weight()).isCloseTo(0.125, within(BYTE));
    }

    @Test
    void an_unlikely_meaning_in_english_leads_nowhere() throws IOException {
        SmallTables.write(open, "ar", "en", "تسليم=delivery 0.95", "تسليم=reality 0.05");
        SmallTables.write(open, "cs", "en", "realita=reality 1");

        assertThat(tables().meanings("ar", "تسليم", "en"))
                .extracting(Meaning::term)
                .containsExactly("delivery", "reality");
        assertThat(tables().meanings("ar", "تسليم", "cs")).isEmpty();
    }

    @Test
    void a_word_that_means_something_else_in_english_first_of_all_is_no_likely_end_of_the_way() throws IOException {
        SmallTables.write(open, "ar", "en", "تسليم=delivery 1");
        SmallTables.write(open, "de", "en", "lieferung=delivery 0.6", "geburt=delivery 0.3", "geburt=birth 0.9");

        List<Meaning> meanings = tables().meanings("ar", "تسليم", "de");

        // 2/3 × √1 and 1/3 × √(0.3 / 1.2)
        assertThat(meanings).extracting(Meaning::term).containsExactly("lieferung", "geburt");
        assertThat(meanings.getFirst().weight()).isCloseTo(0.8, within(BYTE));
    }

    @Test
    void a_pair_with_a_table_of_its_own_goes_by_english_too() throws IOException {
        SmallTables.write(open, "es", "fr", "robo=vol 1");
        SmallTables.write(open, "en", "es", "theft=robo 1");
        SmallTables.write(open, "en", "fr", "theft=larcin 1");

        List<Meaning> meanings = tables().meanings("es", "robo", "fr");

        assertThat(meanings).extracting(Meaning::term).containsExactly("larcin", "vol");
        assertThat(meanings)
                .extracting(Meaning::weight)
                .allSatisfy(weight -> assertThat(weight).isCloseTo(0.5, within(BYTE)));
    }

    @Test
    void no_more_than_eight_meanings_are_given() throws IOException {
        SmallTables.write(
                open, "en", "es", "a=b1 .9", "a=b2 .9", "a=b3 .9", "a=b4 .9", "a=b5 .9", "a=b6 .9", "a=b7 .9",
                "a=b8 .9", "a=b9 .8");

        assertThat(tables().meanings("en", "a", "es"))
                .hasSize(8)
                .noneMatch(meaning -> meaning.term().equals("b9"));
    }

    @Test
    void a_damaged_table_is_refused_by_name_and_the_others_still_serve() throws IOException {
        Files.writeString(open.resolve("en-es.gz"), "damaged");
        SmallTables.write(shareAlike, "en", "es", "theft=hurto 1");

        assertThatThrownBy(() -> tables().prepare())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("en-es.gz");
        assertThat(tables().meanings("en", "theft", "es"))
                .extracting(Meaning::term)
                .containsExactly("hurto");
    }

    @Test
    void tables_that_were_read_ahead_need_no_file_any_more() throws IOException {
        SmallTables.write(open, "en", "es", "theft=robo 1");
        Files.writeString(open.resolve("README.md"), "not a table");
        BridgeTables tables = tables();

        tables.prepare();
        Files.delete(open.resolve("en-es.gz"));

        assertThat(tables.meanings("en", "theft", "es"))
                .extracting(Meaning::term)
                .containsExactly("robo");
    }

    @Test
    void only_the_tables_between_certain_languages_are_read_ahead() throws IOException {
        SmallTables.write(open, "en", "es", "theft=robo 1");
        SmallTables.write(open, "de", "en", "diebstahl=theft 1");
        Files.writeString(open.resolve("en-fr.gz"), "damaged");
        BridgeTables tables = tables();

        tables.prepare(Set.of("fr", "es", "en"));
        Files.delete(open.resolve("en-es.gz"));
        Files.delete(open.resolve("de-en.gz"));

        assertThat(tables.meanings("es", "robo", "en"))
                .extracting(Meaning::term)
                .containsExactly("theft");
        assertThat(tables.meanings("de", "diebstahl", "en")).isEmpty();
        assertThat(tables.meanings("fr", "vol", "en")).isEmpty();
    }

    @Test
    void a_table_under_a_wrong_name_is_refused() throws IOException {
        SmallTables.write(open, "en", "es", "theft=robo 1");
        Files.move(open.resolve("en-es.gz"), open.resolve("en-fr.gz"));

        assertThatThrownBy(() -> tables().prepare()).hasMessageContaining("not those of its name");
    }

    private BridgeTables tables() {
        return new BridgeTables(List.of(open, shareAlike));
    }
}
