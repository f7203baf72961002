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
import org.comity.exchange.listing.Paging;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Matches as pages.
@Path("/")
@Singleton
public final class MatchResource {

    private final Consenting consenting;
    private final Configuration configuration;

    @Inject
    public MatchResource(Consenting consenting, Configuration configuration) {
        this.consenting = consenting;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/matches")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.CONSENT)
    public MatchesPage list(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new MatchesPage(
                visitor.localizer().text("consent.title"),
                consenting.list(
                        visitor.actor(), Paging.shown(request.getUriInfo().getQueryParameters())),
                consenting.unplaced(visitor.actor()).stream()
                        .map(round -> new MatchesPage.NamedRound(
                                round.id(),
                                round.title(visitor.wishes()),
                                round.terms().language(visitor.wishes())))
                        .toList(),
                consenting.waiting(visitor.actor()));
    }

    @GET
    @Path("exchange/matches/{match}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.CONSENT)
    public MatchPage match(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return page(id, request);
    }

    private MatchPage page(UUID id, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        MatchView match = consenting.match(visitor.actor(), id);
        return new MatchPage(visitor.localizer().text("consent.match", "code", match.pseudonym()), match);
    }

    @POST
    @Path("exchange/matches/{match}/acceptance")
    @Needs(Permissions.CONSENT)
    public Response accept(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return done(consenting.accept(Visitor.of(request).actor(), id), id, request);
    }

    @POST
    @Path("exchange/matches/{match}/refusal")
    @Needs(Permissions.CONSENT)
    public Response refuse(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return done(consenting.refuse(Visitor.of(request).actor(), id), id, request);
    }

    @POST
    @Path("exchange/matches/{match}/withdrawal")
    @Needs(Permissions.CONSENT)
    public Response withdraw(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return done(consenting.withdraw(Visitor.of(request).actor(), id), id, request);
    }

    private Response done(ConsentStep step, UUID id, ContainerRequestContext request) {
        if (step instanceof ConsentStep.Begun) {
            // The page says why, and which way there is.
            return Response.status(Response.Status.CONFLICT)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(page(id, request))
                    .build();
        }
        if (step instanceof ConsentStep.Taken) {
            return Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.match(id)))
                    .build();
        }
        throw new ClientErrorException(Response.Status.CONFLICT);
    }
}
