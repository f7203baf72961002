package org.comity.exchange.matching.instance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The rules of a round, published before anybody applies and frozen when it runs.
///
/// @param tolerance by how many officers the balance of an office, past rounds and this one together, may be off
///     zero
/// @param floor how many officers an office may always send more than it hosts, whatever it owes
/// @param tiers what counts, the first above all others; the number of placements is always first
/// @param seed of the lottery; published
public record Policy(int tolerance, int floor, List<Tier> tiers, String seed) {

    /// Of a round that says nothing else.
    public static final int USUAL_FLOOR = 3;

    /// What a matching is judged by, each as a number to be as small as possible.
    public enum Tier {
        /// Officers without a place.
        PLACEMENTS("placements"),
        /// How far the balances are off zero: decreasingly minimal, that is, first the greatest as small as it
        /// can be, then the number of offices with it, and so on (Frank and Murota 2020).
        BALANCE("balance"),
        /// Officers who lose what was announced to them.
        CHANGES("changes"),
        /// Places by the officers' own ranks: the rank profile, as many first choices as possible, then second.
        PREFERENCES("preferences"),
        /// Ranks of the officers in the hosts' priorities.
        PRIORITIES("priorities"),
        /// What is lacking in fit.
        FIT("fit"),
        /// Places in the lottery.
        LOTTERY("lottery");

        private final String key;

        Tier(String key) {
            this.key = key;
        }

        /// As it stands in files.
        public String key() {
            return key;
        }

        public static Optional<Tier> of(String key) {
            return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
        }
    }

    public Policy {
        if (tolerance < 0 || tolerance > Place.MOST_CAPACITY || floor < 0 || floor > Place.MOST_CAPACITY) {
            throw new IllegalArgumentException(
                    "Tolerance %d and floor %d must not be negative.".formatted(tolerance, floor));
        }
        Set<Tier> once = new TreeSet<>(tiers);
        if (tiers.isEmpty() || tiers.getFirst() != Tier.PLACEMENTS || once.size() != tiers.size()) {
            throw new IllegalArgumentException(
                    "The tiers %s do not begin with placements, or name one twice.".formatted(tiers));
        }
        tiers = List.copyOf(tiers);
    }

    /// All that counts, in the usual order.
    public static Policy usual(int tolerance, String seed) {
        return new Policy(tolerance, USUAL_FLOOR, List.of(Tier.values()), seed);
    }
}
