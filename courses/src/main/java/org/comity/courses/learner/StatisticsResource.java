package org.comity.courses.learner;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseSummary;
import org.comity.content.Curricula;
import org.comity.courses.language.Phrase;
import org.comity.courses.language.Reader;
import org.comity.courses.learner.CourseStatistics.Numbers;
import org.comity.courses.learner.StatisticsPage.Row;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.access.Owner;
import org.comity.platform.web.Visitor;

/// Numbers for the people of the organisation that answers for a course.
@Path("/")
@Singleton
public final class StatisticsResource {

    /// Reading the numbers of one's own organisation's courses.
    public static final String PERMISSION = "courses.read-statistics";

    private final PostgresStatistics statistics;
    private final Curricula curricula;
    private final AccessPolicy policy;

    @Inject
    public StatisticsResource(PostgresStatistics statistics, Curricula curricula, AccessPolicy policy) {
        this.statistics = statistics;
        this.curricula = curricula;
        this.policy = policy;
    }

    @GET
    @Path("academy/statistics")
    @Produces(MediaType.TEXT_HTML)
    @Needs(PERMISSION)
    public StatisticsPage overview(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        List<CourseSummary> own = curricula.catalogue().stream()
                .filter(course -> policy.allows(visitor.actor(), PERMISSION, owner(course)))
                .toList();
        Map<CourseId, Numbers> totals =
                statistics.totals(own.stream().map(CourseSummary::course).toList());
        List<Row> rows = own.stream()
                .map(course -> new Row(
                        Optional.of(title(course, visitor)),
                        path(course.course()),
                        0,
                        totals.getOrDefault(course.course(), Numbers.NONE)))
                .toList();
        return new StatisticsPage(visitor.localizer().text("learner.statistics.title"), Optional.empty(), rows);
    }

    @GET
    @Path("academy/courses/{course}/statistics")
    @Produces(MediaType.TEXT_HTML)
    @Needs(PERMISSION)
    public StatisticsPage page(@PathParam("course") String course, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        CourseSummary summary = own(course, visitor.actor());
        CourseStatistics numbers = of(summary.course());
        List<Row> rows = new ArrayList<>();
        numbers.versions().forEach(each -> rows.add(new Row(Optional.empty(), "", each.version(), each.numbers())));
        rows.add(new Row(Optional.empty(), "", 0, numbers.total()));
        return new StatisticsPage(
                visitor.localizer().text("learner.statistics.menu"), Optional.of(title(summary, visitor)), rows);
    }

    @GET
    @Path("api/courses/{course}/statistics")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(PERMISSION)
    @Operation(summary = "How a course of your organisation is doing, in numbers")
    public CourseStatistics getCourseStatistics(
            @PathParam("course") String course, @Context ContainerRequestContext request) {
        return of(own(course, Visitor.of(request).actor()).course());
    }

    private CourseStatistics of(CourseId course) {
        return new CourseStatistics(
                course.value(),
                statistics.totals(List.of(course)).getOrDefault(course, Numbers.NONE),
                statistics.versions(course));
    }

    /// The course, if it is one that the person answers for.
    private CourseSummary own(String course, Actor actor) {
        CourseSummary summary = Optional.of(course)
                .filter(CourseId::isValid)
                .map(CourseId::new)
                .flatMap(curricula::current)
                .orElseThrow(NotFoundException::new)
                .summary();
        policy.require(actor, PERMISSION, owner(summary));
        return summary;
    }

    private static Owner owner(CourseSummary course) {
        return Owner.organisation(course.owner().organisation(), course.owner().jurisdiction());
    }

    private static Phrase title(CourseSummary course, Visitor visitor) {
        return new Reader(course, visitor.wishes(), Optional.empty()).courseTitle();
    }

    private static String path(CourseId course) {
        return "/academy/courses/" + course + "/statistics";
    }
}
