package org.comity.search.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.identity.Person;
import org.comity.platform.web.Visitor;
import org.comity.search.SavedSearches.News;
import org.comity.search.Search;
import org.comity.search.SearchResults;
import org.comity.search.WorkId;
import org.comity.search.page.SearchPage.Answer;
import org.comity.search.page.SearchPage.Keeping;
import org.comity.search.page.SearchPage.Opened;
import org.comity.search.question.Question;
import org.comity.search.question.Readers;
import org.comity.search.saved.SavedSearch;
import org.comity.search.saved.SavingSearches;

/// Asks for a visitor, and knows which of the works are new in a search that she saved.
@Singleton
public final class Asking {

    private final Search search;
    private final Answers answers;
    private final SavingSearches saved;
    private final AccessPolicy policy;
    private final Completeness completeness;

    @Inject
    public Asking(
            Search search, Answers answers, SavingSearches saved, AccessPolicy policy, Completeness completeness) {
        this.search = search;
        this.answers = answers;
        this.saved = saved;
        this.policy = policy;
        this.completeness = completeness;
    }

    /// The page that answers a question, or the help when it is blank.
    SearchPage page(Question question, Visitor visitor) {
        // before the index is asked: what is complete now is complete then
        Optional<String> building = completeness.notice(visitor.localizer());
        Optional<Actor> keeper = visitor.person()
                .map(Person::actor)
                .filter(actor -> policy.allows(actor, SavingSearches.PERMISSION, actor.asOwner()));
        String title = visitor.localizer().text("search.title");
        if (question.blank()) {
            List<News> news =
                    keeper.map(actor -> saved.news(actor, visitor.wishes())).orElse(List.of());
            Keeping keeping = new Keeping(keeper.isPresent(), false, Optional.empty());
            return new SearchPage(title, question, Optional.empty(), keeping, news, building);
        }
        Optional<SavedSearch> opened = keeper.flatMap(actor -> opened(actor, question));
        Predicate<WorkId> fresh =
                work -> opened.isPresent() && !opened.get().seen().hold(work);
        SearchResults results = search.find(question.request(Readers.of(visitor), Answers.PAGE_SIZE));
        Answer answer = answers.answer(question, results, fresh, visitor.localizer());
        Keeping keeping = keeper.map(actor -> new Keeping(
                        true,
                        saved.holds(actor, question),
                        opened.map(from -> new Opened(
                                from.id().toString(),
                                from.name(),
                                visitor.localizer().dateTime(from.lookedAt())))))
                .orElse(Keeping.NOT);
        return new SearchPage(
                visitor.localizer().text("search.title.asked", "text", question.text()),
                question,
                Optional.of(answer),
                keeping,
                List.of(),
                building);
    }

    private Optional<SavedSearch> opened(Actor actor, Question question) {
        try {
            return question.saved().map(UUID::fromString).flatMap(id -> saved.find(actor, id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
