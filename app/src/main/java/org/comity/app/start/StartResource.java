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
import org.comity.exchange.ExchangeNotices;
import org.comity.platform.access.Open;
import org.comity.platform.web.Visitor;
import org.comity.search.SavedSearches;
import org.comity.search.SavedSearches.News;

/// The start page.
@Path("/")
@Singleton
public final class StartResource {

    private final Curricula curricula;
    private final SavedSearches searches;
    private final ExchangeNotices notices;

    @Inject
    public StartResource(Curricula curricula, SavedSearches searches, ExchangeNotices notices) {
        this.curricula = curricula;
        this.searches = searches;
        this.notices = notices;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Open
    public StartPage start(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        List<News> news = visitor.person()
                .map(person -> searches.news(person.actor(), visitor.wishes()))
                .orElse(List.of());
        int unread =
                visitor.person().map(person -> notices.unread(person.actor())).orElse(0);
        List<CourseSummary> courses = curricula.catalogue();
        long languages = courses.stream()
                .flatMap(course -> course.texts().keySet().stream())
                .distinct()
                .count();
        return new StartPage(
                visitor.localizer().text("start.title"), courses.size(), Math.toIntExact(languages), news, unread);
    }
}
