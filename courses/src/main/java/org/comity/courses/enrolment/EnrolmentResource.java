package org.comity.courses.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.content.Curricula;
import org.comity.courses.LearningPaths;
import org.comity.courses.enrolment.Enrolment.Place;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// The forms of the course page and the lesson page that change an enrolment.
@Path("/")
@Singleton
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class EnrolmentResource {

    private final Enrolling enrolling;
    private final Curricula curricula;
    private final Configuration configuration;

    @Inject
    public EnrolmentResource(Enrolling enrolling, Curricula curricula, Configuration configuration) {
        this.enrolling = enrolling;
        this.curricula = curricula;
        this.configuration = configuration;
    }

    @POST
    @Path("courses/{course}/enrolment")
    @Needs(Learning.PERMISSION)
    public Response enrol(
            @PathParam("course") CourseId course,
            @FormParam("language") @Nullable String language,
            @FormParam("second") @Nullable String second,
            @Context ContainerRequestContext request) {
        CourseVersion offered = offered(course);
        Actor actor = Visitor.of(request).actor();
        Enrolment enrolment = enrolling.enrol(actor, offered, languages(language, second, offered));
        Optional<Place> place = enrolment.reading().place();
        String lesson =
                place.map(Place::lesson).orElse(offered.lessons().getFirst().id());
        return seeOther(LearningPaths.lesson(course, lesson) + "?done=enrolled");
    }

    @POST
    @Path("courses/{course}/enrolment/withdrawal")
    @Needs(Learning.PERMISSION)
    public Response withdraw(@PathParam("course") CourseId course, @Context ContainerRequestContext request) {
        return seeOther(
                enrolling.withdraw(Visitor.of(request).actor(), course),
                LearningPaths.course(course) + "?done=withdrawn");
    }

    @POST
    @Path("courses/{course}/enrolment/version")
    @Needs(Learning.PERMISSION)
    public Response move(@PathParam("course") CourseId course, @Context ContainerRequestContext request) {
        return seeOther(
                enrolling.move(Visitor.of(request).actor(), offered(course)),
                LearningPaths.course(course) + "?done=moved");
    }

    @POST
    @Path("courses/{course}/enrolment/languages")
    @Needs(Learning.PERMISSION)
    public Response languages(
            @PathParam("course") CourseId course,
            @FormParam("language") @Nullable String language,
            @FormParam("second") @Nullable String second,
            @FormParam("return") @DefaultValue("/courses") String returnPath,
            @Context ContainerRequestContext request) {
        ReadingLanguages languages = languages(language, second, offered(course));
        return seeOther(enrolling.read(Visitor.of(request).actor(), course, languages), returnPath);
    }

    private CourseVersion offered(CourseId course) {
        return curricula.current(course).orElseThrow(NotFoundException::new);
    }

    private static ReadingLanguages languages(@Nullable String first, @Nullable String second, CourseVersion version) {
        return new ReadingLanguages(Optional.ofNullable(first), Optional.ofNullable(second)).within(version);
    }

    private Response seeOther(Optional<Enrolment> changed, String path) {
        if (changed.isEmpty()) {
            throw new NotFoundException();
        }
        return seeOther(path);
    }

    private Response seeOther(String path) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), path)).build();
    }
}
