package org.comity.exchange.turn;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.platform.web.Problem;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Answers whoever comes while others work: a page for people, a problem for programs, and to both after how many
/// seconds to come again.
@jakarta.ws.rs.ext.Provider
@Singleton
public final class BusyMapper implements ExceptionMapper<BusyException> {

    private static final int UNAVAILABLE = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
    private static final int SECONDS = 10;
    private static final String TITLE = "turn.busy.title";

    @Context
    private jakarta.inject.@Nullable Provider<ContainerRequestContext> request;

    @Override
    public Response toResponse(BusyException busy) {
        ContainerRequestContext current = Objects.requireNonNull(request).get();
        Visitor visitor = Visitor.of(current);
        String title = visitor.localizer().text(TITLE);
        Response.ResponseBuilder answer = Response.status(UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SECONDS);
        String path = current.getUriInfo().getPath();
        return path.startsWith("api/") || path.startsWith("/api/")
                ? answer.type(Problem.MEDIA_TYPE)
                        .entity(new Problem(
                                "/problems/busy",
                                title,
                                UNAVAILABLE,
                                visitor.localizer().text("turn.busy.detail"),
                                Optional.empty(),
                                List.of()))
                        .build()
                : answer.type(MediaType.TEXT_HTML_TYPE)
                        .entity(new BusyPage(
                                title,
                                Optional.of(visitor.path())
                                        .filter(again -> current.getMethod().equals(HttpMethod.GET))))
                        .build();
    }
}
