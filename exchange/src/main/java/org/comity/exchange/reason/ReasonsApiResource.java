package org.comity.exchange.reason;

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
import org.comity.exchange.turn.Turns;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;

/// Reasons by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class ReasonsApiResource {

    private final GivingReasons giving;
    private final Turns turns;

    @Inject
    public ReasonsApiResource(GivingReasons giving, Turns turns) {
        this.giving = giving;
        this.turns = turns;
    }

    @GET
    @Path("api/exchange/rounds/{round}/application/reasons")
    @Needs(Permissions.APPLY)
    @Operation(summary = "What an announced round decided about you and why, and the smallest change that would help")
    public ReasonsView getReasons(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return Wording.view(
                visitor.localizer(),
                turns.take(() -> giving.mine(visitor.actor(), round)).explanation());
    }

    @GET
    @Path("api/exchange/nominations/{application}/reasons")
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "What an announced round decided about an officer of your office and why")
    public ReasonsView getReasonsOfOfficer(
            @PathParam("application") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return Wording.view(
                visitor.localizer(),
                turns.take(() -> giving.onDesk(visitor.actor(), id)).explanation());
    }
}
