package org.comity.exchange.prematch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.exchange.prematch.AgreeingBeforehand.Agreed;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.BadInput.Fault;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// The page on which a host office enters the codes of officers with whom it agreed beforehand.
@Path("/")
@Singleton
public final class PrematchResource {

    static final Fault UNKNOWN = new Fault(PrematchPage.CODE, "prematch.fault.code");
    static final Fault FULL = new Fault(PrematchPage.CODE, "prematch.fault.full");

    private static final int UNPROCESSABLE = 422;

    private final AgreeingBeforehand agreeing;
    private final Configuration configuration;

    @Inject
    public PrematchResource(AgreeingBeforehand agreeing, Configuration configuration) {
        this.agreeing = agreeing;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/places/{place}/prematches")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.HOST)
    public PrematchPage prematches(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        return page(agreeing.agreed(Visitor.of(request).actor(), id), Filled.with(Map.of()), request);
    }

    @POST
    @Path("exchange/places/{place}/prematches")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.HOST)
    public Response enter(
            @PathParam("place") UUID id,
            @FormParam(PrematchPage.CODE) @DefaultValue("") String code,
            @Context ContainerRequestContext request) {
        return answer(agreeing.enter(Visitor.of(request).actor(), id, code), code, request);
    }

    @POST
    @Path("exchange/places/{place}/prematches/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.HOST)
    public Response remove(
            @PathParam("place") UUID id,
            @FormParam(PrematchPage.CODE) @DefaultValue("") String code,
            @Context ContainerRequestContext request) {
        return answer(agreeing.remove(Visitor.of(request).actor(), id, code), code, request);
    }

    private Response answer(PrematchStep step, String code, ContainerRequestContext request) {
        return switch (step) {
            case PrematchStep.Taken(Agreed agreed) ->
                Response.seeOther(LocalAddress.of(
                                configuration.baseUrl(),
                                ExchangePaths.prematches(agreed.place().id())))
                        .build();
            case PrematchStep.WrongStage() -> throw new ClientErrorException(Response.Status.CONFLICT);
            case PrematchStep.Unknown(Agreed agreed) -> again(agreed, code, UNKNOWN, request);
            case PrematchStep.Full(Agreed agreed) -> again(agreed, code, FULL, request);
        };
    }

    private static Response again(Agreed agreed, String code, Fault fault, ContainerRequestContext request) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page(agreed, new Filled(Map.of(PrematchPage.CODE, List.of(code)), List.of(fault)), request))
                .build();
    }

    private static PrematchPage page(Agreed agreed, Filled filled, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new PrematchPage(
                visitor.localizer().text("prematch.title"),
                agreed.round().title(visitor.wishes()),
                agreed.round().terms().language(visitor.wishes()),
                agreed,
                filled);
    }
}
