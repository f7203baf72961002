package org.comity.knowledge.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.search.SearchDocument;
import org.comity.search.SearchableWorks;
import org.comity.search.WorkId;

/// Everything that is known and has words.
@Singleton
public final class KnowledgeWorks implements SearchableWorks {

    private final Map<String, Shelf> shelves;

    @Inject
    public KnowledgeWorks(
            PostgresInstrumentShelf instruments,
            PostgresArticleShelf articles,
            PostgresJurisdictionShelf jurisdictions,
            PostgresNoteShelf notes,
            PostgresCrimeTypeShelf crimeTypes,
            PostgresTermShelf terms) {
        this.shelves = Stream.of(instruments, articles, jurisdictions, notes, crimeTypes, terms)
                .collect(Collectors.toUnmodifiableMap(Shelf::kind, Function.identity()));
    }

    @Override
    public Set<String> kinds() {
        return shelves.keySet();
    }

    @Override
    public Set<String> concepts() {
        return Set.of(KnowledgeWorkIds.TERM);
    }

    @Override
    public List<SearchDocument> work(WorkId work) {
        return Optional.ofNullable(shelves.get(work.kind()))
                .map(shelf -> shelf.work(work.id()))
                .orElse(List.of());
    }

    @Override
    public void all(String kind, Consumer<List<SearchDocument>> taking) {
        Optional.ofNullable(shelves.get(kind)).ifPresent(shelf -> shelf.all(taking));
    }
}
