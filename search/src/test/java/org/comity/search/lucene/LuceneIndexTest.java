package org.comity.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Reference;
import org.comity.search.SearchResults.Count;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Found;
import org.comity.search.index.Found.FoundWork;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Alternative;
import org.comity.search.index.Plan.Dates;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Phrase;
import org.comity.search.index.Plan.WeightedTerm;
import org.comity.search.index.Plan.Word;
import org.comity.search.index.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the index keeps, finds and forgets.
final class LuceneIndexTest {

    private static final Set<Audience> EVERYBODY = Set.of(Audience.EVERYBODY);
    private static final WorkId ARTICLE = new WorkId("article", "x/16");

    private final Analyses analyses = new Analyses();

    @TempDir
    private Path folder;

    @Test
    void a_work_is_shown_once_in_the_language_that_is_dearest() {
        try (LuceneIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "No State"), chinese("引渡", "本條約")));
            index.publish();

            FoundWork found = only(find(index, both("extradition", "引渡"), List.of("zh-TW", "en")));

            assertThat(found.language()).isEqualTo("zh-Hant");
            assertThat(found.versions()).containsOnlyKeys("en", "zh-Hant");
        }
    }

    @Test
    void what_somebody_may_not_see_leaves_the_names_of_her_moments_as_they_are() {
        try (LuceneIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            index.publish();
            String before = snapshot(index);

            WorkId hidden = new WorkId("article", "hidden");
            index.replace(hidden, List.of(document(hidden, "en", "Of nobody", "", Audience.jurisdiction("NL"))));
            index.publish();

            assertThat(snapshot(index)).isEqualTo(before);
            index.replace(ARTICLE, List.of(english("Extradition again", "")));
            index.publish();
            assertThat(snapshot(index)).isNotEqualTo(before);
        }
    }

    private static String snapshot(LuceneIndex index) {
        try (View view = index.view(EVERYBODY, Optional.empty())) {
            return view.snapshot();
        }
    }

    @Test
    void what_was_committed_is_there_after_a_restart() {
        try (LuceneIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            index.commit("epoch 7");
            index.replace(new WorkId("article", "lost"), List.of(english("Extradition", "")));
        }
        try (LuceneIndex index = open()) {
            assertThat(index.mark()).contains("epoch 7");
            assertThat(find(index, word("en", "extradition"), List.of()).total())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_work_that_becomes_restricted_is_gone_for_the_others() {
        Set<Audience> dutch = Set.of(Audience.EVERYBODY, Audience.jurisdiction("NL"));
        try (LuceneIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            index.publish();
            index.replace(ARTICLE, List.of(restricted("Extradition", Audience.jurisdiction("NL"))));
            index.publish();

            assertThat(find(index, word("en", "extradition"), List.of()).total())
                    .isZero();
            try (View view = index.view(dutch, Optional.empty())) {
                assertThat(view.find(word("en", "extradition"), List.of(), 0, 10)
                                .total())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void a_page_is_turned_in_the_index_as_it_was() {
        try (LuceneIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            index.publish();
            String snapshot;
            try (View first = index.view(EVERYBODY, Optional.empty())) {
                snapshot = first.snapshot();
            }
            index.replace(ARTICLE, List.of());
            index.publish();

            try (View later = index.view(EVERYBODY, Optional.of(snapshot))) {
                assertThat(later.find(word("en", "extradition"), List.of(), 0, 10)
                                .total())
                        .isEqualTo(1);
            }
            assertThat(find(index, word("en", "extradition"), List.of()).total())
                    .isZero();
        }
    }

    @Test
    void a_facet_that_is_narrowed_down_to_shows_what_its_other_values_would_give() {
        try (LuceneIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            index.replace(new WorkId("note", "a"), List.of(english(new WorkId("note", "a"), "Extradition")));
            index.publish();
            Plan narrowed = new Plan(
                    word("en", "extradition").words(),
                    1,
                    List.of(),
                    List.of(),
                    new Demands(List.of(), List.of(), Map.of(Facet.KIND, List.of("note")), Optional.empty()));

            Found found = find(index, narrowed, List.of());

            assertThat(found.total()).isEqualTo(1);
            assertThat(found.facets().get(Facet.KIND)).containsExactly(new Count("article", 1), new Count("note", 1));
            assertThat(found.facets().get(Facet.LANGUAGE)).containsExactly(new Count("en", 1));
        }
    }

    @Test
    void phrases_exclusions_and_dates_hold() {
        try (LuceneIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Joint investigation", "teams of two States")));
            index.publish();
            Phrase there = new Phrase(Map.of("en", analyses.terms("en", "joint investigations")), false);
            Phrase absent = new Phrase(Map.of("en", analyses.terms("en", "investigation joint")), false);

            assertThat(total(index, demanding(List.of(there), List.of(), Optional.empty())))
                    .isEqualTo(1);
            assertThat(total(index, demanding(List.of(absent), List.of(), Optional.empty())))
                    .isZero();
            assertThat(total(index, demanding(List.of(), List.of(there), Optional.empty())))
                    .isZero();
            assertThat(total(index, demanding(List.of(), List.of(absent), Optional.empty())))
                    .isEqualTo(1);
            assertThat(total(index, demanding(List.of(), List.of(), dates(2020, 2020))))
                    .isEqualTo(1);
            assertThat(total(index, demanding(List.of(), List.of(), dates(2021, 2022))))
                    .isZero();
        }
    }

    @Test
    void titles_are_found_by_their_readings() {
        try (LuceneIndex index = open()) {
            index.replace(ARTICLE, List.of(chinese("人口販運", "")));
            index.publish();

            try (View view = index.view(EVERYBODY, Optional.empty())) {
                assertThat(view.beginning("renkouf", List.of("zh-Hant"), 5)).hasSize(1);
                assertThat(view.beginning("人口贩", List.of("zh-Hant"), 5)).hasSize(1);
                assertThat(view.beginning("rkfy", List.of("zh-Hant"), 5)).hasSize(1);
                assertThat(view.beginning("renkoux", List.of("zh-Hant"), 5)).isEmpty();
            }
        }
    }

    @Test
    void works_of_a_kind_that_are_no_longer_handed_over_are_removed() {
        try (LuceneIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            index.replace(new WorkId("article", "old"), List.of(english(new WorkId("article", "old"), "Extradition")));
            index.retain("article", Set.of(ARTICLE));
            index.publish();

            assertThat(only(find(index, word("en", "extradition"), List.of())).work())
                    .isEqualTo(ARTICLE);
        }
    }

    private LuceneIndex open() {
        return LuceneIndex.open(folder, analyses, reference -> Set.of());
    }

    private static Found find(LuceneIndex index, Plan plan, List<String> wishes) {
        try (View view = index.view(EVERYBODY, Optional.empty())) {
            return view.find(plan, wishes, 0, 10);
        }
    }

    private static int total(LuceneIndex index, Demands demands) {
        return find(index, new Plan(List.of(), 0, List.of(), List.of(), demands), List.of())
                .total();
    }

    private static FoundWork only(Found found) {
        assertThat(found.hits()).hasSize(1);
        return found.hits().getFirst();
    }

    private Plan word(String language, String word) {
        return new Plan(
                List.of(new Word(word, List.of(alternative(language, word)))), 1, List.of(), List.of(), Demands.NONE);
    }

    private Plan both(String english, String chinese) {
        Word word = new Word(english, List.of(alternative("en", english), alternative("zh", chinese)));
        return new Plan(List.of(word), 1, List.of(), List.of(), Demands.NONE);
    }

    private Alternative alternative(String language, String word) {
        return new Alternative(
                language,
                analyses.terms(language, word).stream()
                        .map(term -> new WeightedTerm(term, 1))
                        .toList(),
                1);
    }

    private static Demands demanding(List<Phrase> phrases, List<Phrase> excluded, Optional<Dates> dates) {
        return new Demands(phrases, excluded, Map.of(), dates);
    }

    private static Optional<Dates> dates(int from, int to) {
        return Optional.of(new Dates(Optional.of(LocalDate.of(from, 1, 1)), Optional.of(LocalDate.of(to, 12, 31))));
    }

    private static SearchDocument english(String title, String body) {
        return document(ARTICLE, "en", title, body, Audience.EVERYBODY);
    }

    private static SearchDocument english(WorkId work, String title) {
        return document(work, "en", title, "", Audience.EVERYBODY);
    }

    private static SearchDocument chinese(String title, String body) {
        return document(ARTICLE, "zh-Hant", title, body, Audience.EVERYBODY);
    }

    private static SearchDocument restricted(String title, Audience audience) {
        return document(ARTICLE, "en", title, "", audience);
    }

    private static SearchDocument document(WorkId work, String language, String title, String body, Audience audience) {
        return new SearchDocument(
                work,
                language,
                new SearchDocument.Text(title, body),
                "/a/" + language,
                List.of(Reference.name("X")),
                Map.of(),
                Set.of(audience),
                Optional.of(LocalDate.of(2020, 5, 1)));
    }
}
