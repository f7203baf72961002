package org.comity.courses.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.content.Curricula;
import org.comity.courses.enrolment.CourseVisit.VisitorKind;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.database.Database;

/// Opening a course: which version, and how the visitor stands to it. One query for who is signed in, none for
/// others.
@Singleton
public final class Visiting {

    private final Database database;
    private final PostgresEnrolments enrolments;
    private final Curricula curricula;
    private final AccessPolicy policy;

    @Inject
    public Visiting(Database database, PostgresEnrolments enrolments, Curricula curricula, AccessPolicy policy) {
        this.database = database;
        this.enrolments = enrolments;
        this.curricula = curricula;
        this.policy = policy;
    }

    /// The course for a visitor; empty when there is no such course.
    public Optional<CourseVisit> course(Optional<Actor> visitor, CourseId course) {
        return curricula.current(course).map(current -> visit(visitor, current));
    }

    private CourseVisit visit(Optional<Actor> visitor, CourseVersion current) {
        Optional<Standing> standing = visitor.flatMap(actor -> database.query(
                handle -> enrolments.standing(handle, actor.id(), current.id().course())));
        CourseVersion version = standing.map(Standing::enrolment)
                .filter(enrolment -> !enrolment.withdrawn())
                .flatMap(enrolment -> curricula.version(enrolment.version()))
                .orElse(current);
        boolean newer = version.id().number() < current.id().number();
        return new CourseVisit(version, kind(visitor), standing, newer);
    }

    private VisitorKind kind(Optional<Actor> visitor) {
        return visitor.map(actor -> policy.holds(actor, Learning.PERMISSION) ? VisitorKind.LEARNER : VisitorKind.READER)
                .orElse(VisitorKind.SIGNED_OUT);
    }
}
