package org.comity.exchange.stay;

import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Stays by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class StayApiResource {

    private final Concluding concluding;

    @Inject
    public StayApiResource(Concluding concluding) {
        this.concluding = concluding;
    }

    /// What came of a stay.
    ///
    /// @param outcome `held` or `not-held`
    public record OutcomeBody(String outcome) {}

    @GET
    @Path("api/exchange/placements/{match}/stay")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "The timeline of an exchange, and what came of the stay")
    public StayView getStay(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return concluding.view(Visitor.of(request).actor(), id);
    }

    @POST
    @Path("api/exchange/placements/{match}/stay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Say whether a stay took place; only the host office says that it did")
    public StayView concludeStay(
            @PathParam("match") UUID id, @Nullable OutcomeBody body, @Context ContainerRequestContext request) {
        @Nullable String code = body == null ? null : body.outcome();
        Outcome outcome = Optional.ofNullable(code)
                .flatMap(Outcome::of)
                .orElseThrow(() -> new BadInput("outcome", "stay.fault.outcome"));
        return switch (concluding.conclude(Visitor.of(request).actor(), id, outcome)) {
            case StayStep.Entered entered -> entered.stay();
            case StayStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
        };
    }
}
