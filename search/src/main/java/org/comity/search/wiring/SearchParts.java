package org.comity.search.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.configuration.IndexPlace;
import org.comity.search.analysis.Analyses;
import org.comity.search.bridge.BridgeTables;
import org.comity.search.bridge.TermBridge;
import org.comity.search.citation.Citations;
import org.comity.search.detection.QueryLanguages;
import org.comity.search.index.IndexStore;
import org.comity.search.lucene.LuceneStore;
import org.comity.search.opensearch.OpenSearchStore;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.Credentials;
import org.comity.search.planning.Planning;

/// The parts of search that are no beans of themselves.
@Singleton
public final class SearchParts {

    @Produces
    @Singleton
    public Planning planning(Analyses analyses, TermBridge bridge) {
        return new Planning(analyses, bridge);
    }

    @Produces
    @Singleton
    public QueryLanguages languages() {
        return QueryLanguages.learned();
    }

    /// The translation tables that lie beside the courses: `library/courses`, `library/bridge`,
    /// `library-sharealike/bridge`.
    @Produces
    @Singleton
    public BridgeTables tables(Configuration configuration) {
        return configuration
                .library()
                .map(courses -> courses.toAbsolutePath().normalize().resolve("../.."))
                .map(home -> BridgeTables.of(home.normalize()))
                .orElseGet(() -> new BridgeTables(List.of()));
    }

    /// The terms of the termbase over the translation tables.
    @Produces
    @Singleton
    public TermBridge bridge(BridgeTables tables, Analyses analyses) {
        return new TermBridge(analyses, tables);
    }

    @Produces
    @Singleton
    public IndexStore store(Configuration configuration, Analyses analyses) {
        return switch (configuration.index()) {
            case IndexPlace.Folder(Path path) -> new LuceneStore(path, analyses, new Citations()::keys);
            case IndexPlace.Cluster cluster ->
                new OpenSearchStore(
                        reached(cluster), cluster.prefix(), analyses, new Citations()::keys, Clock.systemUTC());
        };
    }

    private static Cluster reached(IndexPlace.Cluster cluster) {
        return new Cluster(
                cluster.hosts(), cluster.account().map(account -> new Credentials(account.name(), account.password())));
    }
}
