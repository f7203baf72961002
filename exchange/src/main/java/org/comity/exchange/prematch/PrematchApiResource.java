package org.comity.exchange.prematch;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.prematch.AgreeingBeforehand.Agreed;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Visitor;

/// The codes of officers with whom a host office agreed beforehand, by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class PrematchApiResource {

    private final AgreeingBeforehand agreeing;

    @Inject
    public PrematchApiResource(AgreeingBeforehand agreeing) {
        this.agreeing = agreeing;
    }

    /// @param codes of the applications, in the order in which they were entered
    public record PrematchList(UUID place, List<String> codes) {}

    @GET
    @Path("api/exchange/places/{place}/prematches")
    @Needs(Permissions.HOST)
    @Operation(summary = "The codes of the officers with whom you agreed beforehand on your place")
    public PrematchList listPrematches(@PathParam("place") UUID id, @Context ContainerRequestContext request) {
        return list(agreeing.agreed(Visitor.of(request).actor(), id));
    }

    @PUT
    @Path("api/exchange/places/{place}/prematches/{code}")
    @Needs(Permissions.HOST)
    @Operation(
            summary =
                    "Enter the code of an officer with whom you agreed beforehand, so that the round keeps you together")
    public PrematchList enterPrematch(
            @PathParam("place") UUID id, @PathParam("code") String code, @Context ContainerRequestContext request) {
        return done(agreeing.enter(Visitor.of(request).actor(), id, code));
    }

    @DELETE
    @Path("api/exchange/places/{place}/prematches/{code}")
    @Needs(Permissions.HOST)
    @Operation(summary = "Take a code back")
    public PrematchList removePrematch(
            @PathParam("place") UUID id, @PathParam("code") String code, @Context ContainerRequestContext request) {
        return done(agreeing.remove(Visitor.of(request).actor(), id, code));
    }

    private static PrematchList done(PrematchStep step) {
        return switch (step) {
            case PrematchStep.Taken(Agreed agreed) -> list(agreed);
            case PrematchStep.WrongStage() -> throw new ClientErrorException(Response.Status.CONFLICT);
            case PrematchStep.Unknown ignored -> throw new BadInput(List.of(PrematchResource.UNKNOWN));
            case PrematchStep.Full ignored -> throw new BadInput(List.of(PrematchResource.FULL));
        };
    }

    private static PrematchList list(Agreed agreed) {
        return new PrematchList(agreed.place().id(), agreed.codes());
    }
}
