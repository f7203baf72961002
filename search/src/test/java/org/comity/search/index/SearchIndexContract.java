package org.comity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Reference;
import org.comity.search.SearchResults.Count;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Readings;
import org.comity.search.index.Found.FoundWork;
import org.comity.search.index.Plan.Alternative;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.ExactField;
import org.comity.search.index.Plan.Phrase;
import org.comity.search.index.Plan.WeightedTerm;
import org.comity.search.index.Plan.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an index keeps, finds and forgets, whatever engine it is.
public abstract class SearchIndexContract extends IndexExamples {

    /// Opens the index of this test, which is empty the first time.
    protected abstract SearchIndex open(Analyses analyses, Function<Reference, Set<String>> citations);

    @Test
    void a_work_is_shown_once_in_the_language_that_is_dearest() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "No State"), chinese("引渡", "本條約")));
            index.publish();

            FoundWork found = only(find(index, both("extradition", "引渡"), List.of("zh-TW", "en")));

            assertThat(found.language()).isEqualTo("zh-Hant");
            assertThat(found.versions()).containsOnlyKeys("en", "zh-Hant");
        }
    }

    @Test
    void who_reads_none_of_its_languages_is_shown_a_work_in_english() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("A treaty", "on extradition and more"), chinese("引渡", "引渡 引渡")));
            index.publish();

            FoundWork found = only(find(index, both("extradition", "引渡"), List.of("fr")));

            assertThat(found.language()).isEqualTo("en");
            assertThat(only(find(index, both("extradition", "引渡"), List.of("fr", "zh-TW")))
                            .language())
                    .isEqualTo("zh-Hant");
        }
    }

    @Test
    void what_was_committed_is_there_after_a_restart() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            assertThat(index.mark()).isEmpty();
            index.commit("epoch 7");
        }
        try (SearchIndex index = open()) {
            assertThat(index.mark()).contains("epoch 7");
            assertThat(only(find(index, word("en", "extradition"), List.of())).work())
                    .isEqualTo(ARTICLE);
        }
    }

    @Test
    void a_work_that_becomes_restricted_is_gone_for_the_others() {
        Set<Audience> dutch = Set.of(Audience.EVERYBODY, Audience.jurisdiction("NL"));
        try (SearchIndex index = open()) {
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
        try (SearchIndex index = open()) {
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
        try (SearchIndex index = open()) {
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

    @ParameterizedTest
    @CsvSource({
        "ja, 締約国は、この条約の規定に従い、犯罪人を引き渡すことを約束する。, 犯罪人を引き渡す, 約束を引き渡す",
        "ko, 체약국은 이 조약의 규정에 따라 범죄인을 인도하기로 합의한다., 범죄인을 인도하기로, 조약을 인도하기로"
    })
    void a_phrase_holds_where_the_analysis_passes_over_words(
            String language, String body, String standsThere, String doesNot) {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(document(ARTICLE, language, "", body, Audience.EVERYBODY)));
            index.publish();

            assertThat(total(index, demanding(List.of(phrase(language, standsThere)), List.of(), Optional.empty())))
                    .isEqualTo(1);
            assertThat(total(index, demanding(List.of(phrase(language, doesNot)), List.of(), Optional.empty())))
                    .isZero();
        }
    }

    @Test
    void phrases_exclusions_and_dates_hold() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Joint investigation", "teams of two States")));
            index.publish();
            Phrase there = phrase("en", "joint investigations");
            Phrase absent = phrase("en", "investigation joint");

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
    void a_value_that_must_not_be_there_takes_its_documents_away() {
        WorkId note = new WorkId("note", "n");
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Evidence", ""), chinese("證據", "")));
            index.replace(note, List.of(about(note, Facet.CRIME, "un18-corruption")));
            index.publish();

            assertThat(total(index, without(Facet.KIND, "note"))).isEqualTo(1);
            assertThat(total(index, without(Facet.KIND, "note", "article"))).isZero();
            assertThat(total(index, without(Facet.CRIME, "un18-corruption"))).isEqualTo(1);
            assertThat(total(index, without(Facet.CRIME, "un18-piracy"))).isEqualTo(2);
            assertThat(total(index, without(Facet.LANGUAGE, "en"))).isEqualTo(1);
            assertThat(total(index, without(Facet.LANGUAGE, "en", "zh-Hant"))).isZero();
        }
    }

    private static Demands without(Facet facet, String... values) {
        return new Demands(List.of(), List.of(), Map.of(), Map.of(facet, List.of(values)), Optional.empty());
    }

    private static SearchDocument about(WorkId work, Facet facet, String value) {
        SearchDocument plain = english(work, "Evidence");
        return SearchDocument.open(work, "en", plain.text(), plain.path(), List.of(), Map.of(facet, List.of(value)));
    }

    @Test
    void titles_are_found_by_their_readings() {
        try (SearchIndex index = open()) {
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
    void titles_are_found_by_what_begins_at_a_later_word_after_those_that_begin_so() {
        WorkId longer = new WorkId("article", "x/17");
        WorkId shorter = new WorkId("article", "x/18");
        WorkId arabic = new WorkId("article", "x/19");
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(chinese("人口販運", "")));
            index.replace(longer, List.of(english(longer, "Convention against Transnational Organized Crime")));
            index.replace(shorter, List.of(english(shorter, "L’extradition: a Convention")));
            index.replace(arabic, List.of(document(arabic, "ar", "المساعدة القانونية", "", Audience.EVERYBODY)));
            index.publish();

            try (View view = index.view(EVERYBODY, Optional.empty())) {
                assertThat(found(view, Readings.key("販運"))).containsExactly(ARTICLE);
                assertThat(found(view, "fanyun")).containsExactly(ARTICLE);
                assertThat(found(view, "conv")).containsExactly(longer, shorter);
                assertThat(found(view, "extrad")).containsExactly(shorter);
                assertThat(found(view, "transnationalorganizedcrime")).containsExactly(longer);
                assertThat(found(view, Readings.key("القانون"))).containsExactly(arabic);
                assertThat(found(view, "onvention")).isEmpty();
                assertThat(view.beginning("conv", List.of("en"), 1))
                        .extracting(FoundWork::work)
                        .containsExactly(longer);
            }
        }
    }

    private static List<WorkId> found(View view, String beginning) {
        return view.beginning(beginning, List.of("en"), 5).stream()
                .map(FoundWork::work)
                .toList();
    }

    @Test
    void what_was_removed_is_gone_after_a_restart() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", ""), chinese("引渡", "")));
            index.commit("one");
        }
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(chinese("引渡", "")));
            index.publish();

            assertThat(find(index, word("en", "extradition"), List.of()).total())
                    .isZero();
            assertThat(only(find(index, word("zh", "引渡"), List.of())).versions())
                    .containsOnlyKeys("zh-Hant");
            try (View view = index.view(EVERYBODY, Optional.empty())) {
                assertThat(view.languages()).containsExactly("zh");
            }
        }
    }

    @Test
    void what_is_written_is_seen_when_it_is_published() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            assertThat(find(index, word("en", "extradition"), List.of()).total())
                    .isZero();
            index.publish();
            assertThat(find(index, word("en", "extradition"), List.of()).total())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_last_of_several_versions_holds() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Seizure", "")));
            index.replace(ARTICLE, List.of(restricted("Seizure", Audience.SIGNED_IN)));
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            index.publish();

            try (View view = index.view(Set.of(Audience.EVERYBODY, Audience.SIGNED_IN), Optional.empty())) {
                assertThat(view.documents("en", only(analyses.terms("en", "seizure"))))
                        .isZero();
                assertThat(view.documents("en", only(analyses.terms("en", "extradition"))))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void words_near_to_what_titles_hold_are_known() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition police", "")));
            index.replace(new WorkId("note", "a"), List.of(english(new WorkId("note", "a"), "Polite policy")));
            index.publish();

            try (View view = index.view(EVERYBODY, Optional.empty())) {
                assertThat(view.similar("polise", 5)).containsExactly("police", "polite");
                assertThat(view.similar("polcie", 5)).containsExactly("police");
                assertThat(view.similar("polixe", 5)).containsExactly("police", "polite");
                assertThat(view.similar("extradiction", 5)).containsExactly("extradition");
                assertThat(view.similar("axtradition", 5)).isEmpty();
                assertThat(view.similar("police", 5)).doesNotContain("police");
                assertThat(view.similarTerms("en", "extradix", 5))
                        .containsExactlyElementsOf(analyses.terms("en", "extradition"));
            }
        }
    }

    @Test
    void titles_and_citations_win_over_words() {
        WorkId cited = new WorkId("article", "cited");
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition extradition", "extradition extradition")));
            index.replace(
                    cited,
                    List.of(new SearchDocument(
                            cited,
                            "en",
                            new SearchDocument.Text("Purpose", "of this and of extradition and of other things"),
                            "/c",
                            List.of(new Reference("UNTOC", "16")),
                            Map.of(),
                            Set.of(Audience.EVERYBODY),
                            Optional.empty())));
            index.publish();
            Plan words = word("en", "extradition");

            assertThat(works(find(index, words, List.of()))).containsExactly(ARTICLE, cited);
            assertThat(works(find(index, with(words, new Exact(ExactField.REFERENCE, "UNTOC 16", 50)), List.of())))
                    .containsExactly(cited, ARTICLE);
            assertThat(works(find(index, with(words, new Exact(ExactField.TITLE, "purpose", 50)), List.of())))
                    .containsExactly(cited, ARTICLE);
            try (View view = index.view(EVERYBODY, Optional.empty())) {
                assertThat(view.titled("article", "purpose", 5)).hasSize(1);
                assertThat(view.titled("note", "purpose", 5)).isEmpty();
            }
        }
    }

    @Test
    void grams_find_what_no_word_does() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            index.publish();
            List<String> near =
                    analyses.grams("extraditions").stream().distinct().toList();
            List<String> far =
                    analyses.grams("extravagance").stream().distinct().toList();

            assertThat(find(index, grams(near), List.of()).total()).isEqualTo(1);
            assertThat(find(index, grams(far), List.of()).total()).isZero();
        }
    }

    @Test
    void terms_that_a_title_shares_with_another_are_weighed_as_one() {
        WorkId both = new WorkId("article", "both");
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Seizure of goods", "goods and more goods")));
            index.replace(both, List.of(english(both, "Seizure and confiscation")));
            index.publish();
            Alternative either = new Alternative(
                    "en",
                    List.of(
                            new WeightedTerm(only(analyses.terms("en", "seizure")), 1),
                            new WeightedTerm(only(analyses.terms("en", "confiscation")), 0.5)),
                    1);

            Found found = find(
                    index,
                    new Plan(List.of(new Word("x", List.of(either))), 1, List.of(), List.of(), Demands.NONE),
                    List.of());

            assertThat(works(found)).containsExactly(both, ARTICLE);
        }
    }

    @Test
    void a_long_question_with_many_meanings_is_answered() {
        List<Word> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 40; number++) {
            List<Alternative> alternatives = new ArrayList<>();
            for (String language : List.of("en", "es", "fr")) {
                List<WeightedTerm> meanings = new ArrayList<>();
                for (int meaning = 0; meaning < 8; meaning++) {
                    String term = "w%dm%d".formatted(number, meaning);
                    text.append(language.equals("en") ? term + " " : "");
                    meanings.add(new WeightedTerm(only(analyses.terms(language, term)), 1 - meaning / 10.0));
                }
                alternatives.add(new Alternative(language, meanings, 0.5));
            }
            words.add(new Word("w" + number, alternatives));
        }
        try (SearchIndex index = open()) {
            index.replace(
                    ARTICLE,
                    List.of(
                            english(text.toString(), ""),
                            document(ARTICLE, "es", text.toString(), "", Audience.EVERYBODY)));
            index.replace(new WorkId("note", "a"), List.of(english(new WorkId("note", "a"), "w1m1")));
            index.publish();
            List<String> grams = analyses.grams(text.toString()).stream()
                    .distinct()
                    .limit(160)
                    .toList();

            Found found = find(index, new Plan(words, 1, grams, List.of(), Demands.NONE), List.of());

            assertThat(found.total()).isEqualTo(2);
        }
    }

    @Test
    void pages_follow_each_other() {
        try (SearchIndex index = open()) {
            for (int number = 0; number < 7; number++) {
                WorkId work = new WorkId("article", "n" + number);
                index.replace(work, List.of(english(work, "Extradition " + "x ".repeat(number))));
            }
            index.publish();
            try (View view = index.view(EVERYBODY, Optional.empty())) {
                Plan plan = word("en", "extradition");
                List<WorkId> all = works(view.find(plan, List.of(), 0, 10));
                assertThat(all).hasSize(7).doesNotHaveDuplicates();
                assertThat(works(view.find(plan, List.of(), 0, 3))).isEqualTo(all.subList(0, 3));
                assertThat(works(view.find(plan, List.of(), 3, 3))).isEqualTo(all.subList(3, 6));
                assertThat(works(view.find(plan, List.of(), 6, 3))).isEqualTo(all.subList(6, 7));
                assertThat(view.find(plan, List.of(), 9, 3).total()).isEqualTo(7);
            }
        }
    }

    @Test
    void the_names_of_works_come_in_the_order_in_which_they_are_found() {
        try (SearchIndex index = open()) {
            for (int number = 0; number < 7; number++) {
                WorkId work = new WorkId("article", "n" + number);
                index.replace(
                        work,
                        List.of(
                                english(work, "Extradition " + "x ".repeat(number)),
                                document(work, "zh-Hant", "引渡", "", Audience.EVERYBODY)));
            }
            index.publish();
            try (View view = index.view(EVERYBODY, Optional.empty())) {
                Plan plan = both("extradition", "引渡");
                List<WorkId> found = works(view.find(plan, List.of("en"), 0, 10));

                assertThat(found).hasSize(7);
                assertThat(view.works(plan, List.of("en"), 10)).isEqualTo(found);
                assertThat(view.works(plan, List.of("en"), 3)).isEqualTo(found.subList(0, 3));
            }
        }
    }

    @Test
    void who_may_see_nothing_finds_nothing() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(restricted("Extradition", Audience.SIGNED_IN)));
            index.publish();

            Found found = find(index, word("en", "extradition"), List.of());
            assertThat(found.total()).isZero();
            assertThat(found.facets().get(Facet.KIND)).isEmpty();
            try (View view = index.view(EVERYBODY, Optional.empty())) {
                assertThat(view.languages()).isEmpty();
                assertThat(view.beginning("ex", List.of("en"), 5)).isEmpty();
            }
        }
    }

    @Test
    void works_of_a_kind_that_are_no_longer_handed_over_are_removed() {
        try (SearchIndex index = open()) {
            index.replace(ARTICLE, List.of(english("Extradition", "")));
            index.replace(new WorkId("article", "old"), List.of(english(new WorkId("article", "old"), "Extradition")));
            index.retain("article", Set.of(ARTICLE));
            index.publish();

            assertThat(only(find(index, word("en", "extradition"), List.of())).work())
                    .isEqualTo(ARTICLE);
        }
    }

    private SearchIndex open() {
        return open(analyses, reference -> Set.of(reference.name() + " " + reference.number()));
    }
}
