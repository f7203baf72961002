package org.comity.exchange.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Numbers about officers of which none is about fewer than [#FEWEST], and from which none follows. Officers whom
/// several rules keep out stand in several numbers, and no sum of all stands beside them; how many the rules keep out
/// together is told only where it is no key to a smaller number.
final class Told {

    static final int FEWEST = 3;

    private Told() {}

    /// @param code `excluded`, `excluded-` and a rule, `preferred`, or `kept-` and what kept them away
    /// @param officers at least three
    record Count(String code, int officers) {}

    /// What may be told.
    ///
    /// @param excluded the rules that keep each one out whom any keeps out
    /// @param rules how many rules the place has
    /// @param others how many something else kept away, by its code
    static List<Count> of(List<Set<String>> excluded, int rules, Map<String, Integer> others) {
        SortedMap<String, Integer> byRule = new TreeMap<>();
        excluded.forEach(each -> each.forEach(rule -> byRule.merge(rule, 1, Integer::sum)));
        byRule.values().removeIf(many -> many < FEWEST);
        List<Count> told = new ArrayList<>();
        if (sum(excluded.size(), rules, byRule)) {
            told.add(new Count("excluded", excluded.size()));
        }
        byRule.forEach((rule, many) -> told.add(new Count("excluded-" + rule, many)));
        new TreeMap<>(others).forEach((code, many) -> {
            if (many >= FEWEST) {
                told.add(new Count(code, many));
            }
        });
        return told;
    }

    /// Whether the number of all whom rules keep out gives nothing away: those whom a rule that is told lets pass are
    /// not few, and the rules that are not told are not all at the most that they can be.
    private static boolean sum(int excluded, int rules, Map<String, Integer> byRule) {
        int told = byRule.values().stream().mapToInt(Integer::intValue).sum();
        int most = told + (FEWEST - 1) * (rules - byRule.size());
        return excluded >= FEWEST
                && byRule.values().stream().allMatch(many -> excluded - many >= FEWEST)
                && most - excluded >= FEWEST;
    }
}
