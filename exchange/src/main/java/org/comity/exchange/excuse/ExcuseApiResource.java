package org.comity.exchange.excuse;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.excuse.ExcusingOffices.All;
import org.comity.exchange.excuse.ExcusingOffices.Own;
import org.comity.exchange.excuse.ExcusingOffices.Standing;
import org.comity.exchange.statistics.SmallCounts;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Excuses from hosting by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class ExcuseApiResource {

    private final ExcusingOffices excusing;

    @Inject
    public ExcuseApiResource(ExcusingOffices excusing) {
        this.excusing = excusing;
    }

    /// How many offices are excused, for everybody who reads the round.
    ///
    /// @param excused absent when fewer are than are told, or fewer than two others take part
    /// @param least the fewest that are told
    public record ExcusedCount(UUID round, Optional<Integer> excused, int least) {}

    /// How an office stands to hosting in a round.
    ///
    /// @param balance officers hosted minus officers sent in earlier rounds of the programme
    /// @param state `none`, `asked`, `excused` or `declined`
    /// @param askedAt absent when it did not ask
    /// @param decidedAt absent until there is a decision
    public record ExcuseView(
            String organisation,
            String jurisdiction,
            long balance,
            String state,
            Optional<Instant> askedAt,
            Optional<Instant> decidedAt) {

        static ExcuseView of(Standing standing) {
            HostingExcuse excuse = standing.excuse();
            return new ExcuseView(
                    excuse.office().organisation(),
                    excuse.office().jurisdiction(),
                    standing.balance(),
                    excuse.state().code(),
                    excuse.askedAt(),
                    excuse.decidedAt());
        }
    }

    /// @param open whether your office can ask or take it back now, unless that is decided
    public record OwnExcuseView(UUID round, boolean open, ExcuseView office) {
        static OwnExcuseView of(Own own) {
            return new OwnExcuseView(
                    own.round().id(), ExcusingOffices.open(own.round()), ExcuseView.of(own.standing()));
        }
    }

    /// @param open whether you can decide now
    /// @param offices that take part, asked or were decided about; who asks comes first
    public record ExcuseList(UUID round, boolean open, List<ExcuseView> offices) {
        static ExcuseList of(All all) {
            return new ExcuseList(
                    all.round().id(),
                    all.decidable(),
                    all.offices().stream().map(ExcuseView::of).toList());
        }
    }

    /// @param decision `excused` or `declined`
    public record ExcuseBody(Optional<String> decision) {}

    @GET
    @Path("api/exchange/rounds/{round}/excused")
    @Needs(Permissions.READ)
    @Operation(summary = "How many offices are excused from hosting in a round, as far as that tells of none of them")
    public ExcusedCount countExcused(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return new ExcusedCount(id, excusing.excused(actor(request), id), SmallCounts.LEAST);
    }

    @GET
    @Path("api/exchange/rounds/{round}/excuse")
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "Whether your office asked to be excused from hosting in a round, and what was decided")
    public OwnExcuseView getExcuse(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return OwnExcuseView.of(excusing.own(actor(request), id));
    }

    @PUT
    @Path("api/exchange/rounds/{round}/excuse")
    @Needs(Permissions.NOMINATE)
    @Operation(
            summary =
                    "Ask that your office is excused from hosting, without a reason, until the round is closed; balanced rounds only")
    public OwnExcuseView askForExcuse(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        taken(excusing.ask(actor(request), id));
        return OwnExcuseView.of(excusing.own(actor(request), id));
    }

    @DELETE
    @Path("api/exchange/rounds/{round}/excuse")
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "Take back that your office asked to be excused, until that is decided")
    public OwnExcuseView takeBackExcuse(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        taken(excusing.takeBack(actor(request), id));
        return OwnExcuseView.of(excusing.own(actor(request), id));
    }

    @GET
    @Path("api/exchange/rounds/{round}/excuses")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Which offices of your round ask to be excused from hosting, and which are")
    public ExcuseList listExcuses(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return ExcuseList.of(excusing.all(actor(request), id));
    }

    @PUT
    @Path("api/exchange/rounds/{round}/excuses/{jurisdiction}/{organisation}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    @Operation(
            summary =
                    "Excuse an office from hosting in your round, asked or not, or decline what it asked, until the round is closed")
    public ExcuseList decideExcuse(
            @PathParam("round") UUID id,
            @PathParam("jurisdiction") String jurisdiction,
            @PathParam("organisation") String organisation,
            @Nullable ExcuseBody body,
            @Context ContainerRequestContext request) {
        ExcuseDecision decision = Optional.ofNullable(body)
                .flatMap(ExcuseBody::decision)
                .flatMap(ExcuseDecision::of)
                .filter(sent -> sent != ExcuseDecision.UNDONE)
                .orElseThrow(() -> new BadInput("decision", "excuse.fault.decision"));
        taken(excusing.decide(actor(request), id, ExcuseResource.office(jurisdiction, organisation), decision));
        return ExcuseList.of(excusing.all(actor(request), id));
    }

    @DELETE
    @Path("api/exchange/rounds/{round}/excuses/{jurisdiction}/{organisation}")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Take your decision about an office back, until the round is closed")
    public ExcuseList undoExcuse(
            @PathParam("round") UUID id,
            @PathParam("jurisdiction") String jurisdiction,
            @PathParam("organisation") String organisation,
            @Context ContainerRequestContext request) {
        Office office = ExcuseResource.office(jurisdiction, organisation);
        taken(excusing.decide(actor(request), id, office, ExcuseDecision.UNDONE));
        return ExcuseList.of(excusing.all(actor(request), id));
    }

    private static void taken(ExcuseStep step) {
        if (step == ExcuseStep.WRONG_STAGE) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
    }

    private static Actor actor(ContainerRequestContext request) {
        return Visitor.of(request).actor();
    }
}
