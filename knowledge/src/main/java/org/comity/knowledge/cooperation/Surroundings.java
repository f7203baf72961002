package org.comity.knowledge.cooperation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.knowledge.cooperation.Answer.Circumstances;
import org.comity.knowledge.cooperation.Answer.Obstacle;

/// What lies between two jurisdictions besides treaties, from their facts. Each obstacle is named only where a fact
/// points to it; the thresholds are ours and are explained in docs/cooperation-answers.md.
final class Surroundings {

    private static final Set<String> EVIDENCE = Set.of(
            "taking-evidence",
            "witness-appearance",
            "service-of-documents",
            "search-and-seizure",
            "transfer-of-proceedings");
    private static final Set<String> TRUSTING = Set.of(
            "information-exchange",
            "spontaneous-information",
            "joint-investigation",
            "controlled-delivery",
            "special-investigative-techniques",
            "witness-protection");
    private static final Set<String> COSTLY =
            Set.of("liaison-officers", "joint-operations", "joint-investigation", "training-and-exchange");

    /// Points between the shares of internet users from which means are called unequal.
    private static final double UNEQUAL = 30;

    private Surroundings() {}

    /// What lies between the two for a measure.
    ///
    /// @param noBasis whether no instrument carries the measure between them
    static Circumstances of(Traits requesting, Traits requested, String measure, boolean noBasis) {
        Set<String> common = shared(requesting.languages(), requested.languages());
        return new Circumstances(
                List.copyOf(common),
                requested.languages(),
                List.copyOf(shared(requesting.organisations(), requested.organisations())),
                obstacles(requesting, requested, measure, noBasis, common.isEmpty()));
    }

    private static Set<String> shared(Iterable<String> ones, Collection<String> others) {
        Set<String> both = new TreeSet<>();
        for (String one : ones) {
            if (others.contains(one)) {
                both.add(one);
            }
        }
        return both;
    }

    private static List<Obstacle> obstacles(
            Traits requesting, Traits requested, String measure, boolean noBasis, boolean noCommonLanguage) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (noBasis) {
            obstacles.add(Obstacle.POLITICS);
        }
        if (!requesting.traditions().isEmpty()
                && !requested.traditions().isEmpty()
                && !requesting.traditions().equals(requested.traditions())) {
            obstacles.add(Obstacle.LEGAL_TRADITIONS);
        }
        if (EVIDENCE.contains(measure)) {
            obstacles.add(Obstacle.EVIDENCE_ABROAD);
        }
        if (noCommonLanguage
                && !requesting.languages().isEmpty()
                && !requested.languages().isEmpty()) {
            obstacles.add(Obstacle.LANGUAGE_AND_CULTURE);
        }
        if (requesting.internet().isPresent()
                && requested.internet().isPresent()
                && Math.abs(requesting.internet().get() - requested.internet().get()) >= UNEQUAL) {
            obstacles.add(Obstacle.UNEQUAL_MEANS);
        }
        if (TRUSTING.contains(measure)) {
            obstacles.add(Obstacle.TRUST);
        }
        if (COSTLY.contains(measure)) {
            obstacles.add(Obstacle.COST);
        }
        return obstacles;
    }
}
