package org.comity.app.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.content.CourseSummary;
import org.comity.content.Curricula;
import org.comity.platform.access.Open;
import org.comity.platform.web.Visitor;

/// The start page.
@Path("/")
@Singleton
public final class StartResource {

    private final Curricula curricula;

    @Inject
    public StartResource(Curricula curricula) {
        this.curricula = curricula;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Open
    public StartPage start(@Context ContainerRequestContext request) {
        List<CourseSummary> courses = curricula.catalogue();
        long languages = courses.stream()
                .flatMap(course -> course.texts().keySet().stream())
                .distinct()
                .count();
        return new StartPage(
                Visitor.of(request).localizer().text("start.title"), courses.size(), Math.toIntExact(languages));
    }
}
