package org.comity.search;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.TestServer;
import org.comity.search.api.SearchApiResource;
import org.comity.search.page.Answers;
import org.comity.search.page.Asking;
import org.comity.search.page.Completeness;
import org.comity.search.page.SearchResource;
import org.comity.search.page.UnavailableMapper;
import org.comity.search.question.FacetLabels;
import org.comity.search.question.SuggestingWorks;
import org.comity.search.saved.PostgresSavedSearches;
import org.comity.search.saved.SavedResource;
import org.comity.search.saved.SavingSearches;
import org.comity.search.wiring.SearchModule;

/// The pages and the API of search, wired by hand on a real database and a list of works in memory.
public final class SearchHouse {

    private static final SearchModule MODULE = new SearchModule();

    public final HandBuiltSearch search = new HandBuiltSearch();
    public final HandBuiltLife life = new HandBuiltLife();
    public final Database database = new Database(TestDatabase.with("platform", "search"));
    public final PostgresSavedSearches rows = new PostgresSavedSearches();
    public final SavingSearches saving;
    public final TestServer server;

    public SearchHouse() {
        AccessPolicy policy = new AccessPolicy(MODULE.accessRules());
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T14:00:00Z"), ZoneOffset.UTC);
        saving = new SavingSearches(database, rows, search, policy, clock, new SecureRandom());
        FacetLabels labels = new FacetLabels(List.of(SearchHouse::named));
        SuggestingWorks suggesting = new SuggestingWorks(search, labels);
        Completeness completeness = new Completeness(life);
        server = new TestServer(
                MODULE,
                List.of(UnavailableMapper.class),
                new SearchResource(
                        new Asking(search, new Answers(labels), saving, policy, completeness),
                        suggesting,
                        completeness,
                        TestServer.CONFIGURATION),
                new SavedResource(saving, labels, TestServer.CONFIGURATION),
                new SearchApiResource(search, suggesting, labels, life));
    }

    /// What an owner of values would call them.
    private static Optional<String> named(Facet facet, String value, Localizer localizer) {
        return facet == Facet.INSTRUMENT && value.equals("untoc")
                ? Optional.of("Palermo Convention in " + localizer.language().tag())
                : Optional.empty();
    }
}
