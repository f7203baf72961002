package org.comity.exchange.placement;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Members;
import org.comity.exchange.release.ControlFields;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Placements by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class PlacementApiResource {

    private final Preparing preparing;
    private final ReleasingAgreements releasing;

    @Inject
    public PlacementApiResource(Preparing preparing, ReleasingAgreements releasing) {
        this.preparing = preparing;
        this.releasing = releasing;
    }

    /// A step that is taken.
    ///
    /// @param step `signature`, `clearance-needed`, `clearance`, `language-proof`, `briefing` or `ready`
    /// @param code from the agreement, for a signature or clearance on paper
    public record StepBody(String step, Optional<String> code) {}

    /// What others may do with the agreement of your office.
    ///
    /// @param passOn whether they may pass it on; not unless you say so
    /// @param until the last day on which they may open it, ISO 8601: the last day of the stay or later, at most
    ///     five years from today; none when it is missing
    public record AgreementReleaseBody(Optional<Boolean> passOn, Optional<String> until) {}

    @PUT
    @Path("api/exchange/placements/{match}/agreement/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Say until when others may open the agreement of your office, and whether it may be passed on")
    public PlacementView releaseAgreement(
            @PathParam("match") UUID id,
            @Nullable AgreementReleaseBody body,
            @Context ContainerRequestContext request) {
        if (body == null) {
            throw new BadRequestException();
        }
        Actor actor = Visitor.of(request).actor();
        List<Fault> faults =
                releasing.release(actor, id, ControlFields.fields(body.passOn().orElse(false), body.until()));
        if (!faults.isEmpty()) {
            throw Members.refused(faults);
        }
        return preparing.placement(actor, id);
    }

    @GET
    @Path("api/exchange/placements/{match}")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "What is done for a match to which all have agreed")
    public PlacementView getPlacement(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return preparing.placement(Visitor.of(request).actor(), id);
    }

    @POST
    @Path("api/exchange/placements/{match}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Take a step of yours towards the stay")
    public PlacementView takeStep(
            @PathParam("match") UUID id, @Nullable StepBody body, @Context ContainerRequestContext request) {
        @Nullable String code = body == null ? null : body.step();
        Step step = Optional.ofNullable(code)
                .flatMap(Step::of)
                .orElseThrow(() -> new BadInput("step", "placement.fault.step"));
        Optional<String> typed = body == null ? Optional.empty() : body.code();
        return switch (preparing.take(Visitor.of(request).actor(), id, step, typed)) {
            case PlacementStep.Taken taken -> taken.placement();
            case PlacementStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case PlacementStep.NotOpened ignored -> throw new BadInput("step", "placement.fault.briefing");
            case PlacementStep.WrongCode ignored -> throw new BadInput("code", "placement.fault.code");
        };
    }
}
