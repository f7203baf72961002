package org.comity.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comity.courses.Completion;
import org.comity.courses.Courses;

/// A catalogue of some courses, and what people have completed, as a test says. It remembers for which courses it was
/// asked.
public final class KnownCourses implements Courses {

    private final Map<UUID, List<Completion>> completions = new ConcurrentHashMap<>();
    private final List<Set<String>> asked = new CopyOnWriteArrayList<>();

    public void put(UUID person, List<Completion> all) {
        completions.put(person, all);
    }

    /// The courses of every question about many people, in order.
    public List<Set<String>> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<Completion> completions(UUID person) {
        return completions.getOrDefault(person, List.of());
    }

    @Override
    public Set<String> offered() {
        return Set.of("legal-limits", "first-contact", "basics", "limits", "reports", "one", "two", "three", "four");
    }

    @Override
    public Map<UUID, Set<String>> completed(Collection<UUID> persons, Collection<String> courses) {
        asked.add(new TreeSet<>(courses));
        Map<UUID, Set<String>> found = new TreeMap<>();
        for (UUID person : persons) {
            Set<String> done = new TreeSet<>();
            completions(person).forEach(each -> done.add(id(each)));
            done.retainAll(courses);
            if (!done.isEmpty()) {
                found.put(person, done);
            }
        }
        return found;
    }

    /// A version is written as the id of its course, a slash and its number.
    private static String id(Completion completion) {
        String version = String.valueOf(completion.version());
        return version.substring(0, version.lastIndexOf('/'));
    }
}
