package org.comity.exchange.place;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.comity.courses.Courses;
import org.comity.knowledge.Briefings;

/// What a place can name that other modules keep. Thread-safe.
@Singleton
public final class Elsewhere {

    private final Courses courses;
    private final Briefings briefings;

    @Inject
    public Elsewhere(Courses courses, Briefings briefings) {
        this.courses = courses;
        this.briefings = briefings;
    }

    /// What there is at one moment.
    ///
    /// @param courses ids of the courses that can be taken
    /// @param instruments ids of the instruments in knowledge
    record Named(Set<String> courses, Set<String> instruments) {
        Named {
            courses = Set.copyOf(courses);
            instruments = Set.copyOf(instruments);
        }
    }

    Named named() {
        return new Named(courses.offered(), briefings.instruments());
    }
}
