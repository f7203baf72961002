package org.comity.exchange.briefing;

import io.swagger.v3.oas.annotations.Operation;
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

/// Briefings by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class BriefingApiResource {

    private final CompilingBriefings compiling;

    @Inject
    public BriefingApiResource(CompilingBriefings compiling) {
        this.compiling = compiling;
    }

    @GET
    @Path("api/exchange/placements/{match}/briefing")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "The briefing for a stay; what the officer gets counts as opened by her")
    public BriefingView getBriefing(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return compiling.briefing(visitor.actor(), id, visitor.wishes());
    }
}
