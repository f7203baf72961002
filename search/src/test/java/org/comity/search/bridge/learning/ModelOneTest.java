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
    private static final int CONTROL = 0;
    private static final int DELIVERY = 1;
    private static final int SURRENDER = 2;
    private static final int ENTREGA = 0;
    private static final int VIGILADA = 1;
    private static final int CONTROLAR = 2;

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

    /// *Entrega vigilada* is controlled delivery; *vigilada* is met nowhere else, and *control* in many places.
    @Test
    void a_rare_word_is_not_taken_for_the_rarest_of_its_neighbours() {
        ModelOne model = new ModelOne();
        for (int other = 3; other < 30; other++) {
            model.add(new int[] {CONTROL, other}, new int[] {other});
        }
        for (int time = 0; time < 3; time++) {
            model.add(new int[] {CONTROL, DELIVERY}, new int[] {ENTREGA, VIGILADA});
        }
        model.add(new int[] {DELIVERY}, new int[] {ENTREGA});

        assertThat(weight(model, CONTROL, VIGILADA)).isGreaterThan(5 * weight(model, DELIVERY, VIGILADA));
        assertThat(weight(model, DELIVERY, ENTREGA)).isGreaterThan(0.9);
    }

    /// The same where *control* has a word of its own besides, and *entrega* is surrender too.
    @Test
    void a_word_says_one_word_of_a_segment() {
        ModelOne model = new ModelOne();
        for (int other = 3; other < 30; other++) {
            model.add(new int[] {CONTROL, other}, new int[] {CONTROLAR, other});
        }
        for (int time = 0; time < 3; time++) {
            model.add(new int[] {CONTROL, DELIVERY}, new int[] {ENTREGA, VIGILADA});
            model.add(new int[] {SURRENDER}, new int[] {ENTREGA});
            model.add(new int[] {DELIVERY}, new int[] {ENTREGA});
            model.add(new int[] {DELIVERY}, new int[] {ENTREGA});
        }

        assertThat(weight(model, CONTROL, VIGILADA)).isGreaterThan(weight(model, DELIVERY, VIGILADA));
        assertThat(weight(model, DELIVERY, ENTREGA)).isGreaterThan(2 * weight(model, DELIVERY, VIGILADA));
    }

    @Test
    void one_word_that_stands_for_two_is_linked_to_both() {
        int request = 0;
        int extradition = 1;
        int ersuchen = 0;
        int auslieferung = 1;
        int auslieferungsersuchen = 2;
        ModelOne model = new ModelOne();
        model.add(new int[] {extradition}, new int[] {auslieferung});
        model.add(new int[] {request}, new int[] {ersuchen});
        model.add(new int[] {extradition, request}, new int[] {auslieferungsersuchen});

        assertThat(weight(model, extradition, auslieferungsersuchen)).isGreaterThan(0.02);
        assertThat(weight(model, request, auslieferungsersuchen)).isGreaterThan(0.02);
    }

    @Test
    void what_is_added_later_is_learned_too() {
        ModelOne model = new ModelOne();
        model.add(new int[] {0, 1}, new int[] {0, 1});
        assertThat(weight(model, 0, 0)).isCloseTo(0.5, within(TINY));

        model.add(new int[] {0}, new int[] {0});

        assertThat(weight(model, 0, 0)).isGreaterThan(0.6);
    }

    @Test
    void a_segment_without_words_says_nothing() {
        ModelOne model = new ModelOne();
        model.add(new int[0], new int[] {1});

        assertThat(model.pairs()).isZero();
    }

    /// The weight of a link.
    private static double weight(ModelOne model, int first, int second) {
        for (int pair = 0; pair < model.pairs(); pair++) {
            if (model.first(pair) == first && model.second(pair) == second) {
                return Math.sqrt(model.forth()[pair] * model.back()[pair]);
            }
        }
        throw new AssertionError("never met together");
    }

    private static ModelOne corpus() {
        ModelOne model = new ModelOne();
        model.add(new int[] {DAS, HAUS}, new int[] {DAS, HAUS});
        model.add(new int[] {DAS, BUCH}, new int[] {DAS, BUCH});
        model.add(new int[] {EIN, BUCH}, new int[] {EIN, BUCH});
        return model;
    }
}
