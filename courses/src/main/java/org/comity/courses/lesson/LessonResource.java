package org.comity.courses.lesson;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.courses.enrolment.CourseVisit;
import org.comity.courses.enrolment.Learning;
import org.comity.courses.enrolment.MarkingRead;
import org.comity.courses.enrolment.MarkingRead.Outcome;
import org.comity.courses.enrolment.MarkingRead.Target;
import org.comity.courses.enrolment.Visiting;
import org.comity.courses.lesson.LessonPage.Chosen;
import org.comity.platform.access.Needs;
import org.comity.platform.access.Open;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.identity.Person;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// The reading page and its marks.
@Path("/")
@Singleton
public final class LessonResource {

    private final Visiting visiting;
    private final LessonTexts texts;
    private final MarkingRead marking;
    private final Configuration configuration;

    @Inject
    public LessonResource(Visiting visiting, LessonTexts texts, MarkingRead marking, Configuration configuration) {
        this.visiting = visiting;
        this.texts = texts;
        this.marking = marking;
        this.configuration = configuration;
    }

    @GET
    @Path("courses/{course}/lessons/{lesson}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public LessonPage lesson(
            @PathParam("course") CourseId course,
            @PathParam("lesson") String lesson,
            @QueryParam("language") @Nullable String language,
            @QueryParam("second") @Nullable String second,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        CourseVisit visit =
                visiting.course(visitor.person().map(Person::actor), course).orElseThrow(NotFoundException::new);
        ChosenReading reading = ChosenReading.of(visit, Optional.ofNullable(language), Optional.ofNullable(second));
        LessonText text = texts.text(visit.version(), lesson, visitor.wishesAfter(reading.first()), reading.second())
                .orElseThrow(NotFoundException::new);
        visit.standing().filter(standing -> visit.active()).ifPresent(standing -> marking.opened(standing, lesson));
        return new LessonPage(
                text.head().title().plain() + " · " + text.head().course().plain(),
                text,
                visit,
                new Chosen(
                        Optional.ofNullable(language).filter(text::has),
                        Optional.ofNullable(second).filter(text::has)),
                "enrolled".equals(done) && visit.enrolled());
    }

    @POST
    @Path("courses/{course}/lessons/{lesson}/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Learning.PERMISSION)
    public Response read(
            @PathParam("course") CourseId course,
            @PathParam("lesson") String lesson,
            @FormParam("unit") @Nullable String unit,
            @Context ContainerRequestContext request) {
        Target target = new Target(course, lesson, Optional.ofNullable(unit));
        Outcome outcome = marking.mark(Visitor.of(request).actor(), target);
        return seeOther(WayOn.after(kept(outcome), target));
    }

    @POST
    @Path("courses/{course}/lessons/{lesson}/unread")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Learning.PERMISSION)
    public Response unread(
            @PathParam("course") CourseId course,
            @PathParam("lesson") String lesson,
            @FormParam("unit") @Nullable String unit,
            @Context ContainerRequestContext request) {
        Target target = new Target(course, lesson, Optional.ofNullable(unit));
        Outcome outcome = marking.unmark(Visitor.of(request).actor(), target);
        kept(outcome);
        return seeOther(WayOn.backTo(target));
    }

    private static Outcome.Kept kept(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> kept;
            case Outcome.NotLearning ignored -> throw new NotFoundException();
            case Outcome.NoSuchUnit ignored -> throw new NotFoundException();
        };
    }

    private Response seeOther(String path) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), path)).build();
    }
}
