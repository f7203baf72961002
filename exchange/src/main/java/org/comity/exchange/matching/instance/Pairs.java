package org.comity.exchange.matching.instance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Who may go where: the eligible pairs, sorted by officer and then by place, as columns, because a round may
/// have a million. Pair `p` belongs to officer `o` when `first(o) <= p < first(o + 1)`.
public final class Pairs {

    /// Ranks, priorities and fits are between 0 and this.
    public static final int MOST = 1_000_000;

    private final int[] begin;
    private final int[] officer;
    private final int[] place;
    private final int[] rank;
    private final int[] priority;
    private final int[] fit;

    private Pairs(int[] begin, int[] officer, int[] place, int[] rank, int[] priority, int[] fit) {
        this.begin = begin;
        this.officer = officer;
        this.place = place;
        this.rank = rank;
        this.priority = priority;
        this.fit = fit;
    }

    public int count() {
        return place.length;
    }

    public int officers() {
        return begin.length - 1;
    }

    /// The first pair of an officer; with the number of officers, the number of pairs.
    public int first(int whose) {
        return begin[whose];
    }

    public int officer(int pair) {
        return officer[pair];
    }

    public int place(int pair) {
        return place[pair];
    }

    /// How dear the place is to the officer: 1 is best, equal numbers are a tie.
    public int rank(int pair) {
        return rank[pair];
    }

    /// How dear the officer is to the host: 1 is best, equal numbers are a tie.
    public int priority(int pair) {
        return priority[pair];
    }

    /// How well the two suit each other beyond what is required: more is better.
    public int fit(int pair) {
        return fit[pair];
    }

    /// The pair of an officer and a place, or -1 when she is not eligible there.
    public int find(int whose, int where) {
        int found = Arrays.binarySearch(place, begin[whose], begin[whose + 1], where);
        return found < 0 ? -1 : found;
    }

    /// Collects pairs in any order; keeps 20 bytes for each.
    public static final class Builder {

        private final int officers;
        private long[] key = new long[16];
        private int[] rank = new int[16];
        private int[] priority = new int[16];
        private int[] fit = new int[16];
        private int count;

        /// @param officers how many there are
        public Builder(int officers) {
            this.officers = officers;
        }

        /// Adds a pair.
        ///
        /// @throws IllegalArgumentException when a number is out of its range
        public Builder add(int officer, int place, int rank, int priority, int fit) {
            if (officer < 0 || officer >= officers || place < 0) {
                throw new IllegalArgumentException("There is no officer %d or place %d.".formatted(officer, place));
            }
            inRange("rank", rank, 1);
            inRange("priority", priority, 1);
            inRange("fit", fit, 0);
            if (count == key.length) {
                int more = Math.addExact(count, count >> 1);
                key = Arrays.copyOf(key, more);
                this.rank = Arrays.copyOf(this.rank, more);
                this.priority = Arrays.copyOf(this.priority, more);
                this.fit = Arrays.copyOf(this.fit, more);
            }
            key[count] = (long) officer << Integer.SIZE | place;
            this.rank[count] = rank;
            this.priority[count] = priority;
            this.fit[count] = fit;
            count++;
            return this;
        }

        private static void inRange(String what, int value, int least) {
            if (value < least || value > MOST) {
                throw new IllegalArgumentException(
                        "A %s is between %d and %d, not %d.".formatted(what, least, MOST, value));
            }
        }

        /// The pairs.
        ///
        /// @throws IllegalArgumentException when an officer and a place were added twice
        public Pairs build() {
            int @Nullable [] order = order();
            Pairs pairs = new Pairs(
                    new int[officers + 1],
                    new int[count],
                    new int[count],
                    new int[count],
                    new int[count],
                    new int[count]);
            long before = -1;
            for (int at = 0; at < count; at++) {
                int from = order == null ? at : order[at];
                if (key[from] == before) {
                    throw new IllegalArgumentException("Officer %d and place %d are paired twice."
                            .formatted(before >> Integer.SIZE, (int) before));
                }
                before = key[from];
                pairs.officer[at] = (int) (before >> Integer.SIZE);
                pairs.place[at] = (int) before;
                pairs.rank[at] = rank[from];
                pairs.priority[at] = priority[from];
                pairs.fit[at] = fit[from];
                pairs.begin[pairs.officer[at] + 1] = at + 1;
            }
            for (int whose = 1; whose <= officers; whose++) {
                pairs.begin[whose] = Math.max(pairs.begin[whose], pairs.begin[whose - 1]);
            }
            return pairs;
        }

        /// In which order the pairs are sorted, or nothing when they came so.
        private int @Nullable [] order() {
            boolean sorted = true;
            for (int at = 1; at < count && sorted; at++) {
                sorted = key[at - 1] <= key[at];
            }
            if (sorted) {
                return null;
            }
            Integer[] order = new Integer[count];
            Arrays.setAll(order, at -> at);
            Arrays.sort(order, (one, other) -> Long.compare(key[one], key[other]));
            return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        }
    }
}
