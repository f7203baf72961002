package org.comity.exchange.application;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.ApplicationPage.Standing;
import org.comity.exchange.application.Nominating.Desk;
import org.comity.exchange.application.Nominating.OnDesk;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.listing.Paging;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// The desk of an office as pages.
@Path("/")
@Singleton
public final class NominationResource {

    private final Nominating nominating;
    private final Configuration configuration;

    @Inject
    public NominationResource(Nominating nominating, Configuration configuration) {
        this.nominating = nominating;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/rounds/{round}/nominations")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.NOMINATE)
    public NominationsPage desk(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        String state = Optional.ofNullable(asked.getFirst(NominationsPage.STATE))
                .filter(Nominating.STATES::contains)
                .orElse("");
        Desk desk = nominating.desk(visitor.actor(), round, state, Paging.shown(asked));
        return new NominationsPage(
                visitor.localizer().text("application.desk"),
                desk.round(),
                ApplicationResource.named(desk.round(), visitor),
                desk.applications(),
                state);
    }

    @GET
    @Path("exchange/nominations/{application}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.NOMINATE)
    public ApplicationPage application(@PathParam("application") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        OnDesk found = nominating.application(visitor.actor(), id);
        return new ApplicationPage(
                found.application()
                        .who()
                        .map(Application.Who::name)
                        .orElseGet(() -> found.application().pseudonym().value()),
                found.round(),
                ApplicationResource.named(found.round(), visitor),
                Optional.of(found.application()),
                ApplicationFields.shown(found.application(), found.frame()),
                found.ranked(),
                Standing.onDesk(found.round().published(), found.own()));
    }

    @POST
    @Path("exchange/nominations/{application}/nomination")
    @Needs(Permissions.NOMINATE)
    public Response nominate(@PathParam("application") UUID id, @Context ContainerRequestContext request) {
        return done(nominating.nominate(Visitor.of(request).actor(), id));
    }

    @POST
    @Path("exchange/nominations/{application}/refusal")
    @Needs(Permissions.NOMINATE)
    public Response decline(@PathParam("application") UUID id, @Context ContainerRequestContext request) {
        return done(nominating.decline(Visitor.of(request).actor(), id));
    }

    private Response done(ApplicationStep step) {
        return switch (step) {
            case ApplicationStep.Taken taken ->
                Response.seeOther(LocalAddress.of(
                                configuration.baseUrl(),
                                ExchangePaths.nomination(taken.application().id())))
                        .build();
            case ApplicationStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case ApplicationStep.Bound ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case ApplicationStep.Refused ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
        };
    }
}
