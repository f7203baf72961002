package org.comity.knowledge.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// How ready two offices are. A network is as good as its weakest link: of two scores the lower one counts.
///
/// @param sides the score of each factor on both sides, where there is one
/// @param whole weighed by the stage, from 0 to 4; empty unless every factor has a score on both sides
/// @param weakest the factor whose shortfall weighs most at this stage
/// @param warnings of imbalance
/// @param steps questions to work on next, those first whose shortfall weighs most
public record Readiness(
        Map<Factor, Sides> sides,
        OptionalDouble whole,
        Optional<Factor> weakest,
        List<Warning> warnings,
        List<String> steps) {

    private static final int MOST_STEPS = 4;
    private static final double STRONG = 3;
    private static final double GOOD = 2.5;
    private static final double WEAK = 1.5;
    private static final double APART = 1.5;
    private static final double TENTHS = 10;

    /// A factor on both sides.
    public record Sides(OptionalDouble own, OptionalDouble partner) {

        /// The lower of the two, if both are known.
        public OptionalDouble joint() {
            return own.isPresent() && partner.isPresent()
                    ? OptionalDouble.of(Math.min(own.getAsDouble(), partner.getAsDouble()))
                    : OptionalDouble.empty();
        }

        boolean apart() {
            return own.isPresent()
                    && partner.isPresent()
                    && Math.abs(own.getAsDouble() - partner.getAsDouble()) >= APART;
        }
    }

    /// What is out of balance, in the sense of the paper.
    public enum Warning {
        POLITICS_TOO_STRONG,
        LAW_TOO_RIGID,
        LAW_INCOMPLETE,
        CULTURE_TOO_WEAK,
        CAPACITY_TOO_POOR,
        SIDES_APART;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Readiness {
        sides = Map.copyOf(sides);
        warnings = List.copyOf(warnings);
        steps = List.copyOf(steps);
    }

    /// What two assessments come to.
    public static Readiness of(Stage stage, Assessment own, Assessment partner) {
        Map<Factor, Sides> sides = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            sides.put(factor, new Sides(own.of(factor), partner.of(factor)));
        }
        return new Readiness(
                sides,
                whole(stage, sides),
                weakest(stage, sides),
                warnings(sides, own, partner),
                steps(stage, own, partner));
    }

    private static OptionalDouble whole(Stage stage, Map<Factor, Sides> sides) {
        double sum = 0;
        for (Map.Entry<Factor, Sides> entry : sides.entrySet()) {
            OptionalDouble joint = entry.getValue().joint();
            if (joint.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += stage.weight(entry.getKey()) * joint.getAsDouble();
        }
        return OptionalDouble.of(sum / TENTHS);
    }

    private static Optional<Factor> weakest(Stage stage, Map<Factor, Sides> sides) {
        return sides.entrySet().stream()
                .filter(entry -> entry.getValue().joint().isPresent())
                .filter(entry -> entry.getValue().joint().getAsDouble() < Assessment.BEST)
                .max(Comparator.comparingDouble(entry -> stage.weight(entry.getKey())
                        * (Assessment.BEST - entry.getValue().joint().getAsDouble())))
                .map(Map.Entry::getKey);
    }

    private static List<Warning> warnings(Map<Factor, Sides> sides, Assessment own, Assessment partner) {
        List<Warning> warnings = new ArrayList<>();
        double politics = joint(sides, Factor.POLITICS);
        double law = joint(sides, Factor.LAW);
        double culture = joint(sides, Factor.CULTURE);
        double capacity = joint(sides, Factor.CAPACITY);
        if (politics >= STRONG && law < WEAK) {
            warnings.add(Warning.POLITICS_TOO_STRONG);
        }
        if (law >= GOOD && lower(own, partner, "latitude").orElse(Assessment.BEST) <= 1) {
            warnings.add(Warning.LAW_TOO_RIGID);
        }
        if (law < WEAK) {
            warnings.add(Warning.LAW_INCOMPLETE);
        }
        if (culture < WEAK && (law >= GOOD || capacity >= GOOD)) {
            warnings.add(Warning.CULTURE_TOO_WEAK);
        }
        if (capacity < WEAK) {
            warnings.add(Warning.CAPACITY_TOO_POOR);
        }
        if (sides.values().stream().anyMatch(Sides::apart)) {
            warnings.add(Warning.SIDES_APART);
        }
        return warnings;
    }

    /// Not a number compares as neither low nor high: without a score there is no warning.
    private static double joint(Map<Factor, Sides> sides, Factor factor) {
        return Optional.ofNullable(sides.get(factor))
                .map(Sides::joint)
                .orElse(OptionalDouble.empty())
                .orElse(Double.NaN);
    }

    private static List<String> steps(Stage stage, Assessment own, Assessment partner) {
        return Factor.allQuestions().stream()
                .filter(question -> lower(own, partner, question).orElse(Assessment.BEST) < STRONG)
                .sorted(Comparator.comparingInt(question -> -stage.weight(Factor.of(question))
                        * (Assessment.BEST - lower(own, partner, question).orElse(Assessment.BEST))))
                .limit(MOST_STEPS)
                .toList();
    }

    private static Optional<Integer> lower(Assessment own, Assessment partner, String question) {
        return Stream.of(own, partner)
                .flatMap(side -> Optional.ofNullable(side.scores().get(question)).stream())
                .min(Comparator.naturalOrder());
    }
}
