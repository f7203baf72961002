package org.comity.exchange.statistics;

/// Which counts of officers can be told without telling of one of them: the threshold rule for tables of
/// frequencies. Agencies ask for at least three or at least five in a cell (Glossary on Statistical Disclosure
/// Control, Joint UNECE/Eurostat work session on statistical data confidentiality, Geneva 2005, "Threshold
/// rule"); here it is five. No sum over cells is told, from which one that is kept back would follow.
public final class SmallCounts {

    /// The least count that is told, besides 0 where nothing is hidden by it.
    public static final int LEAST = 5;

    private SmallCounts() {}

    /// Whether so many officers are enough to be told.
    public static boolean enough(int officers) {
        return officers >= LEAST;
    }
}
