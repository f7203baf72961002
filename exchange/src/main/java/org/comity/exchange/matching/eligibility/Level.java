package org.comity.exchange.matching.eligibility;

/// How well somebody knows a language, by the Common European Framework of Reference (Council of Europe, 2001):
/// A1 is the least.
public enum Level {
    A1(1),
    A2(2),
    B1(3),
    B2(4),
    C1(5),
    C2(6);

    private final int step;

    Level(int step) {
        this.step = step;
    }

    /// From 1 for A1 to 6 for C2; who does not know the language at all stands at 0.
    public int step() {
        return step;
    }
}
