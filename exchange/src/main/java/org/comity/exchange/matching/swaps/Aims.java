package org.comity.exchange.matching.swaps;

import java.util.Arrays;
import java.util.Optional;

/// What exchanges are found for.
///
/// @param ways the most officers who go round: 2 or 3
/// @param order what counts first
/// @param steps after how many steps the search ends without a proof: a possible exchange that is looked at is
///     one, and a hundred where the matching algorithm works on it. Steps and not seconds, so that the same round
///     gives the same result on every machine
public record Aims(int ways, Order order, int steps) {

    public static final int USUAL_STEPS = 100_000_000;

    /// In which order the numbers of an outcome count, as in the kidney sharing scheme of the United Kingdom
    /// (Manlove and O'Malley 2015), without its counting of a two-way exchange that lies within a three-way one.
    public enum Order {
        /// As many two-way exchanges as possible, then placements, then better ranks: when one officer drops out,
        /// a two-way exchange loses one other placement, a three-way one two.
        ROBUST("robust"),
        /// As many placements as possible, then two-way exchanges, then better ranks.
        PLACEMENTS("placements");

        private final String key;

        Order(String key) {
            this.key = key;
        }

        /// As it stands on the command line, in files, rows, forms and JSON.
        public String key() {
            return key;
        }

        public static Optional<Order> of(String key) {
            return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
        }
    }

    public Aims {
        if (ways < 2 || ways > 3 || steps < 1) {
            throw new IllegalArgumentException(
                    "Exchanges are 2 or 3 ways, not %d, and take at least one step, not %d.".formatted(ways, steps));
        }
    }

    /// Two-way exchanges alone.
    public static Aims twoWays() {
        return new Aims(2, Order.ROBUST, USUAL_STEPS);
    }

    public static Aims threeWays(Order order) {
        return new Aims(3, order, USUAL_STEPS);
    }
}
