package org.comity.search.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.search.WorkId;
import org.comity.search.index.Found.FoundWork;

/// The view of an index that holds nothing.
public class EmptyView implements View {

    @Override
    public Found find(Plan plan, List<String> wishes, int from, int size) {
        return new Found(List.of(), 0, Map.of());
    }

    @Override
    public List<WorkId> works(Plan plan, List<String> wishes, int most) {
        return List.of();
    }

    @Override
    public Set<String> languages() {
        return Set.of();
    }

    @Override
    public int documents(String language) {
        return 0;
    }

    @Override
    public int documents(String language, String term) {
        return 0;
    }

    @Override
    public List<String> similar(String word, int most) {
        return List.of();
    }

    @Override
    public List<String> similarTerms(String language, String term, int most) {
        return List.of();
    }

    @Override
    public List<FoundWork> beginning(String prefix, List<String> wishes, int most) {
        return List.of();
    }

    @Override
    public List<FoundWork> titled(String kind, String key, int most) {
        return List.of();
    }

    @Override
    public String snapshot() {
        return "none";
    }

    @Override
    public void close() {
        // holds nothing
    }
}
