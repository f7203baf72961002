package org.comity.search.opensearch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.View;
import org.comity.search.opensearch.document.Documents;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.reading.FacetSets;

/// The index in an OpenSearch cluster. Several servers may read one index; one writes at a time, and the one that
/// began last wins: an earlier one is told by a [TakenOverException]. What was written is kept from [#publish] or
/// [#commit] on; before that, some of it may be.
public final class OpenSearchIndex implements SearchIndex {

    private final Control control;
    private final Writing writing;
    private final Moments moments;
    private final FacetSets facets = new FacetSets();
    private final Outage outage = new Outage();

    private OpenSearchIndex(Cluster cluster, Names names, Documents documents) {
        this.control = Control.open(cluster, names);
        Partitions partitions = new Partitions(cluster, names);
        this.writing = new Writing(cluster, names, partitions, documents, control);
        this.moments = new Moments(cluster, partitions, control, outage);
    }

    /// Opens an index to read and to write it, or begins a new one.
    ///
    /// @param cluster that stays open when this index is closed: questions to it may still be running
    /// @param prefix with which the names of all its indices in the cluster begin; one for each generation
    /// @param citations the keys of a citation, as questions will hold them
    /// @throws org.comity.search.opensearch.http.ClusterException when the cluster cannot be reached or refuses
    public static OpenSearchIndex open(
            Cluster cluster,
            String prefix,
            Analyses analyses,
            Function<SearchDocument.Reference, Set<String>> citations) {
        OpenSearchIndex index = reading(cluster, prefix, analyses, citations);
        try {
            index.writing.prepare();
            return index;
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /// Opens an index that another server writes, to read it alone: makes nothing in the cluster.
    static OpenSearchIndex reading(
            Cluster cluster,
            String prefix,
            Analyses analyses,
            Function<SearchDocument.Reference, Set<String>> citations) {
        return new OpenSearchIndex(cluster, new Names(prefix), new Documents(analyses, citations));
    }

    @Override
    public synchronized void replace(WorkId work, List<SearchDocument> versions) {
        writing.replace(work, versions);
    }

    @Override
    public synchronized void retain(String kind, Set<WorkId> works) {
        writing.retain(kind, works);
    }

    @Override
    public synchronized void publish() {
        Set<String> changed = writing.publish();
        if (!changed.isEmpty()) {
            moments.renew(control.publish(changed));
            writing.told();
        }
    }

    @Override
    public synchronized void commit(String mark) {
        writing.flush();
        control.mark(mark);
    }

    @Override
    public Optional<String> mark() {
        return control.mark();
    }

    @Override
    public View view(Set<Audience> audiences, Optional<String> snapshot) {
        return new OpenSearchView(moments, outage.unless(() -> moments.seen(audiences, snapshot)), facets, outage);
    }

    @Override
    public synchronized void close() {
        moments.close();
    }
}
