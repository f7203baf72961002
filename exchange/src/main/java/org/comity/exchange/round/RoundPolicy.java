package org.comity.exchange.round;

import java.util.List;
import java.util.TreeSet;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;

/// By what a round is matched; all but the seed of the lottery, which is committed to when the round is
/// published.
///
/// @param method by which mechanism; the balanced one alone uses the other settings
/// @param tolerance by how many officers the balance of an office may be off zero
/// @param floor how many officers an office may always send more than it hosts
/// @param tiers what counts, the first above all others; placements always lead
public record RoundPolicy(Method method, int tolerance, int floor, List<Tier> tiers) {

    public static final int MOST = 1000;

    /// The settings that only the balanced mechanism uses, as they are called in JSON.
    public static final List<String> OF_BALANCED = List.of("tolerance", "floor", "tiers");

    public RoundPolicy {
        if (tolerance < 0 || floor < 0 || tolerance > MOST || floor > MOST) {
            throw new IllegalArgumentException(
                    "Tolerance %d and floor %d are between 0 and %d.".formatted(tolerance, floor, MOST));
        }
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.getFirst() != Tier.PLACEMENTS || new TreeSet<>(tiers).size() != tiers.size()) {
            throw new IllegalArgumentException(
                    "The tiers %s do not begin with placements, or name one twice.".formatted(tiers));
        }
    }

    /// How a round of a format is matched when its programme does not say: one for one where two offices swap
    /// officers.
    public static Mechanism usual(Format format) {
        return format == Format.BILATERAL ? Mechanism.SWAPS : Mechanism.USUAL;
    }

    public Mechanism mechanism() {
        return method.mechanism();
    }

    /// Whether tolerance, floor and tiers decide anything.
    public boolean balanced() {
        return mechanism() == Mechanism.BALANCED;
    }

    /// Whether it counts whom host offices prefer.
    public boolean prioritizes() {
        return mechanism().prioritizes(tiers);
    }

    /// How whom host offices prefer counts, as the key of its text.
    public String priorities() {
        return prioritizes() ? "priority.heeded." + mechanism().key() : "priority.unheeded";
    }

    /// What matching the round again changes, as the key of its text.
    public String rematched() {
        return balanced() ? "rematch.says" : "rematch.says." + mechanism().key();
    }

    /// Settings that stand here and that the mechanism does not use.
    public List<String> unused() {
        return balanced() ? List.of() : OF_BALANCED;
    }
}
