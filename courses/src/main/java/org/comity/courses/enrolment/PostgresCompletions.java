package org.comity.courses.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.content.CourseId;
import org.comity.content.CourseVersionId;
import org.comity.content.Curricula;
import org.comity.courses.Completion;
import org.comity.courses.Courses;
import org.comity.platform.database.Database;

/// The module's door, answered from the enrolments, from the certificates that were revoked, and from the catalogue.
@Singleton
public final class PostgresCompletions implements Courses {

    private static final String COMPLETED = """
            FROM courses.enrolment e WHERE e.state = 'completed' AND NOT EXISTS (
                SELECT FROM courses.certificate c WHERE c.enrolment = e.id AND c.revoked_at IS NOT NULL)
            """;

    private final Database database;
    private final Curricula curricula;

    @Inject
    public PostgresCompletions(Database database, Curricula curricula) {
        this.database = database;
        this.curricula = curricula;
    }

    @Override
    public List<Completion> completions(UUID person) {
        return database.query(handle -> handle.createQuery("SELECT e.course, e.version, e.completed_at " + COMPLETED
                        + "AND e.person = :person ORDER BY e.enrolled_at DESC, e.id DESC")
                .bind("person", person)
                .map((row, context) -> new Completion(
                        new CourseVersionId(new CourseId(row.getString("course")), row.getInt("version")),
                        row.getTimestamp("completed_at").toInstant()))
                .list());
    }

    @Override
    public Map<UUID, Set<String>> completed(Collection<UUID> persons, Collection<String> courses) {
        return persons.isEmpty() || courses.isEmpty()
                ? Map.of()
                : database.query(handle -> handle.createQuery("SELECT DISTINCT e.person, e.course " + COMPLETED
                                + "AND e.person = ANY (:persons) AND e.course = ANY (:courses)")
                        .bind("persons", persons.toArray(UUID[]::new))
                        .bind("courses", courses.toArray(String[]::new))
                        .reduceRows(new HashMap<UUID, Set<String>>(), (found, row) -> {
                            found.computeIfAbsent(row.getColumn("person", UUID.class), person -> new TreeSet<>())
                                    .add(row.getColumn("course", String.class));
                            return found;
                        }));
    }

    @Override
    public Set<String> offered() {
        return curricula.catalogue().stream()
                .map(course -> course.id().course().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
