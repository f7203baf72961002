package org.comity.app.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.comity.platform.access.Open;
import org.comity.platform.web.Visitor;

/// The start page.
@Path("/")
@Singleton
public final class StartResource {

    @Inject
    public StartResource() {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Open
    public StartPage start(@Context ContainerRequestContext request) {
        return new StartPage(Visitor.of(request).localizer().text("start.title"), 0, 0);
    }
}
