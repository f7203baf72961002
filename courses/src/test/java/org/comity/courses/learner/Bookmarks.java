package org.comity.courses.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// What another part of the platform might keep for a person.
final class Bookmarks implements PersonalRecords {

    private final Map<UUID, List<Object>> kept = new ConcurrentHashMap<>();

    void keep(UUID person, String page) {
        kept.computeIfAbsent(person, first -> new ArrayList<>()).add(Map.of("page", page));
    }

    @Override
    public String name() {
        return "bookmarks";
    }

    @Override
    public String erasureKey() {
        return "learner.courses.browse";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return kept.getOrDefault(person, List.of());
    }

    @Override
    public int erase(Handle handle, UUID person) {
        int count = of(handle, person).size();
        kept.remove(person);
        return count;
    }
}
