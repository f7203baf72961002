package org.comity.courses.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.courses.Completion;
import org.comity.courses.Courses;
import org.comity.platform.database.Database;

/// The module's door, answered from the enrolments.
@Singleton
public final class PostgresCompletions implements Courses {

    private final Database database;
    private final PostgresEnrolments enrolments;

    @Inject
    public PostgresCompletions(Database database, PostgresEnrolments enrolments) {
        this.database = database;
        this.enrolments = enrolments;
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
}
