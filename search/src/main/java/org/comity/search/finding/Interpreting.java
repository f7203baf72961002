package org.comity.search.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.search.Facet;
import org.comity.search.SearchRequest;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Readings;
import org.comity.search.citation.Citations;
import org.comity.search.citation.Cited;
import org.comity.search.citation.Cited.Rank;
import org.comity.search.detection.QueryLanguages;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.ExactField;
import org.comity.search.index.View;
import org.comity.search.planning.LikelyLanguage;
import org.comity.search.planning.Planning.Question;
import org.comity.search.query.ParsedQuery;
import org.comity.search.query.QuerySyntax;

/// Takes a question apart: its syntax, the languages it may be in, what it cites.
@Singleton
public final class Interpreting {

    /// A whole title wins over words, a citation over a whole title.
    private static final double TITLE = 12;

    private final Analyses analyses;
    private final QueryLanguages languages;
    private final Citations citations = new Citations();

    @Inject
    public Interpreting(Analyses analyses, QueryLanguages languages) {
        this.analyses = analyses;
        this.languages = languages;
    }

    /// What the planner is to plan.
    Interpretation of(SearchRequest request, View view) {
        ParsedQuery parsed = QuerySyntax.parse(request.text());
        Demands typed = parsed.demands(analyses, view.languages());
        Demands demands = new Demands(
                typed.phrases(),
                typed.excluded(),
                together(request.chosen(), typed.chosen()),
                typed.without(),
                typed.dates());
        List<Exact> exact = new ArrayList<>();
        citations.of(parsed.words()).forEach(cited -> exact.add(cited.exact()));
        String title = Readings.key(parsed.words());
        if (!title.isEmpty()) {
            exact.add(new Exact(ExactField.TITLE, title, TITLE));
        }
        List<LikelyLanguage> likely =
                languages.likely(parsed.words(), request.reader().wishes());
        Question question =
                new Question(parsed.words(), likely, Set.copyOf(request.bridge().refused()), exact, demands);
        return new Interpretation(question, parsed.ignored());
    }

    private static Map<Facet, List<String>> together(Map<Facet, List<String>> one, Map<Facet, List<String>> other) {
        Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
        one.forEach((facet, values) ->
                all.computeIfAbsent(facet, key -> new LinkedHashSet<>()).addAll(values));
        other.forEach((facet, values) ->
                all.computeIfAbsent(facet, key -> new LinkedHashSet<>()).addAll(values));
        Map<Facet, List<String>> lists = new EnumMap<>(Facet.class);
        all.forEach((facet, values) -> lists.put(facet, List.copyOf(values)));
        return lists;
    }

    /// What a text cites beyond doubt: an article with its law, or nothing but a name.
    List<Exact> cited(String text) {
        return citations.of(text).stream()
                .filter(cited -> cited.rank() == Rank.NUMBERED || cited.rank() == Rank.WHOLE)
                .map(Cited::exact)
                .toList();
    }
}
