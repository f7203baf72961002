package org.comity.search.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Reference;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.View;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.planning.LikelyLanguage;
import org.comity.search.planning.Planning;
import org.comity.search.planning.Planning.Question;
import org.comity.search.query.ParsedQuery;
import org.comity.search.query.QuerySyntax;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed, read, planned and sought in a real index.
final class CitedInIndexTest {

    private static final List<String> NAMES = List.of("UNTOC", "Palermo Convention", "聯合國打擊跨國有組織犯罪公約");

    private final Analyses analyses = new Analyses();
    private final Citations citations = new Citations();
    private final Planning planning = new Planning(analyses, (from, term, to) -> List.of());

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void fill() {
        index = LuceneIndex.open(folder, analyses, citations::keys);
        for (int number = 1; number <= 20; number++) {
            String article = Integer.toString(number);
            add(
                    "untoc-" + number,
                    NAMES.stream().map(name -> new Reference(name, article)).toList(),
                    "Provision",
                    2000);
            add("uncac-" + number, List.of(new Reference("UNCAC", article)), "Rule on corruption", 2003);
        }
        add("untoc", NAMES.stream().map(Reference::name).toList(), "Convention", 2000);
        add(
                "essay",
                List.of(),
                "Article 18 of the Palermo Convention, UNTOC 18 and the Palermo Convention article 18 in practice",
                2020);
        index.publish();
    }

    private void add(String id, List<Reference> references, String title, int year) {
        WorkId work = new WorkId("text", id);
        SearchDocument.Text text = new SearchDocument.Text(title, "States shall cooperate.");
        index.replace(
                work,
                List.of(new SearchDocument(
                        work,
                        "en",
                        text,
                        "/" + id,
                        references,
                        Map.of(),
                        Set.of(Audience.EVERYBODY),
                        Optional.of(LocalDate.of(year, 1, 1)))));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNTOC 18",
                "Palermo Convention art. 18(3)",
                "Art 18 para 3 of the Palermo Convention",
                "art. 18 (3) UNTOC",
                "聯合國打擊跨國有組織犯罪公約第十八條",
                "联合国打击跨国有组织犯罪公约第18条",
                "المادة ١٨ UNTOC"
            })
    void the_very_article_comes_before_everything_that_speaks_of_it(String typed) {
        assertThat(found(typed)).startsWith("untoc-18");
    }

    @Test
    void the_name_alone_is_the_work() {
        assertThat(found("Palermo Convention")).startsWith("untoc");
        assertThat(found("UNTOC")).startsWith("untoc");
    }

    @Test
    void an_article_of_no_law_is_that_of_every_law() {
        assertThat(found("第十八條")).containsExactlyInAnyOrder("untoc-18", "uncac-18");
    }

    @Test
    void demands_hold_in_the_index() {
        assertThat(found("\"rule on corruption\" -states")).isEmpty();
        assertThat(found("title:corruption")).hasSize(20);
        assertThat(found("convention date:2019..2023")).containsExactly("essay");
        assertThat(found("title:„rule on corruption“ UNCAC 7")).startsWith("uncac-7");
        assertThat(found("cooperate -title:corruption -title:provision")).containsExactlyInAnyOrder("untoc", "essay");
    }

    private List<String> found(String typed) {
        ParsedQuery parsed = QuerySyntax.parse(typed);
        Question question = new Question(
                parsed.words(),
                List.of(new LikelyLanguage("en", 1)),
                Set.of(),
                citations.of(parsed.words()).stream().map(Cited::exact).toList(),
                parsed.demands(analyses, List.of("en")));
        try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            return view.find(planning.plan(question, view).plan(), List.of("en"), 0, 50).hits().stream()
                    .map(hit -> hit.work().id())
                    .toList();
        }
    }
}
