package org.comity.exchange.cascade;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Promises as pages.
@Path("/")
@Singleton
public final class CascadeResource {

    private static final int UNPROCESSABLE = 422;

    private final Cascading cascading;
    private final Configuration configuration;

    @Inject
    public CascadeResource(Cascading cascading, Configuration configuration) {
        this.cascading = cascading;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/placements/{match}/cascade")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.CONSENT)
    public CascadePage cascade(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return page(id, Filled.with(Map.of()), request);
    }

    @POST
    @Path("exchange/placements/{match}/cascade")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.CONSENT)
    public Response promise(
            @PathParam("match") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        return done(cascading.promise(actor(request), id, fields), id, fields, request);
    }

    @POST
    @Path("exchange/placements/{match}/cascade/{months}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.CONSENT)
    public Response answer(
            @PathParam("match") UUID id,
            @PathParam("months") int months,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        return done(cascading.answer(actor(request), id, months, fields), id, fields, request);
    }

    private Response done(
            CascadeStep step, UUID id, MultivaluedMap<String, String> fields, ContainerRequestContext request) {
        return switch (step) {
            case CascadeStep.Taken ignored ->
                Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.cascade(id)))
                        .build();
            case CascadeStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case CascadeStep.Refused refused ->
                Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(page(id, new Filled(fields, refused.faults()), request))
                        .build();
        };
    }

    private CascadePage page(UUID id, Filled filled, ContainerRequestContext request) {
        return new CascadePage(
                Visitor.of(request).localizer().text("cascade.title"), cascading.view(actor(request), id), filled);
    }

    private static Actor actor(ContainerRequestContext request) {
        return Visitor.of(request).actor();
    }
}
