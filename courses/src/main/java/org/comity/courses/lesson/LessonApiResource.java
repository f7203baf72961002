package org.comity.courses.lesson;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.courses.enrolment.CourseVisit;
import org.comity.courses.enrolment.Learning;
import org.comity.courses.enrolment.MarkingRead;
import org.comity.courses.enrolment.MarkingRead.Outcome;
import org.comity.courses.enrolment.MarkingRead.Target;
import org.comity.courses.enrolment.Visiting;
import org.comity.platform.access.Needs;
import org.comity.platform.access.Open;
import org.comity.platform.identity.Person;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Lessons and their marks by API. The text of a lesson is the same for all readers of the same languages, so it
/// carries an entity tag; what has been read is asked for on its own.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class LessonApiResource {

    private final Visiting visiting;
    private final LessonTexts texts;
    private final MarkingRead marking;

    @Inject
    public LessonApiResource(Visiting visiting, LessonTexts texts, MarkingRead marking) {
        this.visiting = visiting;
        this.texts = texts;
        this.marking = marking;
    }

    @GET
    @Path("api/courses/{course}/lessons/{lesson}")
    @Open
    @Operation(summary = "A lesson in one language, or in two side by side")
    @ApiResponse(
            responseCode = "200",
            description = "The lesson",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LessonView.class)))
    @ApiResponse(responseCode = "304", description = "Unchanged since the entity tag")
    public Response getLesson(
            @PathParam("course") String course,
            @PathParam("lesson") String lesson,
            @QueryParam("language") @Nullable String language,
            @QueryParam("second") @Nullable String second,
            @Context Request http,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        CourseVisit visit = visit(visitor, course);
        ChosenReading reading = ChosenReading.of(visit, Optional.ofNullable(language), Optional.ofNullable(second));
        LessonText text = texts.text(visit.version(), lesson, visitor.wishesAfter(reading.first()), reading.second())
                .orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag("%s-%s-%s-%s-%x"
                .formatted(
                        visit.version().digest(),
                        lesson,
                        text.languages().first(),
                        text.languages().second().orElse(""),
                        visitor.wishes().hashCode()));
        Response.@Nullable ResponseBuilder unchanged = http.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(LessonView.of(text)).tag(tag).build();
    }

    @GET
    @Path("api/courses/{course}/marks")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "What you have read of a course")
    public MarksView getMarks(@PathParam("course") String course, @Context ContainerRequestContext request) {
        CourseVisit visit = visit(Visitor.of(request), course);
        return MarksView.of(visit.enrolment().orElseThrow(NotFoundException::new), visit.version(), visit.marks());
    }

    @PUT
    @Path("api/courses/{course}/marks/{lesson}")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Mark all units of a lesson as read")
    public MarksView markLesson(
            @PathParam("course") String course,
            @PathParam("lesson") String lesson,
            @Context ContainerRequestContext request) {
        return kept(marking.mark(Visitor.of(request).actor(), new Target(id(course), lesson, Optional.empty())));
    }

    @PUT
    @Path("api/courses/{course}/marks/{lesson}/{unit}")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Mark a unit as read")
    public MarksView markUnit(
            @PathParam("course") String course,
            @PathParam("lesson") String lesson,
            @PathParam("unit") String unit,
            @Context ContainerRequestContext request) {
        return kept(marking.mark(Visitor.of(request).actor(), new Target(id(course), lesson, Optional.of(unit))));
    }

    @DELETE
    @Path("api/courses/{course}/marks/{lesson}/{unit}")
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Take the mark from a unit")
    public MarksView unmarkUnit(
            @PathParam("course") String course,
            @PathParam("lesson") String lesson,
            @PathParam("unit") String unit,
            @Context ContainerRequestContext request) {
        return kept(marking.unmark(Visitor.of(request).actor(), new Target(id(course), lesson, Optional.of(unit))));
    }

    private static MarksView kept(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept ->
                MarksView.of(
                        kept.standing().enrolment(),
                        kept.version(),
                        kept.standing().marks());
            case Outcome.NotLearning ignored -> throw new NotFoundException();
            case Outcome.NoSuchUnit ignored -> throw new NotFoundException();
        };
    }

    private CourseVisit visit(Visitor visitor, String course) {
        return visiting.course(visitor.person().map(Person::actor), id(course)).orElseThrow(NotFoundException::new);
    }

    private static CourseId id(String course) {
        if (!CourseId.isValid(course)) {
            throw new NotFoundException();
        }
        return new CourseId(course);
    }
}
