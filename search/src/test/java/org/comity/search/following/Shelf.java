package org.comity.search.following;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.comity.search.SearchDocument;
import org.comity.search.SearchableWorks;
import org.comity.search.WorkId;

/// An owner of notes in memory.
final class Shelf implements SearchableWorks {

    static final String KIND = "note";

    static final String CONCEPT = "concept";

    private final Map<String, String> notes = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> concepts = new ConcurrentSkipListMap<>();
    private volatile Runnable between = () -> {};

    WorkId put(String id, String title) {
        notes.put(id, title);
        return new WorkId(KIND, id);
    }

    WorkId remove(String id) {
        notes.remove(id);
        return new WorkId(KIND, id);
    }

    WorkId putConcept(String id, String german, String english) {
        concepts.put(id, List.of(german, english));
        return new WorkId(CONCEPT, id);
    }

    WorkId removeConcept(String id) {
        concepts.remove(id);
        return new WorkId(CONCEPT, id);
    }

    /// What happens after each work that is handed over with all others.
    void setBetween(Runnable happening) {
        between = happening;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND, CONCEPT);
    }

    @Override
    public Set<String> concepts() {
        return Set.of(CONCEPT);
    }

    @Override
    public List<SearchDocument> work(WorkId work) {
        if (work.kind().equals(CONCEPT)) {
            List<String> names = concepts.getOrDefault(work.id(), List.of());
            return names.isEmpty() ? List.of() : concept(work.id(), names);
        }
        String title = notes.get(work.id());
        return title == null ? List.of() : List.of(document(work.id(), title));
    }

    @Override
    public void all(String kind, Consumer<List<SearchDocument>> taking) {
        if (kind.equals(CONCEPT)) {
            concepts.forEach((id, names) -> taking.accept(concept(id, names)));
            return;
        }
        new TreeMap<>(notes).forEach((id, title) -> {
            taking.accept(List.of(document(id, title)));
            between.run();
        });
    }

    private static List<SearchDocument> concept(String id, List<String> names) {
        WorkId work = new WorkId(CONCEPT, id);
        return List.of(
                SearchDocument.open(
                        work, "de", new SearchDocument.Text(names.getFirst(), ""), "/c/" + id, List.of(), Map.of()),
                SearchDocument.open(
                        work, "en", new SearchDocument.Text(names.getLast(), ""), "/c/" + id, List.of(), Map.of()));
    }

    private static SearchDocument document(String id, String title) {
        return SearchDocument.open(
                new WorkId(KIND, id), "en", new SearchDocument.Text(title, ""), "/notes/" + id, List.of(), Map.of());
    }
}
