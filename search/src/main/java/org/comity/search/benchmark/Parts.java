package org.comity.search.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.search.SearchRequest;
import org.comity.search.analysis.Analyses;
import org.comity.search.bridge.BridgeTables;
import org.comity.search.bridge.TermBridge;
import org.comity.search.citation.Citations;
import org.comity.search.detection.QueryLanguages;
import org.comity.search.finding.FindingWorks;
import org.comity.search.finding.Interpreting;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.Plan;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.View;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.lucene.Yardstick;
import org.comity.search.opensearch.Generations;
import org.comity.search.opensearch.OpenSearchIndex;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.planning.Planning;

/// An index and search over it, as the server puts them together, with the tables that are shipped.
final class Parts implements AutoCloseable {

    private static final String FAMILY = "comitybench";

    private final SearchIndex index;
    private final FindingWorks search;
    private final Runnable cleaning;

    private Parts(Path home, Analyses analyses, SearchIndex index, Runnable cleaning) {
        this.index = index;
        this.cleaning = cleaning;
        CurrentIndex current = new CurrentIndex();
        current.exchange(index);
        this.search = new FindingWorks(
                current,
                analyses,
                new Interpreting(analyses, QueryLanguages.learned()),
                new Planning(analyses, new TermBridge(analyses, BridgeTables.of(home))));
    }

    /// @param home folder that holds `library`
    /// @param folder where the index lies
    static Parts inside(Path home, Path folder) {
        Analyses analyses = new Analyses();
        return new Parts(home, analyses, LuceneIndex.open(folder, analyses, new Citations()::keys), () -> {});
    }

    /// @param home folder that holds `library`
    /// @param hosts of the cluster, without accounts; what the bench leaves there is removed
    static Parts inCluster(Path home, List<URI> hosts) {
        Analyses analyses = new Analyses();
        Cluster cluster = new Cluster(hosts, Optional.empty());
        String name = FAMILY + "-1";
        Generations generations = new Generations(cluster, FAMILY);
        generations.remove(name);
        return new Parts(home, analyses, OpenSearchIndex.open(cluster, name, analyses, new Citations()::keys), () -> {
            generations.remove(name);
            cluster.close();
        });
    }

    SearchIndex index() {
        return index;
    }

    /// What Lucene alone takes, where it is inside.
    Optional<Yardstick> yardstick() {
        return index instanceof LuceneIndex lucene ? Optional.of(new Yardstick(lucene)) : Optional.empty();
    }

    FindingWorks search() {
        return search;
    }

    /// The plan that a question leads to.
    Plan plan(SearchRequest question) {
        try (View view = index.view(question.reader().audiences(), Optional.empty())) {
            return search.plan(question, view);
        }
    }

    @Override
    public void close() {
        index.close();
        cleaning.run();
    }
}
