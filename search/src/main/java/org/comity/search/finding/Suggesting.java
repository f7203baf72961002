package org.comity.search.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.search.SearchRequest;
import org.comity.search.Suggestion;
import org.comity.search.WorkId;
import org.comity.search.analysis.Readings;
import org.comity.search.index.Found.FoundWork;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.View;

/// What somebody who is typing may want: the work that she cites, then titles that begin so.
final class Suggesting {

    private static final int MOST_CITED = 3;

    private final Interpreting interpreting;
    private final View view;

    Suggesting(Interpreting interpreting, View view) {
        this.interpreting = interpreting;
        this.view = view;
    }

    List<Suggestion> suggestions(String typed, List<String> wishes, int most) {
        String text = SearchRequest.cut(typed);
        String prefix = Readings.key(text);
        if (prefix.isEmpty()) {
            return List.of();
        }
        List<Suggestion> all = new ArrayList<>();
        Set<WorkId> seen = new HashSet<>();
        for (FoundWork work : cited(text, wishes, Math.min(most, MOST_CITED))) {
            if (seen.add(work.work())) {
                all.add(suggestion(work, prefix));
            }
        }
        for (FoundWork work : view.beginning(prefix, wishes, most)) {
            if (all.size() < most && seen.add(work.work())) {
                all.add(suggestion(work, prefix));
            }
        }
        return all;
    }

    private List<FoundWork> cited(String text, List<String> wishes, int most) {
        List<Plan.Exact> cited = interpreting.cited(text);
        return cited.isEmpty()
                ? List.of()
                : view.find(new Plan(List.of(), 0, List.of(), cited, Demands.NONE), wishes, 0, most)
                        .hits();
    }

    private static Suggestion suggestion(FoundWork work, String prefix) {
        return new Suggestion(work.title(), work.language(), work.work(), work.path(), reading(work, prefix));
    }

    /// The reading that begins as was typed, when the title as it is written does not.
    private static Optional<String> reading(FoundWork work, String prefix) {
        if (Readings.key(work.title()).contains(prefix)) {
            return Optional.empty();
        }
        List<String> readings = Readings.beginnings(work.language(), work.title());
        return Stream.of(prefix, Readings.middle(prefix))
                .flatMap(beginning -> readings.stream().filter(reading -> reading.startsWith(beginning)))
                .findFirst()
                .map(Readings::key);
    }
}
