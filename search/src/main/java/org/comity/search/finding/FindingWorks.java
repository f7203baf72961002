package org.comity.search.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.comity.search.Search;
import org.comity.search.SearchRequest;
import org.comity.search.SearchResults;
import org.comity.search.SearchResults.Hit;
import org.comity.search.SearchResults.Sense;
import org.comity.search.SearchResults.Understanding;
import org.comity.search.Suggestion;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.Found;
import org.comity.search.index.Found.FoundWork;
import org.comity.search.index.Languages;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.View;
import org.comity.search.planning.LikelyLanguage;
import org.comity.search.planning.Planned;
import org.comity.search.planning.Planning;

/// Finds works in the current index.
@Singleton
public final class FindingWorks implements Search {

    private static final Logger LOG = System.getLogger(FindingWorks.class.getName());

    private final CurrentIndex index;
    private final Analyses analyses;
    private final Interpreting interpreting;
    private final Planning planning;

    @Inject
    public FindingWorks(CurrentIndex index, Analyses analyses, Interpreting interpreting, Planning planning) {
        this.index = index;
        this.analyses = analyses;
        this.interpreting = interpreting;
        this.planning = planning;
    }

    /// Asks the index; when it cannot be read, it is withdrawn, and what takes its place is asked.
    private <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (UncheckedIOException e) {
            LOG.log(Level.ERROR, "The search index cannot be read.", e);
            index.damaged();
            return question.get();
        }
    }

    @Override
    public SearchResults find(SearchRequest request) {
        return ask(() -> found(request));
    }

    private SearchResults found(SearchRequest request) {
        try (View view =
                index.view(request.reader().audiences(), request.window().snapshot())) {
            Interpretation taken = interpreting.of(request, view);
            Planned planned = planning.plan(taken.question(), view);
            Found found = seeksNothing(planned.plan())
                    ? new Found(List.of(), 0, Map.of())
                    : view.find(
                            planned.plan(),
                            request.reader().wishes(),
                            request.window().from(),
                            request.window().size());
            return new SearchResults(
                    hits(found, planned),
                    found.total(),
                    found.facets(),
                    understanding(request, taken, planned, found, view),
                    view.snapshot());
        }
    }

    /// Whether neither words nor filters say what to look for: signs alone find nothing rather than everything.
    private static boolean seeksNothing(Plan plan) {
        return plan.words().isEmpty()
                && plan.exact().isEmpty()
                && plan.grams().isEmpty()
                && plan.demands().equals(Demands.NONE);
    }

    /// The plan that a question leads to in a view.
    public Plan plan(SearchRequest request, View view) {
        return planning.plan(interpreting.of(request, view).question(), view).plan();
    }

    private List<Hit> hits(Found found, Planned planned) {
        Marking marking = new Marking(analyses, planned.plan());
        List<Hit> hits = new ArrayList<>();
        for (FoundWork work : found.hits()) {
            Map<String, String> others = new LinkedHashMap<>(work.versions());
            others.remove(work.language());
            hits.add(new Hit(
                    work.work(),
                    work.language(),
                    marking.all(work.language(), work.title()),
                    marking.extract(work.language(), work.body()),
                    work.path(),
                    others));
        }
        return hits;
    }

    private Understanding understanding(
            SearchRequest request, Interpretation taken, Planned planned, Found found, View view) {
        Optional<String> asked = request.window().snapshot();
        boolean several =
                planned.plan().words().stream().filter(Plan.Word::sought).count() > 1;
        return new Understanding(
                taken.question().likely().stream().map(LikelyLanguage::tag).toList(),
                ordered(planned.senses(), request.reader().wishes()),
                new Correcting(analyses).correction(request.text(), planned.plan(), planned.senses(), view),
                several && found.total() > 0 && !view.hasAll(planned.plan()),
                asked.isPresent() && !asked.get().equals(view.snapshot()),
                taken.ignored());
    }

    /// Senses in the languages that the reader reads come first, then those in English, then the others. What a word is
    /// taken for is told once, though it may mean it in two languages.
    private static List<Sense> ordered(List<Sense> senses, List<String> wishes) {
        Languages languages = new Languages(wishes.stream().map(Analyses::base).toList(), List.of());
        Set<String> told = new HashSet<>();
        return senses.stream()
                .filter(sense -> told.add(sense.key()))
                .sorted(Comparator.comparingInt(sense -> languages.rank(Analyses.base(sense.meaningLanguage()))))
                .toList();
    }

    @Override
    public Set<WorkId> works(SearchRequest request, int most) {
        return ask(() -> worksFound(request, most));
    }

    private Set<WorkId> worksFound(SearchRequest request, int most) {
        try (View view =
                index.view(request.reader().audiences(), request.window().snapshot())) {
            Planned planned = planning.plan(interpreting.of(request, view).question(), view);
            return new LinkedHashSet<>(
                    view.works(planned.plan(), request.reader().wishes(), most));
        }
    }

    @Override
    public List<Suggestion> suggest(String typed, SearchRequest.Reader reader, int most) {
        return ask(() -> suggestions(typed, reader, most));
    }

    private List<Suggestion> suggestions(String typed, SearchRequest.Reader reader, int most) {
        try (View view = index.view(reader.audiences(), Optional.empty())) {
            return new Suggesting(interpreting, view).suggestions(typed, reader.wishes(), most);
        }
    }
}
