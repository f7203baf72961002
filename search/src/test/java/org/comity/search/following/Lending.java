package org.comity.search.following;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.View;

/// Hands everything on to another index; a test changes what it is about.
abstract class Lending implements SearchIndex {

    private final SearchIndex index;

    Lending(SearchIndex index) {
        this.index = index;
    }

    @Override
    public int writers() {
        return index.writers();
    }

    @Override
    public void settle() {
        index.settle();
    }

    @Override
    public void replace(WorkId work, List<SearchDocument> documents) {
        index.replace(work, documents);
    }

    @Override
    public void retain(String kind, Set<WorkId> works) {
        index.retain(kind, works);
    }

    @Override
    public void publish() {
        index.publish();
    }

    @Override
    public void commit(String mark) {
        index.commit(mark);
    }

    @Override
    public Optional<String> mark() {
        return index.mark();
    }

    @Override
    public View view(Set<Audience> audiences, Optional<String> snapshot) {
        return index.view(audiences, snapshot);
    }

    @Override
    public void close() {
        index.close();
    }
}
