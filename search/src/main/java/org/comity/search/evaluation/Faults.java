package org.comity.search.evaluation;

import java.util.ArrayList;
import java.util.List;

/// What is wrong in a collection: all of it is counted, the first twenty are kept.
final class Faults {

    static final int MOST = 20;

    private static final int LONGEST = 80;

    private final List<Fault> first = new ArrayList<>();
    private long count;

    void add(String file, long line, String what) {
        count++;
        if (first.size() < MOST) {
            first.add(new Fault(file, line, what));
        }
    }

    boolean none() {
        return count == 0;
    }

    long count() {
        return count;
    }

    /// The first twenty, in the order they were met.
    List<Fault> first() {
        return List.copyOf(first);
    }

    /// A value as a message may show it: in quotes, shortened, without control characters.
    static String shown(String value) {
        String printable = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\uFFFD");
        int end = Math.min(LONGEST, printable.length());
        if (end < printable.length() && Character.isHighSurrogate(printable.charAt(end - 1))) {
            end--;
        }
        return "'" + printable.substring(0, end) + (end < printable.length() ? "…'" : "'");
    }
}
