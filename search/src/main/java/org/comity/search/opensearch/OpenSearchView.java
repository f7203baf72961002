package org.comity.search.opensearch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.comity.search.Facet;
import org.comity.search.SearchResults.Count;
import org.comity.search.WorkId;
import org.comity.search.index.Found;
import org.comity.search.index.Found.FoundWork;
import org.comity.search.index.Plan;
import org.comity.search.index.View;
import org.comity.search.opensearch.http.ClusterException;
import org.comity.search.opensearch.http.Pause;
import org.comity.search.opensearch.reading.FacetSets;
import org.comity.search.opensearch.reading.Reading;
import org.comity.search.opensearch.reading.Sight;

/// A view over the indices that somebody may read. When the cluster loses the moment that is looked at, because a node
/// is gone or nobody looked for some minutes, what is asked is answered as of now.
final class OpenSearchView implements View {

    private static final int TRIES = 8;
    private static final long PAUSE_MILLISECONDS = 50;

    private final Moments moments;
    private final Moments.Seen seen;
    private final FacetSets facets;
    private final Outage outage;

    OpenSearchView(Moments moments, Moments.Seen seen, FacetSets facets, Outage outage) {
        this.moments = moments;
        this.seen = seen;
        this.facets = facets;
        this.outage = outage;
    }

    /// @param nothing the answer for those who may see no index at all
    private <T> T ask(T nothing, Function<Reading, T> question) {
        return seen.indices().isEmpty() ? nothing : outage.unless(() -> answer(question));
    }

    private <T> T answer(Function<Reading, T> question) {
        for (int tries = 0; ; tries++) {
            Sight sight = moments.sight(seen);
            try {
                return question.apply(new Reading(sight, facets));
            } catch (ClusterException e) {
                // all its addresses were tried for a while already when it cannot be reached
                boolean worthwhile = e.isMissing() || (e.isPassing() && !e.isUnreachable());
                if (tries >= TRIES || !worthwhile) {
                    throw e;
                }
                moments.lost(seen, sight);
                Pause.of(PAUSE_MILLISECONDS << Math.min(tries, 5));
            }
        }
    }

    @Override
    public Found find(Plan plan, List<String> wishes, int from, int size) {
        Map<Facet, List<Count>> none = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            none.put(facet, List.of());
        }
        return ask(new Found(List.of(), 0, none), reading -> reading.find(plan, wishes, from, size));
    }

    @Override
    public List<WorkId> works(Plan plan, List<String> wishes, int most) {
        return ask(List.of(), reading -> reading.works(plan, wishes, most));
    }

    @Override
    public Set<String> languages() {
        return ask(Set.of(), Reading::languages);
    }

    @Override
    public boolean isRemote() {
        return true;
    }

    @Override
    public void expect(Map<String, Set<String>> terms) {
        ask(false, reading -> {
            reading.expect(terms);
            return true;
        });
    }

    @Override
    public int documents(String language) {
        return ask(0, reading -> reading.documents(language));
    }

    @Override
    public int documents(String language, String term) {
        return ask(0, reading -> reading.documents(language, term));
    }

    @Override
    public List<String> similar(String word, int most) {
        return ask(List.of(), reading -> reading.similar(word, most));
    }

    @Override
    public List<String> similarTerms(String language, String term, int most) {
        return ask(List.of(), reading -> reading.similarTerms(language, term, most));
    }

    @Override
    public List<FoundWork> beginning(String prefix, List<String> wishes, int most) {
        return ask(List.of(), reading -> reading.beginning(prefix, wishes, most));
    }

    @Override
    public List<FoundWork> titled(String kind, String key, int most) {
        return ask(List.of(), reading -> reading.titled(kind, key, most));
    }

    @Override
    public String snapshot() {
        if (!seen.indices().isEmpty()) {
            // held from now on, even if nothing was asked yet
            outage.unless(() -> moments.sight(seen));
        }
        return seen.moment().name(seen.indices());
    }

    @Override
    public void close() {
        // the cluster holds the moment for the pages to come
    }
}
