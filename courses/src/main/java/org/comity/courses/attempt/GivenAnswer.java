package org.comity.courses.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import org.comity.courses.scoring.Answer;

/// An answer that stands.
///
/// @param share of the question's points, 0 to 1
public record GivenAnswer(String question, Answer answer, BigDecimal share, Instant at) {

    public GivenAnswer {
        share = share.stripTrailingZeros();
    }
}
