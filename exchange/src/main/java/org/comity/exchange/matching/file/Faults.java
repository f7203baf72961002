package org.comity.exchange.matching.file;

import java.util.ArrayList;
import java.util.List;

/// The faults of a file: the first are kept, all are counted.
final class Faults {

    static final int MOST = 20;

    private final List<Fault> first = new ArrayList<>();
    private int count;

    void add(String path, String text) {
        if (count < MOST) {
            first.add(new Fault(path, text));
        }
        count++;
    }

    boolean none() {
        return count == 0;
    }

    List<Fault> first() {
        return List.copyOf(first);
    }

    int count() {
        return count;
    }
}
