package org.comity.search.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.View;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.planning.Bridge;
import org.comity.search.planning.LikelyLanguage;
import org.comity.search.planning.Planning;
import org.comity.search.planning.Planning.Question;

/// Comity's own engine, through the code of the product: the same analysis, the same plans, the same index.
final class ProductEngine implements EvaluatedEngine {

    private final Planning planning;
    private final LuceneIndex index;
    private Optional<View> view = Optional.empty();
    private Asked planned = new Asked(
            new Question("", List.of(new LikelyLanguage("en", 1)), Set.of(), List.of(), Demands.NONE),
            new Plan(List.of(), 0, List.of(), List.of(), Demands.NONE));

    private ProductEngine(Planning planning, LuceneIndex index) {
        this.planning = planning;
        this.index = index;
    }

    /// Opens the engine with a bridge.
    static EvaluatedEngine open(Path folder, Bridge bridge) {
        Analyses analyses = new Analyses();
        return new ProductEngine(
                new Planning(analyses, bridge), LuceneIndex.open(folder, analyses, reference -> Set.of()));
    }

    @Override
    public void add(List<SearchDocument> works) {
        works.forEach(work -> index.replace(work.work(), List.of(work)));
    }

    @Override
    public void finish() {
        index.publish();
        view = Optional.of(index.view(Set.of(Audience.EVERYBODY), Optional.empty()));
    }

    @Override
    public List<String> rank(String text, String queryLanguage, Optional<String> documentLanguage, int most) {
        View everything = view.orElseThrow();
        Demands demands = documentLanguage
                .map(tag -> new Demands(List.of(), List.of(), Map.of(Facet.LANGUAGE, List.of(tag)), Optional.empty()))
                .orElse(Demands.NONE);
        Plan plan = plan(text, queryLanguage, everything);
        Plan demanding = new Plan(plan.words(), plan.required(), plan.grams(), plan.exact(), demands);
        return everything.works(demanding, List.of(queryLanguage), most).stream()
                .map(WorkId::id)
                .toList();
    }

    /// The same question is asked of one language of documents after the other.
    private Plan plan(String text, String queryLanguage, View everything) {
        Question question =
                new Question(text, List.of(new LikelyLanguage(queryLanguage, 1)), Set.of(), List.of(), Demands.NONE);
        if (!question.equals(planned.question())) {
            planned = new Asked(question, planning.plan(question, everything).plan());
        }
        return planned.plan();
    }

    private record Asked(Question question, Plan plan) {}

    @Override
    public void close() {
        view.ifPresent(View::close);
        index.close();
    }
}
