package org.comity.search.bridge.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.comity.search.analysis.Analyses;
import org.comity.search.bridge.Table;
import org.comity.search.planning.Bridge.Meaning;
import org.junit.jupiter.api.Test;

/// Tables learned from a few names and sentences.
final class PairLearningTest {

    private static final double BYTE = 0.01;

    private final Analyses analyses = new Analyses();
    private final PairLearning learning = new PairLearning(new Lexicon(analyses, "en"), new Lexicon(analyses, "es"));

    @Test
    void the_weight_is_the_geometric_mean_of_both_directions() {
        concept("murder", "asesinato");
        concept("murder", "homicidio");

        // murder says each of them half of the time, each of them says murder always
        assertThat(table().meanings("en", "murder", 8))
                .hasSize(2)
                .allSatisfy(meaning -> assertThat(meaning.weight()).isCloseTo(Math.sqrt(0.5), within(BYTE)));
    }

    @Test
    void a_phrase_is_kept_as_a_whole_with_the_wording_that_people_read() {
        concept("trafficking in persons", "trata de personas");
        concept("trafficking in persons", "trata de personas");
        concept("Trafficking in persons", "trata de seres humanos");

        List<Meaning> meanings = table().meanings("en", "traffick person", 8);

        assertThat(meanings)
                .extracting(Meaning::surface)
                .containsExactly("trata de personas", "trata de seres humanos");
        assertThat(meanings.getFirst().weight()).isCloseTo(Math.sqrt(2.0 / 3), within(BYTE));
        assertThat(table().meanings("es", meanings.getFirst().term(), 8))
                .extracting(Meaning::surface)
                .containsExactly("trafficking in persons");
    }

    @Test
    void words_that_say_little_are_not_learned() {
        concept("the theft", "el robo");

        assertThat(table().meanings("en", "the", 8)).isEmpty();
        assertThat(table().meanings("en", "theft", 8))
                .extracting(Meaning::surface)
                .containsExactly("robo");
    }

    @Test
    void parts_of_a_text_go_together_one_by_one_only_where_there_are_as_many() {
        Parallel same = Parallel.text(Map.of("en", List.of("one", "two"), "es", List.of("uno", "dos")));
        Parallel fewer = Parallel.text(Map.of("en", List.of("one", "two"), "es-419", List.of("uno y dos")));

        assertThat(same.pairs("en", "es"))
                .containsExactly(new Parallel.Pair("one", "uno"), new Parallel.Pair("two", "dos"));
        assertThat(fewer.pairs("en", "es")).containsExactly(new Parallel.Pair("one\ntwo", "uno y dos"));
        assertThat(fewer.pairs("en", "fr")).isEmpty();
    }

    private void concept(String english, String spanish) {
        learning.add(new Parallel.Pair(english, spanish), true);
    }

    private Table table() {
        return learning.table("en", "es");
    }
}
