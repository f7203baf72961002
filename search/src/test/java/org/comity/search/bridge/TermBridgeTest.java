package org.comity.search.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.comity.search.analysis.Analyses;
import org.comity.search.planning.Bridge;
import org.comity.search.planning.Bridge.Meaning;
import org.junit.jupiter.api.Test;

/// Terms of a termbase over another bridge.
final class TermBridgeTest {

    private static final Bridge BELOW = (from, term, to) -> term.equals("贩运") && to.equals("en")
            ? List.of(new Meaning("transport", "transport", 0.6), new Meaning("traffick", "trafficking", 0.4))
            : List.of();

    private final Analyses analyses = new Analyses();

    @Test
    void a_term_of_several_words_is_known_as_a_whole_in_every_direction() {
        Bridge bridge = over(Map.of("zh-Hant", List.of("人口販運"), "en", List.of("trafficking in persons")));
        String chinese = String.join(" ", analyses.terms("zh", "人口販運"));

        assertThat(bridge.meanings("zh", chinese, "en"))
                .containsExactly(new Meaning("traffick person", "trafficking in persons", 1));
        assertThat(bridge.meanings("en", "traffick person", "zh")).containsExactly(new Meaning(chinese, "人口販運", 1));
        assertThat(bridge.meanings("zh", chinese, "fr")).isEmpty();
    }

    @Test
    void terms_come_before_what_was_learned_and_the_rest_stays() {
        Bridge bridge = over(Map.of("zh-Hans", List.of("贩运"), "en", List.of("trafficking")));

        assertThat(bridge.meanings("zh", "贩运", "en"))
                .extracting(Meaning::term)
                .containsExactly("traffick", "transport");
        assertThat(bridge.meanings("zh", "贩运", "en").getFirst().weight()).isGreaterThan(0.8);
    }

    @Test
    void a_new_term_is_known_at_once_and_a_removed_one_no_longer() {
        assertThat(TermBridge.over(analyses, List.of(), BELOW).meanings("es", "entreg vigilad", "en"))
                .isEmpty();
        String spanish = String.join(" ", analyses.terms("es", "entrega vigilada"));

        Bridge bridge = over(Map.of("es", List.of("entrega vigilada"), "en", List.of("controlled delivery")));

        assertThat(bridge.meanings("es", spanish, "en"))
                .extracting(Meaning::surface)
                .containsExactly("controlled delivery");
    }

    @Test
    void synonyms_share_the_weight() {
        Bridge bridge = over(Map.of("es", List.of("robo"), "en", List.of("theft", "robbery")));

        assertThat(bridge.meanings("es", analyses.terms("es", "robo").getFirst(), "en"))
                .extracting(Meaning::weight)
                .containsExactly(0.5, 0.5);
    }

    @Test
    void sentences_are_no_terms() {
        Bridge bridge = over(
                Map.of("en", List.of("purposes principles organs members powers procedures"), "es", List.of("fines")));

        assertThat(bridge.meanings("es", analyses.terms("es", "fines").getFirst(), "en"))
                .isEmpty();
    }

    private Bridge over(Map<String, List<String>> concept) {
        return TermBridge.over(analyses, List.of(concept), BELOW);
    }
}
