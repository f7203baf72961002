package org.comity.search.saved;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.authority.RandomId;
import org.comity.platform.database.Database;
import org.comity.search.Audience;
import org.comity.search.SavedSearches;
import org.comity.search.Search;
import org.comity.search.SearchRequest;
import org.comity.search.SearchRequest.Reader;
import org.comity.search.SearchRequest.Window;
import org.comity.search.SearchUnavailableException;
import org.comity.search.WorkId;
import org.comity.search.question.Question;
import org.comity.search.question.SearchPaths;

/// Saves what people search for and tells them what is new. The index is always asked outside of a transaction, as the
/// person who looks: what she may not see any more is not news to her either. Nothing of it goes into the audit trail,
/// because it has no consequence for anybody else, and what somebody looks for is her own business.
@Singleton
public final class SavingSearches implements SavedSearches {

    private static final Logger LOG = System.getLogger(SavingSearches.class.getName());

    public static final String PERMISSION = "search.save";

    /// How many searches a person may save.
    public static final int MOST = 50;

    /// How many are asked for a notice in passing.
    private static final int IN_PASSING = 10;

    private final Database database;
    private final PostgresSavedSearches rows;
    private final Search search;
    private final AccessPolicy policy;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    public SavingSearches(
            Database database,
            PostgresSavedSearches rows,
            Search search,
            AccessPolicy policy,
            Clock clock,
            SecureRandom random) {
        this.database = database;
        this.rows = rows;
        this.search = search;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    /// What came of saving.
    public enum Outcome {
        /// It is saved.
        KEPT,
        /// The same question was saved before; that one stays as it is.
        KNOWN,
        /// She has as many as one may have; nothing was saved.
        FULL
    }

    /// A saved search and what is new in it.
    ///
    /// @param news how many works it finds that it did not find at the last look
    /// @param best whether it finds so much that only the best are compared
    public record Standing(SavedSearch search, int news, boolean best) {}

    /// Saves a question. What it finds now counts as seen.
    ///
    /// @throws org.comity.platform.access.Forbidden when she may not save searches
    public Outcome save(Actor actor, List<String> wishes, Question question, String name) {
        require(actor);
        UUID id = RandomId.from(random);
        Instant now = now();
        SeenWorks seen = SeenWorks.of(id, found(question, reader(actor, wishes)));
        SavedSearch saved = new SavedSearch(id, name, SearchPaths.asked(question), now, now, wishes, seen);
        return database.transaction(handle -> {
            rows.lock(handle, actor.id());
            if (rows.asking(handle, actor.id(), saved.query()).isPresent()) {
                return Outcome.KNOWN;
            }
            if (rows.count(handle, actor.id()) >= MOST) {
                return Outcome.FULL;
            }
            rows.insert(handle, actor.id(), saved);
            return Outcome.KEPT;
        });
    }

    /// All of hers with what is new in each.
    public List<Standing> all(Actor actor, List<String> wishes) {
        require(actor);
        Reader reader = reader(actor, wishes);
        return of(actor).stream().map(saved -> standing(saved, reader)).toList();
    }

    /// One of hers.
    public Optional<SavedSearch> find(Actor actor, UUID id) {
        require(actor);
        return database.query(handle -> rows.find(handle, actor.id(), id));
    }

    /// Whether she has saved the question.
    public boolean holds(Actor actor, Question question) {
        require(actor);
        return database.query(handle -> rows.asking(handle, actor.id(), SearchPaths.asked(question)))
                .isPresent();
    }

    /// @return whether there is such a search of hers
    public boolean rename(Actor actor, UUID id, String name) {
        require(actor);
        return database.transaction(handle -> rows.rename(handle, actor.id(), id, name));
    }

    /// @return whether there is such a search of hers
    public boolean remove(Actor actor, UUID id) {
        require(actor);
        return database.transaction(handle -> rows.delete(handle, actor.id(), id));
    }

    /// From now on only what comes later is new.
    ///
    /// @param snapshot of the results that she saw, so that what came in the meantime stays new
    /// @return whether there is such a search of hers
    public boolean look(Actor actor, List<String> wishes, UUID id, Optional<String> snapshot) {
        Optional<SavedSearch> saved = find(actor, id);
        if (saved.isEmpty()) {
            return false;
        }
        Question question = saved.get().question();
        SearchRequest asked = question.request(reader(actor, wishes), 1);
        SearchRequest then = new SearchRequest(
                asked.text(), asked.chosen(), asked.reader(), asked.bridge(), new Window(0, 1, snapshot));
        SeenWorks seen = SeenWorks.of(id, search.works(then, SeenWorks.MOST));
        return database.transaction(handle -> rows.looked(handle, actor.id(), id, now(), wishes, seen));
    }

    @Override
    public List<News> news(Actor actor, List<String> wishes) {
        if (!policy.allows(actor, PERMISSION, actor.asOwner())) {
            return List.of();
        }
        Reader reader = reader(actor, wishes);
        try {
            return of(actor).stream()
                    .limit(IN_PASSING)
                    .map(saved -> standing(saved, reader))
                    .filter(standing -> standing.news() > 0)
                    .map(standing ->
                            new News(standing.search().name(), standing.search().path(), standing.news()))
                    .toList();
        } catch (SearchUnavailableException unavailable) {
            LOG.log(Level.WARNING, "What is new in saved searches is not told: {0}", unavailable.getMessage());
            return List.of();
        }
    }

    private List<SavedSearch> of(Actor actor) {
        return database.query(handle -> rows.of(handle, actor.id()));
    }

    /// Asked in the languages of the last look: in others the same words may find other works, which are no news.
    private Standing standing(SavedSearch saved, Reader reader) {
        List<String> wishes = saved.wishes().isEmpty() ? reader.wishes() : saved.wishes();
        Set<WorkId> found = found(saved.question(), new Reader(reader.audiences(), wishes));
        long fresh = found.stream().filter(work -> !saved.seen().hold(work)).count();
        return new Standing(saved, Math.toIntExact(fresh), found.size() >= SeenWorks.MOST);
    }

    private Set<WorkId> found(Question question, Reader reader) {
        return search.works(question.atFirst().request(reader, 1), SeenWorks.MOST);
    }

    private static Reader reader(Actor actor, List<String> wishes) {
        return new Reader(Audience.of(Optional.of(actor)), wishes);
    }

    private void require(Actor actor) {
        policy.require(actor, PERMISSION, actor.asOwner());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
