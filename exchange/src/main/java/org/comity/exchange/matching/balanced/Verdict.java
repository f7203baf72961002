package org.comity.exchange.matching.balanced;

/// Whether a matching is what it is said to be.
public sealed interface Verdict {

    /// It keeps all rules, and nothing is better.
    record Right() implements Verdict {}

    /// @param why the first thing that is not right
    record Wrong(String why) implements Verdict {}
}
