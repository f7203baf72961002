package org.comity.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.comity.search.Audience;
import org.comity.search.index.Plan;

/// The least that a question costs: the same Lucene query over the same documents for the first hits, with nothing
/// around it. For measuring only: it groups no works and counts no facets, and its statistics are Lucene's own.
public final class Yardstick {

    private final LuceneIndex index;

    public Yardstick(LuceneIndex index) {
        this.index = index;
    }

    /// @return how many hits there are, as far as Lucene counts them
    public long search(Plan plan, Set<Audience> readers, int most) {
        Query query = LuceneQueries.plain(plan);
        try (LuceneView view = index.lucene(readers, Optional.empty())) {
            IndexSearcher bare = new IndexSearcher(view.searcher().getIndexReader());
            bare.setQueryCache(null);
            return bare.search(query, most).totalHits.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
