package org.comity.courses.enrolment;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.content.Curricula;
import org.comity.courses.EnrolmentId;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.database.Database;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// A learner's own enrolments by API. There is at most one that counts per course, so it is found by the course.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class EnrolmentApiResource {

    private static final int PAGE_SIZE = 50;

    private final Enrolling enrolling;
    private final PostgresEnrolments enrolments;
    private final Curricula curricula;
    private final Database database;

    @Inject
    public EnrolmentApiResource(
            Enrolling enrolling, PostgresEnrolments enrolments, Curricula curricula, Database database) {
        this.enrolling = enrolling;
        this.enrolments = enrolments;
        this.curricula = curricula;
        this.database = database;
    }

    /// One page of a learner's enrolments.
    ///
    /// @param enrolments newest first
    /// @param next the value of `after` for the next page, if there is one
    public record EnrolmentList(List<EnrolmentView> enrolments, Optional<UUID> next) {}

    /// The languages to read in, BCP 47 tags of the course.
    public record LanguageChoice(Optional<String> language, Optional<String> second) {}

    @GET
    @Path("api/enrolments")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Your enrolments, newest first")
    public EnrolmentList listEnrolments(
            @QueryParam("after") @Nullable UUID after, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        List<Enrolment> page = database.query(handle ->
                enrolments.page(handle, actor.id(), Optional.ofNullable(after).map(EnrolmentId::new), PAGE_SIZE));
        return new EnrolmentList(
                page.stream().map(EnrolmentView::of).toList(),
                page.size() < PAGE_SIZE
                        ? Optional.empty()
                        : Optional.of(page.getLast().id().value()));
    }

    @GET
    @Path("api/courses/{course}/enrolment")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Your enrolment in a course")
    public EnrolmentView getEnrolment(@PathParam("course") String course, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        CourseId id = id(course);
        return database.query(handle -> enrolments.current(handle, actor.id(), id))
                .map(EnrolmentView::of)
                .orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("api/courses/{course}/enrolment")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Enrol in a course, or go on with the enrolment there is")
    public EnrolmentView enrol(@PathParam("course") String course, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        return EnrolmentView.of(enrolling.enrol(actor, offered(course), ReadingLanguages.NOT_CHOSEN));
    }

    @DELETE
    @Path("api/courses/{course}/enrolment")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Withdraw from a course")
    public EnrolmentView withdraw(@PathParam("course") String course, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        return EnrolmentView.of(enrolling.withdraw(actor, id(course)).orElseThrow(NotFoundException::new));
    }

    @PUT
    @Path("api/courses/{course}/enrolment/newest-version")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Move to the newest version of the course")
    public EnrolmentView moveToNewestVersion(
            @PathParam("course") String course, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        return EnrolmentView.of(enrolling.move(actor, offered(course)).orElseThrow(NotFoundException::new));
    }

    @PUT
    @Path("api/courses/{course}/enrolment/languages")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Choose the languages to read the course in")
    public EnrolmentView chooseLanguages(
            @PathParam("course") String course,
            @Nullable LanguageChoice choice,
            @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        CourseVersion offered = offered(course);
        if (choice == null) {
            throw new BadRequestException();
        }
        ReadingLanguages wanted = new ReadingLanguages(choice.language(), choice.second());
        if (!wanted.within(offered).equals(wanted)) {
            throw new BadInput("language", "enrolment.language-unknown");
        }
        return EnrolmentView.of(
                enrolling.read(actor, offered.id().course(), wanted).orElseThrow(NotFoundException::new));
    }

    private CourseVersion offered(String course) {
        return curricula.current(id(course)).orElseThrow(NotFoundException::new);
    }

    private static CourseId id(String course) {
        if (!CourseId.isValid(course)) {
            throw new NotFoundException();
        }
        return new CourseId(course);
    }
}
