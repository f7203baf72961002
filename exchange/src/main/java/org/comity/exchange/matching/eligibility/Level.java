package org.comity.exchange.matching.eligibility;

/// How well somebody knows a language, by the Common European Framework of Reference (Council of Europe, 2001): A1 is
/// the least.
public enum Level {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2
}
