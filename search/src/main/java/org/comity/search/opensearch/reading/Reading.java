package org.comity.search.opensearch.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.search.WorkId;
import org.comity.search.index.Found;
import org.comity.search.index.Found.FoundWork;
import org.comity.search.index.Plan;
import org.comity.search.opensearch.document.Fields;
import org.comity.search.opensearch.reading.Statistics.Term;

/// Answers the questions of a view out of one sight. Every method fails with a
/// [org.comity.search.opensearch.http.ClusterException] when the cluster does not hold the sight any more.
public final class Reading {

    private final Sight sight;
    private final FacetSets facets;

    /// @param facets what was learned of them; one for the whole index
    public Reading(Sight sight, FacetSets facets) {
        this.sight = sight;
        this.facets = facets;
    }

    public Found find(Plan plan, List<String> wishes, int from, int size) {
        Grouped grouped = grouped(plan, wishes, from + size);
        int begin = Math.min(from, grouped.best().size());
        List<Grouped.Place> window =
                grouped.best().subList(begin, grouped.best().size());
        return new Found(FoundWorks.at(sight, window), grouped.total(), facets.counted(grouped.sorts(), sight));
    }

    public List<WorkId> works(Plan plan, List<String> wishes, int most) {
        return FoundWorks.names(sight, grouped(plan, wishes, most).best());
    }

    private Grouped grouped(Plan plan, List<String> wishes, int most) {
        PlanQuery query = new PlanQuery(plan, sight.statistics());
        sight.statistics().know(query.terms());
        return Grouped.find(sight, query.query(), plan.demands(), wishes, most);
    }

    public Set<String> languages() {
        Set<String> all = new HashSet<>();
        for (String field : sight.statistics().fields()) {
            String language = Fields.languageOf(field);
            if (field.equals(Fields.words(language))) {
                all.add(language);
            }
        }
        return all;
    }

    /// @param terms by base language
    public void expect(Map<String, Set<String>> terms) {
        List<Term> all = new ArrayList<>();
        terms.forEach((language, words) -> words.forEach(word -> all.add(new Term(Fields.words(language), word))));
        sight.statistics().know(all);
    }

    public int documents(String language) {
        return (int) sight.statistics().extent(Fields.words(language)).documents();
    }

    public int documents(String language, String term) {
        return sight.statistics().documents(new Term(Fields.words(language), term));
    }

    public List<String> similar(String word, int most) {
        return new Vocabulary(sight).spellings(word, most);
    }

    public List<String> similarTerms(String language, String term, int most) {
        return new Vocabulary(sight).terms(Fields.words(language), term, most);
    }

    public List<FoundWork> beginning(String prefix, List<String> wishes, int most) {
        return FoundWorks.at(sight, new Beginning(sight, wishes).places(prefix, most));
    }

    public List<FoundWork> titled(String kind, String key, int most) {
        ObjectNode request = Sight.request(most);
        request.putArray("_source").add(Fields.WORK).add(Fields.LANGUAGE);
        request.putObject("query")
                .putObject("bool")
                .putArray("filter")
                .add(Queries.term(Fields.KIND, kind))
                .add(Queries.term(Fields.EXACT, key));
        request.putArray("sort").add(Fields.WORK).add(Fields.LANGUAGE);
        List<Grouped.Place> places = new ArrayList<>();
        sight.search(request)
                .path("hits")
                .path("hits")
                .forEach(hit -> places.add(FoundWorks.place(hit.path("_source"))));
        return FoundWorks.at(sight, places);
    }
}
