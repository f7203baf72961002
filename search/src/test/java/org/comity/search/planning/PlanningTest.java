package org.comity.search.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.SearchResults.Sense;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.EmptyView;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Word;
import org.comity.search.index.View;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.planning.Planning.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans over a real index.
final class PlanningTest {

    private static final Map<String, List<Bridge.Meaning>> CHINESE = Map.of(
            "引渡",
            List.of(new Bridge.Meaning("extradit", "extradition", 1)),
            "拒绝",
            List.of(new Bridge.Meaning("refus", "refusal", 0.95), new Bridge.Meaning("reason", "reason", 0.05)),
            "保护",
            List.of(new Bridge.Meaning("state", "state", 0.8), new Bridge.Meaning("protect", "protection", 0.2)),
            "保护 证人",
            List.of(new Bridge.Meaning("protect wit", "protection of witnesses", 1)));

    private static final Bridge BRIDGE = (from, term, to) ->
            from.equals("zh") && to.equals("en") ? CHINESE.getOrDefault(term, List.of()) : List.of();

    private final Analyses analyses = new Analyses();
    private final Planning planning = new Planning(analyses, BRIDGE);

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void fill() {
        index = LuceneIndex.open(folder, analyses, reference -> Set.of());
        add("extradition", "en", "Extradition", "No State shall refuse extradition without a reason.");
        add("witness", "en", "Protection of witnesses", "Each State protects witnesses who give testimony.");
        add("entrega", "es", "Entrega vigilada", "La entrega vigilada con arreglo al tratado.");
        index.publish();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void add(String id, String language, String title, String body) {
        WorkId work = new WorkId("article", id);
        index.replace(
                work,
                List.of(SearchDocument.open(
                        work, language, new SearchDocument.Text(title, body), "/" + id, List.of(), Map.of())));
    }

    @Test
    void a_question_in_one_language_finds_what_exists_in_another() {
        assertThat(found("引渡", "zh-Hant", Set.of())).containsExactly("extradition");
    }

    @Test
    void the_reader_is_not_told_of_meanings_too_faint_to_be_sought() {
        assertThat(plan("拒絕", "zh-Hant", Set.of()).senses())
                .extracting(Sense::meaning)
                .containsExactly("refusal");
    }

    @Test
    void figures_are_not_translated_nor_words_of_a_language_that_the_question_may_be_in() {
        Bridge silly = (from, term, to) -> from.equals(to)
                ? List.of()
                : List.of(new Bridge.Meaning(to.equals("en") ? "extradit" : "tratad", "silly", 1));
        Planning planning = new Planning(analyses, silly);
        try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            List<LikelyLanguage> both = List.of(new LikelyLanguage("en", 0.6), new LikelyLanguage("es", 0.4));
            Question figures = new Question("18", both, Set.of(), List.of(), Demands.NONE);
            Question known = new Question("witness", both, Set.of(), List.of(), Demands.NONE);

            assertThat(planning.plan(figures, view).senses()).isEmpty();
            assertThat(planning.plan(known, view).senses())
                    .extracting(Sense::meaningLanguage)
                    .containsOnly("es");
        }
    }

