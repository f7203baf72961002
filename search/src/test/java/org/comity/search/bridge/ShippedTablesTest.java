package org.comity.search.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.SearchResults;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.View;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.planning.Bridge;
import org.comity.search.planning.Bridge.Meaning;
import org.comity.search.planning.LikelyLanguage;
import org.comity.search.planning.Planning;
import org.comity.search.planning.Planning.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables that come with the library.
final class ShippedTablesTest {

    private static final Path HOME = Path.of("..");
    private static final Path OPEN = HOME.resolve("library").resolve("bridge");
    private static final Path SHARE_ALIKE = HOME.resolve("library-sharealike").resolve("bridge");

    private static final List<String> NEEDED = List.of(
            "zh", "es", "fr", "ar", "ru", "de", "pt", "nl", "it", "ja", "ko", "th", "vi", "id", "tr", "hi", "el", "ro");

    private final Analyses analyses = new Analyses();

    @TempDir
    private Path folder;

    @Test
    void every_table_can_be_read_and_its_name_says_its_languages() throws IOException {
        for (Path pack : List.of(OPEN, SHARE_ALIKE)) {
            try (Stream<Path> files = Files.list(pack)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".gz")).toList()) {
                    Table table = TableFile.read(file);

                    assertThat(file).hasFileName(TableFile.name(table.first(), table.second()));
                    assertThat(table.first()).isLessThan(table.second());
                    assertThat(table.size()).isGreaterThan(2000);
                }
            }
        }
    }

    @Test
    void the_languages_of_the_product_are_linked_to_english_without_the_share_alike_pack() {
        assertThat(NEEDED).allSatisfy(language -> {
            boolean isFirst = language.compareTo("en") < 0;
            assertThat(OPEN.resolve(TableFile.name(isFirst ? language : "en", isFirst ? "en" : language)))
                    .exists();
        });
    }

    @Test
    void words_of_the_profession_are_known_from_every_language_of_the_interface_to_every_other() {
        Bridge open = new BridgeTables(List.of(OPEN));
        Map<String, String> torture =
                Map.of("en", "torture", "zh", "酷刑", "es", "tortura", "fr", "torture", "ar", "التعذيب");
        torture.forEach((from, word) -> torture.forEach((to, meaning) -> {
            if (!from.equals(to)) {
                assertThat(open.meanings(from, term(from, word), to))
                        .as("%s in %s", word, to)
                        .extracting(Meaning::term)
                        .contains(term(to, meaning));
            }
        }));
    }

    /// In *controlled delivery* neither word means the other, and a delivery is a birth in English alone.
    @Test
    void a_word_is_not_taken_for_its_neighbour_in_a_term_nor_for_another_meaning_of_its_english() {
        try (LuceneIndex index = LuceneIndex.open(folder, analyses, reference -> Set.of())) {
            add(index, "de", "de", "Die kontrollierte Lieferung. Die Geburt und die Entbindung.");
            add(index, "es", "es", "La entrega vigilada. El nacimiento.");
            index.publish();

            assertThat(senses(index, "تسليم", "ar"))
                    .contains("Lieferung", "entrega")
                    .doesNotContain(
                            "kontrollierte", "kontrollierten", "Geburt", "Entbindung", "vigilada", "nacimiento");
        }
    }

    @Test
    void how_a_word_is_pronounced_is_not_taken_for_a_word() {
        assertThat(BridgeTables.of(HOME).meanings("es", term("es", "entrega"), "en"))
                .extracting(Meaning::term)
                .contains("deliveri", "surrend")
                .allMatch(meaning -> meaning.matches("[a-z ]+"));
    }

    @Test
    void a_question_in_chinese_finds_the_english_article_and_not_its_neighbour() {
        try (LuceneIndex index = LuceneIndex.open(folder, analyses, reference -> Set.of())) {
            add(index, "trafficking", "Each State shall criminalise trafficking in persons.");
            add(index, "population", "Statistics of the population of persons who live in a State.");
            index.publish();

            assertThat(found(index, "人口販運", "zh-Hant").getFirst()).isEqualTo("trafficking");
        }
    }

    @Test
    void a_name_is_found_in_other_scripts() {
        try (LuceneIndex index = LuceneIndex.open(folder, analyses, reference -> Set.of())) {
            add(index, "putin", "The president is Putin.");
            add(index, "athens", "The office is in Athens.");
            add(index, "other", "The president of another office.");
            index.publish();

            assertThat(found(index, "Путин", "ru").getFirst()).isEqualTo("putin");
            assertThat(found(index, "بوتين", "ar").getFirst()).isEqualTo("putin");
            assertThat(found(index, "Афины", "ru").getFirst()).isEqualTo("athens");
            assertThat(found(index, "雅典", "zh-Hant").getFirst()).isEqualTo("athens");
        }
    }

    private String term(String language, String word) {
        return String.join(" ", analyses.terms(language, word));
    }

    private static void add(LuceneIndex index, String id, String body) {
        add(index, id, "en", body);
    }

    private static void add(LuceneIndex index, String id, String language, String body) {
        WorkId work = new WorkId("article", id);
        index.replace(
                work,
                List.of(SearchDocument.open(
                        work, language, new SearchDocument.Text("", body), "/" + id, List.of(), Map.of())));
    }

    private List<String> senses(LuceneIndex index, String text, String language) {
        Planning planning = new Planning(analyses, BridgeTables.of(HOME));
        try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            Question question =
                    new Question(text, List.of(new LikelyLanguage(language, 1)), Set.of(), List.of(), Demands.NONE);
            return planning.plan(question, view).senses().stream()
                    .map(SearchResults.Sense::meaning)
                    .toList();
        }
    }

    private List<String> found(LuceneIndex index, String text, String language) {
        Planning planning = new Planning(analyses, BridgeTables.of(HOME));
        try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            Question question =
                    new Question(text, List.of(new LikelyLanguage(language, 1)), Set.of(), List.of(), Demands.NONE);
            return view.find(planning.plan(question, view).plan(), List.of(language), 0, 10).hits().stream()
                    .map(hit -> hit.work().id())
                    .toList();
        }
    }
}
