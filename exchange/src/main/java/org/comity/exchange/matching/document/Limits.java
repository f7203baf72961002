package org.comity.exchange.matching.document;

/// How much a file may hold.
public final class Limits {

    public static final long BYTES = 200_000_000;
    public static final int OFFICES = 10_000;
    public static final int OFFICERS = 200_000;
    public static final int PLACES = 100_000;
    public static final int PAIRS = 5_000_000;

    /// Officers who accept all places times places; each is looked at.
    public static final long LOOKS = 500_000_000;

    /// Members of a list of qualities or requirements.
    public static final int FEW = 1_000;

    /// Characters of an id or another word.
    public static final int WORD = 200;

    /// Objects and lists in each other; the format needs six.
    public static final int DEPTH = 12;

    private Limits() {}
}
