package org.comity.search.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Problem;
import org.comity.platform.web.Visitor;
import org.comity.search.SearchUnavailableException;
import org.jspecify.annotations.Nullable;

/// Answers whoever needs an index that cannot be asked: a page for people, a problem for programs, and to both after
/// how many seconds to try again.
@jakarta.ws.rs.ext.Provider
@Singleton
public final class UnavailableMapper implements ExceptionMapper<SearchUnavailableException> {

    private static final Logger LOG = System.getLogger(UnavailableMapper.class.getName());
    private static final int UNAVAILABLE = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
    private static final int SECONDS = 10;
    private static final String TITLE = "search.unavailable.title";

    @Context
    private jakarta.inject.@Nullable Provider<ContainerRequestContext> request;

    @Override
    public Response toResponse(SearchUnavailableException failure) {
        LOG.log(Level.WARNING, "Search is unavailable: {0} {1}", failure.getMessage(), failure.getCause());
        ContainerRequestContext current = Objects.requireNonNull(request).get();
        Response.ResponseBuilder answer = Response.status(UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SECONDS);
        Visitor visitor = Visitor.of(current);
        return isApi(current)
                ? answer.type(Problem.MEDIA_TYPE)
                        .entity(problem(visitor.localizer()))
                        .build()
                : answer.type(MediaType.TEXT_HTML_TYPE)
                        .entity(page(visitor, current.getMethod()))
                        .build();
    }

    private static Problem problem(Localizer texts) {
        return new Problem(
                "/problems/search-unavailable",
                texts.text(TITLE),
                UNAVAILABLE,
                texts.text("search.unavailable.detail"),
                Optional.empty(),
                List.of());
    }

    private static UnavailablePage page(Visitor visitor, String method) {
        return new UnavailablePage(
                visitor.localizer().text(TITLE),
                Optional.of(visitor.path()).filter(path -> method.equals(HttpMethod.GET)));
    }

    private static boolean isApi(ContainerRequestContext current) {
        String path = current.getUriInfo().getPath();
        return path.startsWith("api/") || path.startsWith("/api/");
    }
}
