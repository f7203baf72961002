package org.comity.exchange.outcome;

/// What came of a round when it was matched again.
///
/// @param number from 1
/// @param asked how many are asked about a place that they did not have before
/// @param ended how many matches that were not agreed on yet ended
/// @param outcome with everybody who has a place now, as long-standing as it may be
public record Rematch(int number, int asked, int ended, Outcome outcome) {

    /// The same without what it found for whom.
    public Rematch inNumbers() {
        return new Rematch(number, asked, ended, outcome.inNumbers());
    }
}
