package org.comity.exchange.reason;

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
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.reason.GivingReasons.Given;
import org.comity.exchange.turn.Turns;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;

/// Reasons as pages.
@Path("/")
@Singleton
public final class ReasonsResource {

    private final GivingReasons giving;
    private final Turns turns;

    @Inject
    public ReasonsResource(GivingReasons giving, Turns turns) {
        this.giving = giving;
        this.turns = turns;
    }

    @GET
    @Path("exchange/rounds/{round}/application/reasons")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.APPLY)
    public ReasonsPage mine(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return page(turns.take(() -> giving.mine(visitor.actor(), round)), ExchangePaths.application(round), visitor);
    }

    @GET
    @Path("exchange/nominations/{application}/reasons")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.NOMINATE)
    public ReasonsPage onDesk(@PathParam("application") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return page(turns.take(() -> giving.onDesk(visitor.actor(), id)), ExchangePaths.nomination(id), visitor);
    }

    private static ReasonsPage page(Given given, String back, Visitor visitor) {
        return new ReasonsPage(
                visitor.localizer().text("reason.title"),
                back,
                given.round().title(visitor.wishes()),
                given.round().terms().language(visitor.wishes()),
                Wording.view(visitor.localizer(), given.explanation()));
    }
}
