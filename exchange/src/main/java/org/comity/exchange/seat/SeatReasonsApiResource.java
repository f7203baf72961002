package org.comity.exchange.seat;

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

/// How the seats of a place were taken, by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class SeatReasonsApiResource {

    private final GivingSeatReasons giving;
    private final Turns turns;

    @Inject
    public SeatReasonsApiResource(GivingSeatReasons giving, Turns turns) {
        this.giving = giving;
        this.turns = turns;
    }

    @GET
    @Path("api/exchange/places/{place}/seats")
    @Needs(Permissions.HOST)
    @Operation(
            summary =
                    "How the seats of a place of your office were taken, why some were not, and what would have helped")
    public SeatReasonsView getSeatReasons(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new WordingSeats(visitor.localizer())
                .view(turns.take(() -> giving.given(visitor.actor(), id)).reasons());
    }
}
