package org.comity.courses.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.courses.catalogue.CourseView.CourseCard;
import org.comity.courses.enrolment.CourseVisit;
import org.comity.courses.enrolment.Visiting;
import org.comity.courses.language.Reader;
import org.comity.platform.access.Open;
import org.comity.platform.identity.Person;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// The catalogue and the overview of a course by API. Texts come in the best language for `Accept-Language`.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueApiResource {

    private final Shelves shelves;
    private final Visiting visiting;

    @Inject
    public CatalogueApiResource(Shelves shelves, Visiting visiting) {
        this.shelves = shelves;
        this.visiting = visiting;
    }

    /// One page of the catalogue.
    ///
    /// @param courses by title, in the order of the reader's language
    /// @param total how many courses pass the filters
    /// @param next the value of `after` for the next page, if there is one
    public record CourseList(List<CourseCard> courses, int total, Optional<String> next) {}

    @GET
    @Path("api/courses")
    @Open
    @Operation(summary = "The courses on offer, filtered, page by page")
    public CourseList listCourses(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("language") @Nullable String language,
            @QueryParam("level") @Nullable String level,
            @QueryParam("after") @Nullable String after,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Shelf.Slice slice = shelves.shelf(visitor.localizer(), visitor.wishes())
                .slice(
                        Filters.of(kind, topic, language, level),
                        Optional.ofNullable(after),
                        CatalogueResource.PAGE_SIZE);
        return new CourseList(slice.cards().stream().map(CourseCard::of).toList(), slice.total(), slice.next());
    }

    @GET
    @Path("api/courses/{course}")
    @Open
    @Operation(summary = "A course with its lessons, rules and sources")
    @ApiResponse(
            responseCode = "200",
            description = "The course",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CourseView.class)))
    @ApiResponse(responseCode = "304", description = "Unchanged since the entity tag")
    public Response getCourse(
            @PathParam("course") String course, @Context Request http, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        CourseVisit visit = visit(visitor, course).orElseThrow(NotFoundException::new);
        CourseVersion version = visit.version();
        Reader reader = new Reader(version.summary(), visitor.wishes(), Optional.empty());
        EntityTag tag = new EntityTag("%s-%s-%x"
                .formatted(version.digest(), reader.language(), visitor.wishes().hashCode()));
        Response.@Nullable ResponseBuilder unchanged = http.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(CourseView.of(version, reader)).tag(tag).build();
    }

    private Optional<CourseVisit> visit(Visitor visitor, String course) {
        return CourseId.isValid(course)
                ? visiting.course(visitor.person().map(Person::actor), new CourseId(course))
                : Optional.empty();
    }
}
