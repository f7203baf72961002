package org.comity.exchange.seat;

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
import org.comity.exchange.seat.GivingSeatReasons.Given;
import org.comity.exchange.turn.Turns;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;

/// How the seats of a place were taken, as a page.
@Path("/")
@Singleton
public final class SeatReasonsResource {

    private final GivingSeatReasons giving;
    private final Turns turns;

    @Inject
    public SeatReasonsResource(GivingSeatReasons giving, Turns turns) {
        this.giving = giving;
        this.turns = turns;
    }

    @GET
    @Path("exchange/places/{place}/seats")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.HOST)
    public SeatReasonsPage seats(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Given given = turns.take(() -> giving.given(visitor.actor(), id));
        return new SeatReasonsPage(
                visitor.localizer().text("seats.title"),
                given.reasons().place().unit(),
                given.round().title(visitor.wishes()),
                given.round().terms().language(visitor.wishes()),
                new WordingSeats(visitor.localizer()).view(given.reasons()));
    }
}
