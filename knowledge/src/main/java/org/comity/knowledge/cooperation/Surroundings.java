package org.comity.knowledge.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.comity.knowledge.Fact;
import org.comity.knowledge.cooperation.Answer.Circumstances;
import org.comity.knowledge.cooperation.Answer.Obstacle;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.register.Register.World;

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
    private static final Set<String> WORLDWIDE = Set.of(
            "INTERPOL",
            "UN",
            "EU",
            "ASEAN",
            "ASEANAPOL",
            "COE",
            "OAS",
            "AU",
            "MERCOSUR",
            "ECOWAS",
            "SADC",
            "EAC",
            "CIS",
            "SCO",
            "GCC",
            "LAS",
            "APEC",
            "OSCE",
            "Commonwealth",
            "OIF");

    /// Points between the shares of internet users from which means are called unequal.
    private static final double UNEQUAL = 30;

    private Surroundings() {}

    static Circumstances of(Register register, Question question, boolean noBasis) {
        World world = register.world();
        List<String> languages = values(world, question.requested());
        Set<String> common = new TreeSet<>(values(world, question.requesting()));
        common.retainAll(languages);
        Set<String> organisations = new TreeSet<>(members(world, question.requesting()));
        organisations.retainAll(members(world, question.requested()));
        return new Circumstances(
                List.copyOf(common),
                languages,
                List.copyOf(organisations),
                obstacles(world, question, noBasis, !languages.isEmpty() && common.isEmpty()));
    }

    private static List<String> values(World world, String jurisdiction) {
        return world.facts(jurisdiction, "official-language").stream()
                .map(Fact::value)
                .toList();
    }

    private static List<String> members(World world, String jurisdiction) {
        return world.memberships(jurisdiction).values().stream()
                .filter(membership -> membership.full() && WORLDWIDE.contains(membership.organisation()))
                .map(membership -> membership.organisation())
                .toList();
    }

    private static List<Obstacle> obstacles(World world, Question question, boolean noBasis, boolean noCommonLanguage) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (noBasis) {
            obstacles.add(Obstacle.POLITICS);
        }
        Set<String> one = traditions(world, question.requesting());
        Set<String> other = traditions(world, question.requested());
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
            obstacles.add(Obstacle.LEGAL_TRADITIONS);
        }
        if (EVIDENCE.contains(question.measure())) {
            obstacles.add(Obstacle.EVIDENCE_ABROAD);
        }
        if (noCommonLanguage) {
            obstacles.add(Obstacle.LANGUAGE_AND_CULTURE);
        }
        OptionalDouble here = internet(world, question.requesting());
        OptionalDouble there = internet(world, question.requested());
        if (here.isPresent() && there.isPresent() && Math.abs(here.getAsDouble() - there.getAsDouble()) >= UNEQUAL) {
            obstacles.add(Obstacle.UNEQUAL_MEANS);
        }
        if (TRUSTING.contains(question.measure())) {
            obstacles.add(Obstacle.TRUST);
        }
        if (COSTLY.contains(question.measure())) {
            obstacles.add(Obstacle.COST);
        }
        return obstacles;
    }

    /// The legal traditions that the fact on the legal system names.
    static Set<String> traditions(World world, String jurisdiction) {
        Set<String> found = new TreeSet<>();
        for (Fact fact : world.facts(jurisdiction, "legal-system")) {
            String text = fact.value().toLowerCase(Locale.ROOT);
            for (String tradition :
                    List.of("common law", "civil law", "islamic", "customary", "religious", "socialist")) {
                if (text.contains(tradition) || (tradition.equals("islamic") && text.contains("sharia"))) {
                    found.add(tradition);
                }
            }
        }
        return found;
    }

    private static OptionalDouble internet(World world, String jurisdiction) {
        return world.facts(jurisdiction, "internet-users-percent").stream()
                .mapToDouble(fact -> Double.parseDouble(fact.value()))
                .findFirst();
    }
}
