package org.comity.knowledge.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.tbx.Concept;
import org.comity.knowledge.tbx.Concept.Definition;
import org.comity.knowledge.tbx.Concept.Status;
import org.comity.knowledge.tbx.Concept.Term;
import org.comity.knowledge.term.PostgresTerms;
import org.comity.platform.database.Database;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Text;

/// Concepts of the termbase: their terms in each language, and the definition in its own. Open to everybody.
@Singleton
public final class PostgresTermShelf implements Shelf {

    /// A concept with a longer id is in the termbase, but search cannot name it.
    private static final int LONGEST_ID = 200;

    private final Database database;
    private final PostgresTerms terms;

    @Inject
    public PostgresTermShelf(Database database, PostgresTerms terms) {
        this.database = database;
        this.terms = terms;
    }

    @Override
    public String kind() {
        return KnowledgeWorkIds.TERM;
    }

    @Override
    public List<SearchDocument> work(String id) {
        return database.query(handle -> terms.concept(handle, id))
                .map(PostgresTermShelf::documents)
                .orElse(List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> taking) {
        database.change(handle -> terms.each(handle, concept -> {
            if (concept.id().length() <= LONGEST_ID) {
                taking.accept(documents(concept));
            }
        }));
    }

    private static List<SearchDocument> documents(Concept concept) {
        Map<String, List<Term>> byLanguage = concept.terms().stream()
                .collect(Collectors.groupingBy(Term::language, LinkedHashMap::new, Collectors.toList()));
        List<SearchDocument> documents = new ArrayList<>();
        byLanguage.forEach((language, all) -> documents.add(new SearchDocument(
                KnowledgeWorkIds.term(concept.id()),
                language,
                text(concept, language, all),
                KnowledgePaths.term(concept.id()),
                List.of(),
                Map.of(),
                Set.of(Audience.EVERYBODY),
                Optional.empty())));
        return documents;
    }

    /// The terms that one should use as the title, preferred first; those that one should not in the body.
    private static Text text(Concept concept, String language, List<Term> all) {
        List<String> used = new ArrayList<>(named(all, Status.PREFERRED));
        used.addAll(named(all, Status.ADMITTED));
        List<String> unused = new ArrayList<>(named(all, Status.DEPRECATED));
        unused.addAll(named(all, Status.SUPERSEDED));
        List<String> paragraphs = new ArrayList<>();
        concept.definition()
                .filter(definition -> definition.language().equals(language))
                .map(Definition::text)
                .ifPresent(paragraphs::add);
        String title = String.join("; ", used.isEmpty() ? unused : used);
        if (!used.isEmpty()) {
            paragraphs.addAll(unused);
        }
        return new Text(title, String.join("\n\n", paragraphs));
    }

    private static List<String> named(List<Term> all, Status status) {
        return all.stream()
                .filter(term -> term.status() == status)
                .map(Term::text)
                .distinct()
                .toList();
    }
}
