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

    private final Map<String, String> notes = new ConcurrentSkipListMap<>();
    private volatile Runnable between = () -> {};

    WorkId put(String id, String title) {
        notes.put(id, title);
        return new WorkId(KIND, id);
    }

    WorkId remove(String id) {
        notes.remove(id);
        return new WorkId(KIND, id);
    }

    /// What happens after each work that is handed over with all others.
    void setBetween(Runnable happening) {
        between = happening;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<SearchDocument> work(WorkId work) {
        String title = notes.get(work.id());
        return title == null ? List.of() : List.of(document(work.id(), title));
    }

    @Override
    public void all(String kind, Consumer<List<SearchDocument>> taking) {
        new TreeMap<>(notes).forEach((id, title) -> {
            taking.accept(List.of(document(id, title)));
            between.run();
        });
    }

    private static SearchDocument document(String id, String title) {
        return SearchDocument.open(
                new WorkId(KIND, id), "en", new SearchDocument.Text(title, ""), "/notes/" + id, List.of(), Map.of());
    }
}
