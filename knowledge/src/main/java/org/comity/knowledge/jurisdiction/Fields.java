package org.comity.knowledge.jurisdiction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields of a profile: their groups, their order, and after how many months a fact is to be looked at again.
/// Names stand in the message files, `knowledge.field.<field>`.
public final class Fields {

    /// Groups of fields in their order.
    public static final Map<String, List<String>> GROUPS = Map.of(
            "law",
            List.of("legal-system", "highest-courts", "judge-selection", "international-law-participation"),
            "authorities",
            List.of(
                    "police-and-security-forces",
                    "police-note",
                    "heads-of-agencies",
                    "oversight",
                    "central-authority",
                    "preferred-channel"),
            "contact",
            List.of("official-language", "capital", "calling-code", "emergency-number", "currency"),
            "state",
            List.of("government-type", "national-holiday"),
            "capacity",
            List.of("electricity-percent", "internet-users-percent", "mobile-per-100", "fixed-broadband-per-100"));

    /// The order in which groups are shown.
    public static final List<String> GROUP_ORDER = List.of("authorities", "law", "contact", "state", "capacity");

    /// Fields that an organisation can have; the others are those of a land.
    public static final Set<String> OF_ORGANISATIONS =
            Set.of("heads-of-agencies", "oversight", "preferred-channel", "official-language");

    /// Fields whose values are numbers.
    public static final Set<String> NUMBERS =
            Set.of("electricity-percent", "internet-users-percent", "mobile-per-100", "fixed-broadband-per-100");

    /// Fields that hold several values.
    public static final Set<String> SEVERAL =
            Set.of("official-language", "calling-code", "emergency-number", "central-authority", "currency");

    private static final Map<String, Integer> REVIEW = Map.of(
            "central-authority", 12,
            "preferred-channel", 12,
            "heads-of-agencies", 12,
            "police-and-security-forces", 24,
            "emergency-number", 24,
            "official-language", 60,
            "capital", 60);
    private static final int USUALLY = 36;

    private Fields() {}

    /// Whether there is such a field.
    public static boolean known(String field) {
        return group(field).isPresent();
    }

    /// The group of a field.
    public static Optional<String> group(String field) {
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().contains(field))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// After how many months a fact of this field is overdue.
    public static int reviewMonths(String field) {
        return REVIEW.getOrDefault(field, USUALLY);
    }
}