    @Test
    void a_word_of_the_likeliest_language_is_not_cut_into_words_of_another() {
        // Japanese knows 販 and 運, and no 販運
        Bridge japanese = (from, term, to) -> from.equals("ja") && to.equals("en") && !term.contains(" ")
                ? List.of(new Bridge.Meaning("state", "state of " + term, 1))
                : List.of();
        Planning planning = new Planning(analyses, japanese);
        List<LikelyLanguage> both = List.of(new LikelyLanguage("zh-Hant", 0.7), new LikelyLanguage("ja", 0.3));
        assertThat(analyses.terms("ja", "販運")).hasSizeGreaterThan(1);
        assertThat(analyses.terms("ja", "人口")).hasSize(1);
        try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            Question question = new Question("人口販運", both, Set.of(), List.of(), Demands.NONE);

            assertThat(planning.plan(question, view).senses())
                    .extracting(Sense::word)
                    .containsOnly("人口");
        }
    }

    @Test
    void the_reader_is_told_which_word_was_taken_for_which_and_can_refuse_it() {
        Planned planned = plan("引渡", "zh-Hant", Set.of());

        assertThat(planned.senses()).containsExactly(new Sense("引渡", "zh-Hant", "extradition", "en"));
        assertThat(found("引渡", "zh-Hant", Set.of(planned.senses().getFirst().key())))
                .isEmpty();
    }

    @Test
    void a_phrase_goes_before_its_words() {
        Planned planned = plan("保護證人", "zh-Hant", Set.of());

        assertThat(planned.senses()).contains(new Sense("保護證人", "zh-Hant", "protection of witnesses", "en"));
        assertThat(found("保護證人", "zh-Hant", Set.of()).getFirst()).isEqualTo("witness");
        Set<String> refused = Set.of(new Sense("保護證人", "zh-Hant", "protection of witnesses", "en").key());
        assertThat(plan("保護證人", "zh-Hant", refused).senses())
                .extracting(Sense::word)
                .containsOnly("保護");
    }

    @Test
    void a_faint_meaning_that_stands_everywhere_does_not_spoil_the_others() {
        double alone = weight(List.of(new Bridge.Meaning("extradit", "extradition", 1)));
        double withState = weight(
                List.of(new Bridge.Meaning("extradit", "extradition", 0.8), new Bridge.Meaning("state", "State", 0.2)));

        assertThat(withState).isGreaterThan(alone);
    }

    /// What the plan makes of a word with these meanings, before the index looks at the most frequent of them.
    private double weight(List<Bridge.Meaning> meanings) {
        Planning with = new Planning(analyses, (from, term, to) -> to.equals("en") ? meanings : List.of());
        try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            return with.plan(question("引渡", "zh-Hant", Set.of()), view)
                    .plan()
                    .words()
                    .getFirst()
                    .alternatives()
                    .getFirst()
                    .weight();
        }
    }

    @Test
    void the_likely_language_is_no_filter() {
        assertThat(found("entregas vigiladas", "en", Set.of())).containsExactly("entrega");
        assertThat(found("witness", "es", Set.of())).containsExactly("witness");
    }

    @Test
    void a_word_that_nobody_wrote_is_sought_with_one_letter_changed() {
        assertThat(found("extraditoin", "en", Set.of())).containsExactly("extradition");
    }

    @Test
    void words_that_say_little_find_nothing_unless_there_are_no_others() {
        assertThat(sought("the protection of witnesses")).containsExactly("protection", "witnesses");
        assertThat(found("the protection of nothing", "en", Set.of())).containsExactly("witness");
        assertThat(sought("to be")).containsExactly("to", "be");
    }

    @Test
    void words_that_say_little_help_to_order_what_is_found() {
        add("a", "en", "", "Testimony was given before the court in the morning by somebody.");
        add("b", "en", "", "Testimony was given without any court in a morning by somebody.");
        index.publish();

        assertThat(found("testimony without court", "en", Set.of())).startsWith("b", "a");
        assertThat(found("testimony before court", "en", Set.of())).startsWith("a", "b");
        assertThat(found("testimony by the court", "en", Set.of())).startsWith("a", "b");
    }

    @Test
    void words_that_only_ask_are_left_out() {
        assertThat(sought("When is a witness protected?")).containsExactly("witness", "protected");
        assertThat(plan("When is a witness protected?", "en", Set.of()).plan().words())
                .extracting(Word::typed)
                .doesNotContain("When");
        assertThat(sought("what")).containsExactly("what");
    }

    @Test
    void an_abbreviation_is_not_the_word_that_looks_like_it() {
        assertThat(sought("guidelines of the WHO")).containsExactly("guidelines", "WHO");
        assertThat(sought("WHO PROTECTS WITNESSES")).containsExactly("PROTECTS", "WITNESSES");
    }

    @Test
    void words_that_stand_together_keep_the_grams_between_them() {
        List<String> grams = plan("人口販運受害人", "zh-Hant", Set.of()).plan().grams();

        assertThat(grams).contains("人口", "口贩", "贩运", "运受", "受害", "害人");
    }

    private List<String> sought(String text) {
        return plan(text, "en", Set.of()).plan().words().stream()
                .filter(Word::sought)
                .map(Word::typed)
                .toList();
    }

    @Test
    void an_empty_question_finds_everything_that_the_demands_allow() {
        assertThat(found("", "en", Set.of())).hasSize(3);
    }

    private List<String> found(String text, String language, Set<String> refused) {
        try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            return view
                    .find(planning.plan(question(text, language, refused), view).plan(), List.of(language), 0, 10)
                    .hits()
                    .stream()
                    .map(hit -> hit.work().id())
                    .toList();
        }
    }

    private Planned plan(String text, String language, Set<String> refused) {
        try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            return planning.plan(question(text, language, refused), view);
        }
    }

    private static Question question(String text, String language, Set<String> refused) {
        return new Question(text, List.of(new LikelyLanguage(language, 1)), refused, List.of(), Demands.NONE);
    }

    /// Asks another view, and writes down what it was asked and whether it had been told before.
    private static final class FarView extends EmptyView {

        private final View view;
        private final Map<String, Set<String>> told = new HashMap<>();
        private final Set<String> untold = new TreeSet<>();
        private int asked;

        FarView(View view) {
            this.view = view;
        }

        @Override
        public boolean isRemote() {
            return true;
        }

        @Override
        public void expect(Map<String, Set<String>> terms) {
            told.putAll(terms);
        }

        @Override
        public Set<String> languages() {
            return view.languages();
        }

        @Override
        public int documents(String language) {
            return view.documents(language);
        }

        @Override
        public int documents(String language, String term) {
            asked++;
            if (!told.getOrDefault(language, Set.of()).contains(term)) {
                untold.add(language + ":" + term);
            }
            return view.documents(language, term);
        }
    }

    @Test
    void an_engine_far_away_is_told_of_every_term_before_it_is_asked_for_one() {
        List<LikelyLanguage> likely = List.of(new LikelyLanguage("zh-Hant", 0.7), new LikelyLanguage("en", 0.3));
        try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            // a phrase that is known, one of whose words is; a phrase that the view lacks; words that say little
            for (String text : List.of("保護證人", "拒絕引渡", "the protection of a witness", "a refusal of the State")) {
                FarView far = new FarView(view);

                planning.plan(new Question(text, likely, Set.of(), List.of(), Demands.NONE), far);

                assertThat(far.asked).as(text).isPositive();
                assertThat(far.untold).as(text).isEmpty();
            }
        }
    }
}
