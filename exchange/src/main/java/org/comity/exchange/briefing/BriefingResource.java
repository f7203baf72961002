package org.comity.exchange.briefing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;

/// Briefings as pages.
@Path("/")
@Singleton
public final class BriefingResource {

    private final CompilingBriefings compiling;

    @Inject
    public BriefingResource(CompilingBriefings compiling) {
        this.compiling = compiling;
    }

    @GET
    @Path("exchange/placements/{match}/briefing")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.CONSENT)
    public BriefingPage briefing(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new BriefingPage(
                visitor.localizer().text("briefing.title"),
                compiling.briefing(visitor.actor(), id, visitor.wishes()),
                visitor.localizer());
    }
}
