package org.comity.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.courses.Completion;
import org.comity.courses.Courses;

/// A catalogue of two courses, and what the officers of a test have completed.
///
/// @param completed by person
public record KnownCourses(Map<UUID, List<Completion>> completed) implements Courses {

    @Override
    public List<Completion> completions(UUID person) {
        return completed.getOrDefault(person, List.of());
    }

    @Override
    public Set<String> offered() {
        return Set.of("legal-limits", "first-contact");
    }
}
