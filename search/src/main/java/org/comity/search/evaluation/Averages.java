package org.comity.search.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The arithmetic mean of measures, over queries or over rows of a table.
final class Averages {

    private final List<Measures> all = new ArrayList<>();
    private int leftOut;

    /// The mean of means, each with the same weight whatever the number of its queries; rows without a measured query
    /// have none.
    static Averages ofRows(Collection<Averages> rows) {
        Averages means = new Averages();
        rows.stream().map(Averages::mean).flatMap(Optional::stream).forEach(means::add);
        return means;
    }

    void add(Measures measures) {
        all.add(measures);
    }

    /// A query was judged, but nothing was found relevant.
    void leaveOut() {
        leftOut++;
    }

    /// How many were averaged.
    int count() {
        return all.size();
    }

    int leftOut() {
        return leftOut;
    }

    /// The mean, or empty when there is nothing to average.
    Optional<Measures> mean() {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measures(
                        mean(Measures::ndcg10),
                        mean(Measures::recall10),
                        mean(Measures::recall100),
                        mean(Measures::mrr10)));
    }

    private double mean(ToDoubleFunction<Measures> measure) {
        return all.stream().mapToDouble(measure).sum() / all.size();
    }
}
