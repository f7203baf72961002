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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Sent;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Disputes about stays by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class DisputeApiResource {

    private final Concluding concluding;
    private final DecidingDisputes deciding;

    @Inject
    public DisputeApiResource(Concluding concluding, DecidingDisputes deciding) {
        this.concluding = concluding;
        this.deciding = deciding;
    }

    /// @param why for the parties and the programme alone; 1 to 1 000 characters
    public record ContradictionBody(String why) {}

    /// @param outcome `held` or `not-held`
    /// @param reason for the parties; 1 to 1 000 characters
    public record DecisionBody(String outcome, String reason) {}

    @POST
    @Path("api/exchange/placements/{match}/stay/contradiction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Contradict that a stay did not take place, within 14 days; its programme then decides")
    public StayView contradictStay(
            @PathParam("match") UUID id, @Nullable ContradictionBody body, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        concluding.view(actor, id);
        String why = text(body == null ? null : body.why(), DisputeResource.WHY, "dispute.fault.why");
        return switch (concluding.contradict(actor, id, why)) {
            case StayStep.Entered entered -> entered.stay();
            case StayStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
        };
    }

    @GET
    @Path("api/exchange/rounds/{round}/disputes")
    @Needs(Permissions.PROGRAMME)
    @Operation(
            summary =
                    "The stays of a round of your programme that are disputed, or of which neither office said what came")
    public DisputesView listDisputes(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return DisputesView.of(deciding.disputes(Visitor.of(request).actor(), id));
    }

    @POST
    @Path("api/exchange/placements/{match}/stay/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Decide whether a disputed stay of a round of your programme took place")
    public DisputesView decideStay(
            @PathParam("match") UUID id, @Nullable DecisionBody body, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        deciding.roundOf(actor, id);
        Outcome outcome = outcome(body == null ? null : body.outcome());
        String reason = text(body == null ? null : body.reason(), DisputeResource.REASON, "dispute.fault.reason");
        UUID round = deciding.decide(actor, id, outcome, reason)
                .orElseThrow(() -> new ClientErrorException(Response.Status.CONFLICT));
        return DisputesView.of(deciding.disputes(actor, round));
    }

    /// @param outcome `held` or `not-held`
    public record ConclusionBody(String outcome) {}

    @POST
    @Path("api/exchange/placements/{match}/stay/conclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Enter what came of a stay of your programme if neither office did, from 14 days after it on")
    public DisputesView concludeSilentStay(
            @PathParam("match") UUID id, @Nullable ConclusionBody body, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        deciding.roundOf(actor, id);
        Outcome outcome = outcome(body == null ? null : body.outcome());
        UUID round = deciding.conclude(actor, id, outcome)
                .orElseThrow(() -> new ClientErrorException(Response.Status.CONFLICT));
        return DisputesView.of(deciding.disputes(actor, round));
    }

    private static Outcome outcome(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .flatMap(Outcome::of)
                .orElseThrow(() -> new BadInput(DisputeResource.OUTCOME, "stay.fault.outcome"));
    }

    private static String text(@Nullable String given, String field, String key) {
        Sent sent = new Sent(given == null ? Map.of() : Map.of(field, List.of(given)));
        String text = sent.required(field, Dispute.LONGEST, key);
        if (!sent.sound()) {
            throw new BadInput(sent.faults());
        }
        return text;
    }
}
