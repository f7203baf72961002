package org.comity.content.figure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.comity.content.CourseId;
import org.comity.content.CoursePaths;
import org.comity.content.CourseVersionId;
import org.comity.content.Curricula;
import org.comity.content.Figure;
import org.comity.platform.access.Open;
import org.jspecify.annotations.Nullable;

/// The pictures of published versions. They never change, so browsers keep them for good; opened by themselves, an
/// SVG can do nothing.
@Path("/")
@Singleton
public final class FigureResource {

    private static final String POLICY = "default-src 'none'; style-src 'none'; sandbox";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Curricula curricula;

    @Inject
    public FigureResource(Curricula curricula) {
        this.curricula = curricula;
    }

    @GET
    @Path(CoursePaths.FIGURE)
    @Open
    public Response figure(
            @PathParam("course") String course,
            @PathParam("version") int version,
            @PathParam("language") String language,
            @PathParam("name") String name,
            @Context Request request) {
        if (!CourseId.isValid(course) || version < 1) {
            throw new NotFoundException();
        }
        Figure figure = curricula
                .figure(new CourseVersionId(new CourseId(course), version), language, name)
                .orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(figure.etag());
        Response.@Nullable ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known == null ? Response.ok(figure.content(), figure.mediaType()) : known;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
