package org.comity.exchange.matching.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PriorityClassTest {

    private static final int ALL = 1 << PriorityClass.MOST;

    @Test
    void classes_are_in_lexicographic_order() {
        for (int one = 0; one < ALL; one++) {
            for (int other = 0; other < ALL; other++) {
                assertThat(Integer.signum(
                                Integer.compare(of(one).priority(), of(other).priority())))
                        .as("%s and %s", of(one), of(other))
                        .isEqualTo(lexicographic(of(one).met(), of(other).met()));
            }
        }
    }

    /// The first criterion that only one of them meets decides.
    private static int lexicographic(SortedSet<Integer> one, SortedSet<Integer> other) {
        for (int criterion = 1; criterion <= PriorityClass.MOST; criterion++) {
            if (one.contains(criterion) != other.contains(criterion)) {
                return one.contains(criterion) ? -1 : 1;
            }
        }
        return 0;
    }

    @Test
    void a_priority_says_which_class_it_is() {
        for (int each = 0; each < ALL; each++) {
            assertThat(PriorityClass.of(of(each).priority())).isEqualTo(of(each));
        }
        assertThat(of(0).priority()).isEqualTo(PriorityClass.NONE);
        assertThat(of(ALL - 1).priority()).isEqualTo(1);
        assertThatThrownBy(() -> PriorityClass.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PriorityClass.of(PriorityClass.NONE + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PriorityClass(new TreeSet<>(java.util.Set.of(6))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_criteria_are_a_class_by_themselves() {
        for (int each = 0; each < ALL; each++) {
            for (int first = 0; first <= PriorityClass.MOST; first++) {
                int count = first;
                assertThat(of(each).first(first).met())
                        .containsExactlyElementsOf(of(each).met().stream()
                                .filter(criterion -> criterion <= count)
                                .toList());
            }
        }
    }

    private static PriorityClass of(int mask) {
        SortedSet<Integer> met = new TreeSet<>();
        for (int criterion = 1; criterion <= PriorityClass.MOST; criterion++) {
            if ((mask >> (criterion - 1)) % 2 == 1) {
                met.add(criterion);
            }
        }
        return new PriorityClass(met);
    }
}
