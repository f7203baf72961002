package org.comity.exchange.matching.document;

import java.util.ArrayList;
import java.util.List;

/// The faults of a file: the first are kept, all are counted.
public final class Faults {

    public static final int MOST = 20;

    private final List<Fault> first = new ArrayList<>();
    private int count;

    public Faults() {}

    public void add(String path, String text) {
        if (count < MOST) {
            first.add(new Fault(path, text));
        }
        count++;
    }

    public boolean none() {
        return count == 0;
    }

    public List<Fault> first() {
        return List.copyOf(first);
    }

    public int count() {
        return count;
    }
}
