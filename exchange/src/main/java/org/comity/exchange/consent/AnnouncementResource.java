package org.comity.exchange.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Announcing.Found;
import org.comity.exchange.listing.Paging;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// The page by which a programme tells the outcome of a round.
@Path("/")
@Singleton
public final class AnnouncementResource {

    private final Announcing announcing;
    private final Configuration configuration;

    @Inject
    public AnnouncementResource(Announcing announcing, Configuration configuration) {
        this.announcing = announcing;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/rounds/{round}/announcement")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public AnnouncementPage outcome(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Found found = announcing.found(
                actor(request), round, Paging.shown(request.getUriInfo().getQueryParameters()));
        if (!found.run()) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
        return new AnnouncementPage(
                visitor.localizer().text("consent.outcome"),
                found.round().title(visitor.wishes()),
                found.round().terms().language(visitor.wishes()),
                found);
    }

    @POST
    @Path("exchange/rounds/{round}/announcement")
    @Needs(Permissions.PROGRAMME)
    public Response announce(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        if (announcing.announce(actor(request), round) instanceof ConsentStep.Announced) {
            return Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.round(round)))
                    .build();
        }
        throw new ClientErrorException(Response.Status.CONFLICT);
    }

    private static Actor actor(ContainerRequestContext request) {
        return Visitor.of(request).actor();
    }
}
