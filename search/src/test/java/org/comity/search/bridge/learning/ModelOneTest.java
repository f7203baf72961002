package org.comity.search.bridge.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Model 1 on corpora so small that the answer follows from the formulas.
final class ModelOneTest {

    private static final double TINY = 1e-12;
    private static final int DAS = 0;
    private static final int HAUS = 1;
    private static final int BUCH = 2;
    private static final int EIN = 3;

    @Test
    void one_word_in_each_language_is_the_translation() {
        ModelOne model = new ModelOne();
        model.add(new int[] {0}, new int[] {0});

        assertThat(model.forth()).containsExactly(new double[] {1}, within(TINY));
        assertThat(model.back()).containsExactly(new double[] {1}, within(TINY));
    }

    @Test
    void words_that_nothing_tells_apart_share_alike() {
        ModelOne model = new ModelOne();
        model.add(new int[] {0, 1}, new int[] {0, 1});

        assertThat(model.forth()).containsExactly(new double[] {0.5, 0.5, 0.5, 0.5}, within(TINY));
    }

    @Test
    void probabilities_of_what_a_word_says_sum_up_to_one() {
        ModelOne model = corpus();
        double[] forth = model.forth();
        double[] back = model.back();
        for (int word = DAS; word <= EIN; word++) {
            double said = 0;
            double says = 0;
            for (int pair = 0; pair < model.pairs(); pair++) {
                said += model.first(pair) == word ? forth[pair] : 0;
                says += model.second(pair) == word ? back[pair] : 0;
            }
            assertThat(said).isCloseTo(1, within(1e-9));
            assertThat(says).isCloseTo(1, within(1e-9));
        }
    }

    /// The corpus that Koehn (2010, "Statistical Machine Translation", section 4.2.3) follows through the
    /// iterations.
    @Test
    void words_find_their_translations_by_the_company_they_keep() {
        ModelOne model = corpus();
        double[] forth = model.forth();
        double[] back = model.back();
        for (int pair = 0; pair < model.pairs(); pair++) {
            if (model.first(pair) == model.second(pair)) {
                assertThat(forth[pair] * back[pair]).isGreaterThan(0.3);
            } else {
                assertThat(forth[pair] * back[pair]).isLessThan(0.15);
            }
        }
    }

    @Test
    void a_segment_without_words_says_nothing() {
        ModelOne model = new ModelOne();
        model.add(new int[0], new int[] {1});

        assertThat(model.pairs()).isZero();
    }

    private static ModelOne corpus() {
        ModelOne model = new ModelOne();
        model.add(new int[] {DAS, HAUS}, new int[] {DAS, HAUS});
        model.add(new int[] {DAS, BUCH}, new int[] {DAS, BUCH});
        model.add(new int[] {EIN, BUCH}, new int[] {EIN, BUCH});
        return model;
    }
}
