package org.comity.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.app.wiring.AppItself;
import org.comity.content.CourseId;
import org.comity.content.CourseSummary;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersionId;
import org.comity.content.Curricula;
import org.comity.content.Figure;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.search.Search;
import org.comity.search.SearchRequest;
import org.comity.search.SearchResults;
import org.comity.search.SearchUnavailableException;
import org.comity.search.Suggestion;
import org.comity.search.WorkId;
import org.comity.search.question.Question;
import org.comity.search.saved.PostgresSavedSearches;
import org.comity.search.saved.SavingSearches;
import org.comity.search.wiring.SearchModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The start page tells those who saved searches what is new in them, and nobody else; and it is there whatever becomes
/// of the index.
final class StartResourceTest {

    private static final Person OFFICER = person("officer", 1);
    private static final Person COLLEAGUE = person("officer", 2);
    private static final Person GUEST = person("something-else", 3);

    private static final String QUESTION = "<b>extradition</b> & تسليم";

    private final Index index = new Index();
    private final SavingSearches saving = new SavingSearches(
            new Database(TestDatabase.with("platform", "search")),
            new PostgresSavedSearches(),
            index,
            new AccessPolicy(new SearchModule().accessRules()),
            Clock.fixed(Instant.parse("2026-11-28T14:00:00Z"), ZoneOffset.UTC),
            new SecureRandom());
    private final TestServer server =
            new TestServer(new AppWithSearch(), List.of(), new StartResource(new NoCourses(), saving, actor -> 0));

    /// The texts of the notice belong to search.
    private static final class AppWithSearch implements org.comity.platform.module.AppModule {

        private final AppItself app = new AppItself();

        @Override
        public String name() {
            return app.name();
        }

        @Override
        public List<String> schemas() {
            return app.schemas();
        }

        @Override
        public List<String> messageFolders() {
            List<String> folders = new java.util.ArrayList<>(app.messageFolders());
            folders.addAll(new SearchModule().messageFolders());
            return folders;
        }

        @Override
        public List<org.comity.platform.access.AccessRule> accessRules() {
            return app.accessRules();
        }

        @Override
        public List<Class<?>> httpClasses() {
            return app.httpClasses();
        }
    }

    /// An index that finds the same works whatever is asked.
    private static final class Index implements Search {

        private final Set<WorkId> works = new LinkedHashSet<>();
        private boolean away;

        @Override
        public SearchResults find(SearchRequest request) {
            throw new UnsupportedOperationException("the start page shows no results");
        }

        @Override
        public Set<WorkId> works(SearchRequest request, int most) {
            if (away) {
                throw new SearchUnavailableException("the cluster of this test is away");
            }
            return Set.copyOf(works);
        }

        @Override
        public List<Suggestion> suggest(String typed, SearchRequest.Reader reader, int most) {
            throw new UnsupportedOperationException("the start page suggests nothing");
        }
    }

    private static final class NoCourses implements Curricula {

        @Override
        public List<CourseSummary> catalogue() {
            return List.of();
        }

        @Override
        public Optional<CourseVersion> current(CourseId course) {
            return Optional.empty();
        }

        @Override
        public Optional<CourseVersion> version(CourseVersionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Figure> figure(CourseVersionId id, String language, String name) {
            return Optional.empty();
        }
    }

    private static Person person(String role, long number) {
        return new Person(
                new UUID(0, number), "Example " + role, List.of(role), "example-office", "TW", Optional.empty());
    }

    private void savedAndThenTwoNewWorks() {
        saving.save(OFFICER.actor(), List.of("en"), Question.of(QUESTION), QUESTION);
        index.works.add(new WorkId("article", "untoc/16"));
        index.works.add(new WorkId("term", "extradition"));
    }

    @Test
    void whoever_saved_a_search_is_told_what_is_new_in_it() {
        savedAndThenTwoNewWorks();

        String html = server.as(OFFICER).get("/").body();

        assertThat(html)
                .contains("<section class=\"notice info\" aria-labelledby=\"news\">")
                .contains("New in your saved searches", "2 new works")
                .contains("<bdi>&lt;b&gt;extradition&lt;/b&gt; &amp; تسليم</bdi>")
                .containsPattern("<a href=\"/search\\?q=[^\"]+&amp;saved=[0-9a-f-]{36}\">")
                .doesNotContain("<b>extradition");
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void she_is_told_in_her_language(InterfaceLanguage language) {
        savedAndThenTwoNewWorks();

        String html = server.as(OFFICER).in(language).get("/").body();

        assertThat(html).contains("id=\"news\"").doesNotContain("search.news");
        assertThat(html.contains("2 new works")).isEqualTo(language == InterfaceLanguage.ENGLISH);
    }

    @Test
    void nobody_else_is_told() {
        savedAndThenTwoNewWorks();

        for (Answer answer : List.of(
                server.as(COLLEAGUE).get("/"),
                server.as(GUEST).get("/"),
                server.signedOut().get("/"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("class=\"hero\"").doesNotContain("extradition", "id=\"news\"");
        }
    }

    @Test
    void where_nothing_is_new_nothing_is_said() {
        index.works.add(new WorkId("article", "untoc/16"));
        saving.save(OFFICER.actor(), List.of("en"), Question.of(QUESTION), QUESTION);

        assertThat(server.as(OFFICER).get("/").body())
                .contains("class=\"hero\"")
                .doesNotContain("id=\"news\"");
    }

    @Test
    void an_index_that_cannot_be_asked_does_not_take_the_page_with_it() {
        savedAndThenTwoNewWorks();
        index.away = true;

        Answer answer = server.as(OFFICER).get("/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("class=\"hero\"").doesNotContain("id=\"news\"", "cluster of this test");
    }
}
