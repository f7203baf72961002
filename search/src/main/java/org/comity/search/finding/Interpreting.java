package org.comity.search.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.search.SearchRequest;
import org.comity.search.SearchResults.Ignored;
import org.comity.search.analysis.Readings;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.ExactField;
import org.comity.search.index.View;
import org.comity.search.planning.LikelyLanguage;
import org.comity.search.planning.Planning.Question;

/// Takes a question apart: its syntax, the languages it may be in, what it cites.
@Singleton
public final class Interpreting {

    /// A whole title wins over words, a citation over a whole title.
    private static final double TITLE = 12;

    @Inject
    public Interpreting() {}

    /// What the planner is to plan.
    Interpretation of(SearchRequest request, View view) {
        List<Exact> exact = new ArrayList<>(cited(request.text()));
        String title = Readings.key(request.text());
        if (!title.isEmpty()) {
            exact.add(new Exact(ExactField.TITLE, title, TITLE));
        }
        Question question = new Question(
                request.text(),
                request.reader().wishes().stream()
                        .limit(1)
                        .map(tag -> new LikelyLanguage(tag, 1))
                        .toList(),
                Set.copyOf(request.bridge().refused()),
                exact,
                new Demands(List.of(), List.of(), request.chosen(), Optional.empty()));
        return new Interpretation(question, List.<Ignored>of());
    }

    /// What a text cites, without doubt.
    List<Exact> cited(String text) {
        return List.of();
    }
}
