package org.comity.search.index;

/// What every engine weighs alike: BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and
/// Beyond") with the exact lengths of the visible documents.
public final class Ranking {

    /// How soon repeating a word stops to count; measured, see docs/search-quality.md.
    public static final float K1 = 0.9f;

    /// How much the length of a text counts; measured, see docs/search-quality.md.
    public static final float B = 0.6f;

    /// What a word in a title is worth beside the same word in the text.
    public static final float TITLE = 0.6f;

    /// What a gram is worth beside a word.
    private static final float GRAM = 0.2f;

    /// What the sound of a name is worth beside a gram, of which a name has several.
    private static final float SOUND = 3;

    /// Scores are compared to four decimals: the order in which an engine adds up its parts must not decide.
    public static final double SCALE = 1e4;

    private static final double LEAST = 1e-3;

    private Ranking() {}

    /// How much a term tells.
    ///
    /// @param documents that have the field
    /// @param holding those of them that hold the term
    public static double rarity(double documents, double holding) {
        return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
    }

    /// What the terms of one clause weigh together.
    ///
    /// @param rarities sum over the terms
    public static float weight(float boost, double rarities) {
        return (float) (boost * Math.max(rarities, LEAST));
    }

    /// What a gram weighs.
    ///
    /// @param sound whether it is the sound of a name
    public static float gram(boolean sound) {
        return sound ? GRAM * SOUND : GRAM;
    }

    /// How many of the grams of a question a document must share to be found by them alone.
    public static int requiredGrams(int grams) {
        return 1 + grams / 2;
    }
}
