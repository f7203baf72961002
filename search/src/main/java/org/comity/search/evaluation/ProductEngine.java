package org.comity.search.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.View;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.planning.Bridge;
import org.comity.search.planning.LikelyLanguage;
import org.comity.search.planning.Planned;
import org.comity.search.planning.Planning;
import org.comity.search.planning.Planning.Question;

/// Comity's own engine, through the code of the product: the same analysis, the same plans, the same index.
final class ProductEngine implements EvaluatedEngine {

    private final Planning planning;
    private final LuceneIndex index;
    private Optional<View> view = Optional.empty();

    private ProductEngine(Planning planning, LuceneIndex index) {
        this.planning = planning;
        this.index = index;
    }

    static EvaluatedEngine open(Path folder) {
        Analyses analyses = new Analyses();
        return new ProductEngine(
                new Planning(analyses, Bridge.NONE), LuceneIndex.open(folder, analyses, reference -> Set.of()));
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
        Planned planned = planning.plan(
                new Question(text, List.of(new LikelyLanguage(queryLanguage, 1)), Set.of(), List.of(), demands),
                everything);
        return everything.find(planned.plan(), List.of(queryLanguage), 0, most).hits().stream()
                .map(hit -> hit.work().id())
                .toList();
    }

    @Override
    public void close() {
        view.ifPresent(View::close);
        index.close();
    }
}
