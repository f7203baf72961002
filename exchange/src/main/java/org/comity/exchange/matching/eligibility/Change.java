package org.comity.exchange.matching.eligibility;

import java.util.SortedSet;

/// The least that would have to change for an officer to pass one rule of a place.
public sealed interface Change {

    /// Nothing that she or the host could reasonably change.
    record None() implements Change {}

    /// @param steps how many levels lie between; 6 when she begins a language and C2 is asked
    record ReachLevel(String language, Level level, int steps) implements Change {}

    /// Her band of ranks was not said; it must be one of these.
    record SayRankBand(SortedSet<String> bands) implements Change {}

    /// She could be there so many days in a row more, within the window of the place.
    record MoreDays(Window within, int days) implements Change {}

    record AcceptJurisdiction(String jurisdiction) implements Change {}

    record TrainInOne(SortedSet<String> specialisms) implements Change {}
}
