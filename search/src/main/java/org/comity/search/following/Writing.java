package org.comity.search.following;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.search.SearchDocument;
import org.comity.search.SearchableWorks;
import org.comity.search.WorkId;
import org.comity.search.WorksChanged;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.SharedWriting;

/// Writes into an index what its owners have now.
final class Writing {

    private static final Logger LOG = System.getLogger(Writing.class.getName());

    private final Owners owners;
    private final LearningTerms terms;
    private final SearchIndex index;
    private final Runnable between;

    /// @param between what is done between two works of a whole kind; what it throws ends the taking in
    Writing(LearningTerms terms, SearchIndex index, Runnable between) {
        this.owners = terms.owners();
        this.terms = terms;
        this.index = index;
        this.between = between;
    }

    SearchIndex index() {
        return index;
    }

    /// Takes in what changed. Each work is asked for once, whatever the number of its events, and none whose whole
    /// kind is taken in anyway.
    void changes(List<WorksChanged> events) {
        Set<String> kinds = new LinkedHashSet<>();
        events.stream()
                .filter(event -> event.id().isEmpty())
                .map(WorksChanged::kind)
                .forEach(kinds::add);
        Set<WorkId> works = new LinkedHashSet<>();
        for (WorksChanged event : events) {
            event.id()
                    .filter(id -> !kinds.contains(event.kind()))
                    .ifPresent(id -> works.add(new WorkId(event.kind(), id)));
        }
        works.forEach(this::work);
        kinds.forEach(kind -> kind(kind, taken -> {}));
    }

    private void work(WorkId work) {
        owner(work.kind()).ifPresent(owner -> {
            List<SearchDocument> documents = owner.work(work);
            index.replace(work, documents);
            terms.changed(work, documents);
        });
    }

    /// Takes in all works of a kind, and removes those that are no more.
    ///
    /// @param taken hears of each work when it is being taken in
    void kind(String kind, Consumer<WorkId> taken) {
        owner(kind).ifPresent(owner -> {
            Set<WorkId> all = new HashSet<>();
            try (SharedWriting writing = new SharedWriting(index)) {
                owner.all(kind, documents -> {
                    for (SearchDocument document : documents.subList(0, Math.min(1, documents.size()))) {
                        all.add(document.work());
                        writing.replace(document.work(), documents);
                        terms.changed(document.work(), documents);
                        taken.accept(document.work());
                        between.run();
                    }
                });
                writing.finish();
            }
            index.retain(kind, all);
            terms.retain(kind, all);
        });
    }

    private Optional<SearchableWorks> owner(String kind) {
        Optional<SearchableWorks> owner = owners.of(kind);
        if (owner.isEmpty()) {
            LOG.log(Level.WARNING, "Nobody owns works of the kind {0}; a change of them is not in the index.", kind);
        }
        return owner;
    }
}
