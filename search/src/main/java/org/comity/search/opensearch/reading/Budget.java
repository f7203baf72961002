package org.comity.search.opensearch.reading;

import java.util.Collections;
import java.util.List;

/// How many terms a query may have: the cluster refuses more than 1,024. Of a question with more, those are kept that
/// count most.
final class Budget {

    private final double least;
    private int ofLeast;

    /// @param values what each term counts
    Budget(List<Double> values, int most) {
        if (values.size() <= most) {
            least = -1;
            return;
        }
        List<Double> sorted = values.stream().sorted(Collections.reverseOrder()).toList();
        least = sorted.get(most - 1);
        ofLeast = (int)
                sorted.stream().limit(most).filter(value -> value == least).count();
    }

    /// Whether a term is kept; to be asked once for each.
    boolean keeps(double value) {
        if (value == least) {
            ofLeast--;
            return ofLeast >= 0;
        }
        return value > least;
    }
}
