package org.comity.courses.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.content.Curricula;
import org.comity.courses.Completion;
import org.comity.courses.Courses;
import org.comity.platform.database.Database;

/// The module's door, answered from the enrolments and the catalogue.
@Singleton
public final class PostgresCompletions implements Courses {

    private final Database database;
    private final PostgresEnrolments enrolments;
    private final Curricula curricula;

    @Inject
    public PostgresCompletions(Database database, PostgresEnrolments enrolments, Curricula curricula) {
        this.database = database;
        this.enrolments = enrolments;
        this.curricula = curricula;
    }

    @Override
    public List<Completion> completions(UUID person) {
        return database.query(handle -> enrolments.of(handle, person)).stream()
                .flatMap(enrolment -> switch (enrolment.state()) {
                    case EnrolmentState.Completed completed ->
                        Stream.of(new Completion(enrolment.version(), completed.at()));
                    case EnrolmentState.Active ignored -> Stream.<Completion>empty();
                    case EnrolmentState.Withdrawn ignored -> Stream.<Completion>empty();
                })
                .toList();
    }

    @Override
    public Set<String> offered() {
        return curricula.catalogue().stream()
                .map(course -> course.id().course().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
