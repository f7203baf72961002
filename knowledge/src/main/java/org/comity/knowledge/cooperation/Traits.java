package org.comity.knowledge.cooperation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Membership;
import org.comity.knowledge.register.Register.World;

/// What of a jurisdiction's facts lies between it and another one, read once per register.
///
/// @param languages official languages, BCP 47, in the order of the facts
/// @param organisations codes of those that it is a full member of
/// @param traditions legal traditions that the fact on the legal system names
/// @param internet internet users in per cent of the people
record Traits(List<String> languages, Set<String> organisations, Set<String> traditions, Optional<Double> internet) {

    static final Traits NONE = new Traits(List.of(), Set.of(), Set.of(), Optional.empty());

    private static final List<String> TRADITIONS =
            List.of("common law", "civil law", "islamic", "customary", "religious", "socialist");

    /// Organisations in which police or justice of the members meet.
    private static final Set<String> MEETING = Set.of(
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
            "COMMONWEALTH",
            "OIF");

    static Traits of(World world, String jurisdiction) {
        return new Traits(
                world.facts(jurisdiction, "official-language").stream()
                        .map(Fact::value)
                        .toList(),
                world.memberships(jurisdiction).values().stream()
                        .filter(Membership::full)
                        .map(Membership::organisation)
                        .filter(MEETING::contains)
                        .collect(Collectors.toCollection(TreeSet::new)),
                traditions(world.facts(jurisdiction, "legal-system")),
                world.facts(jurisdiction, "internet-users-percent").stream()
                        .map(fact -> Double.valueOf(fact.value()))
                        .findFirst());
    }

    private static Set<String> traditions(List<Fact> facts) {
        Set<String> found = new TreeSet<>();
        for (Fact fact : facts) {
            String text = fact.value().toLowerCase(Locale.ROOT);
            for (String tradition : TRADITIONS) {
                if (text.contains(tradition) || (tradition.equals("islamic") && text.contains("sharia"))) {
                    found.add(tradition);
                }
            }
        }
        return found;
    }
}
