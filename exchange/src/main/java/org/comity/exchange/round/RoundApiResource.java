package org.comity.exchange.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Checked;
import org.comity.exchange.form.Members;
import org.comity.exchange.form.Sent;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
import org.comity.exchange.matching.cycles.CycleFormulation;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.swaps.Swapping;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Rounds by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class RoundApiResource {

    private final OpeningRounds opening;

    @Inject
    public RoundApiResource(OpeningRounds opening) {
        this.opening = opening;
    }

    /// One page of the rounds that you may read.
    ///
    /// @param rounds the last to begin first
    /// @param page from 1
    /// @param total how many there are
    /// @param next the address of the next page, if there is one
    public record RoundList(List<RoundView> rounds, int page, int total, Optional<String> next) {}

    @GET
    @Path("api/exchange/rounds")
    @Needs(Permissions.READ)
    @Operation(summary = "Rounds of exchanges, page by page")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 1", schema = @Schema(type = "integer"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Rounds to a page, 1 to 100; 50 if it is not given",
            schema = @Schema(type = "integer"))
    public RoundList listRounds(@Context ContainerRequestContext request) {
        Slice<RoundView> listed = opening.list(
                        Visitor.of(request).actor(),
                        Paging.asked(request.getUriInfo().getQueryParameters()))
                .map(RoundView::of);
        return new RoundList(
                listed.items(), listed.page(), listed.total(), listed.next("/api" + ExchangePaths.ROUNDS, Map.of()));
    }

    @GET
    @Path("api/exchange/rounds/{round}")
    @Needs(Permissions.READ)
    @Operation(summary = "A round of exchanges")
    public RoundView getRound(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return RoundView.of(opening.round(Visitor.of(request).actor(), id));
    }

    @POST
    @Path("api/exchange/rounds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Begin the draft of a round")
    public RoundView draftRound(@Nullable RoundBody body, @Context ContainerRequestContext request) {
        return RoundView.of(opening.open(Visitor.of(request).actor(), terms(body)));
    }

    @PUT
    @Path("api/exchange/rounds/{round}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Write the draft of a round anew")
    public RoundView reviseRound(
            @PathParam("round") UUID id, @Nullable RoundBody body, @Context ContainerRequestContext request) {
        return done(opening.revise(Visitor.of(request).actor(), id, terms(body)));
    }

    @DELETE
    @Path("api/exchange/rounds/{round}")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Delete the draft of a round")
    public RoundView deleteRound(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return done(opening.delete(Visitor.of(request).actor(), id));
    }

    @POST
    @Path("api/exchange/rounds/{round}/publication")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Publish a round: its terms are frozen and its lottery is committed to")
    public RoundView publishRound(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return done(opening.publish(Visitor.of(request).actor(), id));
    }

    @POST
    @Path("api/exchange/rounds/{round}/closing")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Close a round: it takes no more places and applications")
    public RoundView closeRound(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return done(opening.close(Visitor.of(request).actor(), id));
    }

    /// @param reason for officers and offices that take part; 1 to 1 000 characters
    public record CallingOffBody(String reason) {}

    @POST
    @Path("api/exchange/rounds/{round}/calling-off")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Call a round off that is published and not yet announced, with a reason")
    public RoundView callRoundOff(
            @PathParam("round") UUID id, @Nullable CallingOffBody body, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        opening.requireLed(actor, id);
        Sent sent =
                new Sent(body == null || body.reason() == null ? Map.of() : Map.of("reason", List.of(body.reason())));
        String reason = RoundResource.reason(sent);
        if (!sent.sound()) {
            throw Members.refused(sent.faults());
        }
        return done(opening.callOff(actor, id, reason));
    }

    /// How many take part in a round, and whether its mechanism takes so many.
    ///
    /// @param offices that offer a place or have nominated somebody
    /// @param officers who are nominated
    /// @param officersOfAnyOffices so many the mechanism takes from however many offices; absent where
    ///     it has no limit
    /// @param mostOffices with more officers; absent where the mechanism has no limit
    /// @param mostOfficersTimesOffices with more officers; absent where the mechanism has no limit
    /// @param room `ample`, `scarce` from nine tenths of a limit on, `none` when the mechanism cannot
    ///     run it
    public record RoundSizeView(
            String mechanism,
            long offices,
            long officers,
            Optional<Integer> officersOfAnyOffices,
            Optional<Integer> mostOffices,
            Optional<Integer> mostOfficersTimesOffices,
            String room) {

        static RoundSizeView of(OpeningRounds.Measured measured) {
            Mechanism mechanism = measured.round().terms().policy().mechanism();
            boolean limited = mechanism == Mechanism.SWAPS;
            return new RoundSizeView(
                    mechanism.key(),
                    measured.size().offices(),
                    measured.size().officers(),
                    limited ? Optional.of(CycleFormulation.MOST_OFFICERS) : Optional.empty(),
                    limited ? Optional.of(Swapping.MOST_OFFICES) : Optional.empty(),
                    limited ? Optional.of(Swapping.MOST_OFFICERS_AND_OFFICES) : Optional.empty(),
                    measured.room().code());
        }
    }

    @GET
    @Path("api/exchange/rounds/{round}/size")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "How many take part in a round of yours, and whether its mechanism takes so many")
    public RoundSizeView getRoundSize(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return RoundSizeView.of(opening.measured(Visitor.of(request).actor(), id));
    }

    private static RoundTerms terms(@Nullable RoundBody body) {
        if (body == null) {
            throw new BadRequestException();
        }
        return switch (RoundFields.read(body.fields())) {
            case Checked.Sound<RoundTerms> sound -> sound.value();
            case Checked.Faulty<RoundTerms> faulty -> throw Members.refused(faulty.faults());
        };
    }

    private static RoundView done(RoundStep step) {
        return switch (step) {
            case RoundStep.Taken taken -> RoundView.of(taken.round());
            case RoundStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case RoundStep.Refused refused -> throw Members.refused(refused.faults());
        };
    }
}
