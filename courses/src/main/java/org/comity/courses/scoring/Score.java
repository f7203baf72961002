package org.comity.courses.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What the answers of an attempt are worth together.
///
/// @param points earned so far
/// @param outOf points of all questions of the attempt, at least 1
public record Score(BigDecimal points, int outOf) {

    private static final int SCALE = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Score {
        if (outOf < 1 || points.signum() < 0) {
            throw new IllegalArgumentException("A score of %s out of %d points cannot be.".formatted(points, outOf));
        }
        points = points.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /// 0 to 1, rounded to six decimals: thirds that add up to a whole do so.
    public BigDecimal share() {
        return points.divide(BigDecimal.valueOf(outOf), SCALE, RoundingMode.HALF_UP);
    }

    /// Whether it reaches the pass mark.
    ///
    /// @param passMark in per cent
    public boolean passes(int passMark) {
        return share().multiply(HUNDRED).compareTo(BigDecimal.valueOf(passMark)) >= 0;
    }

    /// Whole per cent, rounded down: 69.9 % must not look like the 70 % that would have passed.
    public int percent() {
        return share().multiply(HUNDRED).setScale(0, RoundingMode.DOWN).intValueExact();
    }
}
