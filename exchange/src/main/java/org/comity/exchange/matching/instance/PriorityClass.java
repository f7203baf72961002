package org.comity.exchange.matching.instance;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which criteria of a host an officer meets. Classes are in lexicographic order: the first criterion weighs more
/// than all later ones together. Whatever a host names, its first criterion weighs the same as that of every other.
///
/// @param met numbers of criteria, the first is 1
public record PriorityClass(SortedSet<Integer> met) {

    /// How many criteria a host has at most.
    public static final int MOST = 5;

    /// The priority of who meets none.
    public static final int NONE = 1 << MOST;

    public PriorityClass {
        met = new TreeSet<>(met);
        if (!met.isEmpty() && (met.first() < 1 || met.last() > MOST)) {
            throw new IllegalArgumentException("Criteria have numbers from 1 to %d, not %s.".formatted(MOST, met));
        }
    }

    /// The class of a priority from 1, which meets all, to [#NONE].
    public static PriorityClass of(int priority) {
        if (priority < 1 || priority > NONE) {
            throw new IllegalArgumentException("There is no class of priority %d.".formatted(priority));
        }
        return new PriorityClass(IntStream.rangeClosed(1, MOST)
                .filter(each -> ((NONE - priority) & weight(each)) != 0)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// As a number for [Pairs#priority]: who has a smaller one is before the others.
    public int priority() {
        return NONE - met.stream().mapToInt(PriorityClass::weight).sum();
    }

    /// As far as the first criteria go.
    public PriorityClass first(int criteria) {
        return new PriorityClass(met.headSet(criteria + 1));
    }

    private static int weight(int criterion) {
        return 1 << (MOST - criterion);
    }
}
