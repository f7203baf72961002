package org.comity.exchange.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.comity.exchange.matching.instance.PriorityClass;
import org.comity.exchange.priority.Criterion;
import org.comity.exchange.priority.WordingCriteria;
import org.comity.platform.language.Localizer;

/// Says in the reader's language how the criteria of a host decided.
final class WordingOrder {

    private final Localizer localizer;
    private final boolean balanced;

    /// @param balanced whether other rules come first
    WordingOrder(Localizer localizer, boolean balanced) {
        this.localizer = localizer;
        this.balanced = balanced;
    }

    /// What the reader's own application meets.
    String hers(List<Criterion> criteria, PriorityClass met) {
        return met.met().isEmpty() ? localizer.text("priority.hers.none") : met("priority.hers", criteria, met.met());
    }

    /// What the officer meets who got in last, and what follows from it.
    ///
    /// @param lottery her position
    List<String> last(List<Criterion> criteria, HostOrder.Last last, int lottery) {
        List<String> says = new ArrayList<>();
        int told = last.told();
        if (told == 0) {
            says.add(localizer.text("priority.last.kept"));
        } else if (!last.met().met().isEmpty()) {
            says.add(met("priority.last", criteria, last.met().met()));
        } else if (told == criteria.size()) {
            says.add(localizer.text("priority.last.none"));
        } else {
            says.add(localizer.text("priority.last.none-of", "count", told));
        }
        if (told > 0 && told < criteria.size()) {
            says.add(localizer.text("priority.last.rest"));
        }
        says.add(localizer.text(balanced ? "priority.last.lottery" : "priority.last.decides", "last", lottery));
        return says;
    }

    private String met(String key, List<Criterion> criteria, SortedSet<Integer> numbers) {
        return localizer.text(key, "criteria", WordingCriteria.says(criteria, numbers, localizer));
    }
}
