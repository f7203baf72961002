package org.comity.courses.catalogue;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.courses.enrolment.CourseVisit;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.PostgresEnrolments;
import org.comity.courses.enrolment.Visiting;
import org.comity.courses.language.Reader;
import org.comity.platform.access.Open;
import org.comity.platform.database.Database;
import org.comity.platform.identity.Person;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// The catalogue and the overview of a course as pages.
@Path("/")
@Singleton
public final class CatalogueResource {

    static final int PAGE_SIZE = 24;

    private final Shelves shelves;
    private final Visiting visiting;
    private final PostgresEnrolments enrolments;
    private final Database database;

    @Inject
    public CatalogueResource(Shelves shelves, Visiting visiting, PostgresEnrolments enrolments, Database database) {
        this.shelves = shelves;
        this.visiting = visiting;
        this.enrolments = enrolments;
        this.database = database;
    }

    @GET
    @Path("courses")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public CataloguePage catalogue(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("language") @Nullable String language,
            @QueryParam("level") @Nullable String level,
            @QueryParam("after") @Nullable String after,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Filters filters = Filters.of(kind, topic, language, level);
        Shelf shelf = shelves.shelf(visitor.localizer(), visitor.wishes());
        return new CataloguePage(
                visitor.localizer().text("catalogue.title"),
                filters,
                shelf.slice(filters, Optional.ofNullable(after), PAGE_SIZE),
                shelf.choices(),
                visitor.person().map(this::mine).orElse(Map.of()));
    }

    @GET
    @Path("courses/{course}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public CoursePage course(
            @PathParam("course") CourseId course,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        CourseVisit visit =
                visiting.course(visitor.person().map(Person::actor), course).orElseThrow(NotFoundException::new);
        CourseVersion version = visit.version();
        List<String> wishes = visitor.wishesAfter(
                visit.enrolment().flatMap(enrolment -> enrolment.reading().language()));
        Reader reader = new Reader(version.summary(), wishes, Optional.empty());
        return new CoursePage(
                reader.courseTitle().plain(),
                visit,
                CoursePage.Overview.of(version, reader, wishes.getFirst(), new TopicNames(visitor.localizer())),
                Optional.ofNullable(done).flatMap(CoursePage.Done::of));
    }

    /// The newest enrolment that counts for each course.
    private Map<CourseId, Enrolment> mine(Person person) {
        return database.query(handle -> enrolments.of(handle, person.subject())).stream()
                .collect(Collectors.toMap(
                        Enrolment::course,
                        Function.identity(),
                        (first, second) -> second.completed() ? first : second));
    }
}
