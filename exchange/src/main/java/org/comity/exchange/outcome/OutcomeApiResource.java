package org.comity.exchange.outcome;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.job.Asked;
import org.comity.exchange.job.JobState;
import org.comity.exchange.job.MatchingJob;
import org.comity.exchange.job.MatchingView;
import org.comity.exchange.outcome.Outcome.TierWorth;
import org.comity.exchange.round.RoundView;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Running a round by API, and what came of it.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class OutcomeApiResource {

    private final RunningRounds running;
    private final Configuration configuration;

    @Inject
    public OutcomeApiResource(RunningRounds running, Configuration configuration) {
        this.running = running;
        this.configuration = configuration;
    }

    /// What came of a round.
    ///
    /// @param officers how many were nominated when it ran
    /// @param pairs who got a place; the others got none
    /// @param tiers what it is worth, in the order of the round's rules
    /// @param round the file that was matched, as text; absent once one of its officers was erased
    /// @param result the file of the result with its certificate, as text; absent with the other
    public record OutcomeView(
            Instant at,
            int officers,
            List<PairView> pairs,
            List<TierWorth> tiers,
            Optional<String> round,
            Optional<String> result) {

        public static OutcomeView of(Outcome outcome) {
            return new OutcomeView(
                    outcome.at(),
                    outcome.officers(),
                    new TreeMap<>(outcome.pairs())
                            .entrySet().stream().map(PairView::of).toList(),
                    outcome.tiers(),
                    outcome.files().map(Outcome.Files::round),
                    outcome.files().map(Outcome.Files::result));
        }
    }

    /// An officer by her code, and her place.
    public record PairView(String pseudonym, UUID place) {
        static PairView of(Map.Entry<String, UUID> pair) {
            return new PairView(pair.getKey(), pair.getValue());
        }
    }

    @POST
    @Path("api/exchange/rounds/{round}/run")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Run a closed round: it is matched, and then the seed of its lottery is published")
    @ApiResponse(
            responseCode = "200",
            description = "The round was matched",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It takes longer; the address in Location tells how far it is",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchingView.class)))
    public Response runRound(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        return switch (running.run(actor, id)) {
            case Asked.Taken taken
            when taken.job().state() == JobState.DONE ->
                Response.ok(RoundView.of(running.round(actor, id))).build();
            case Asked.Taken taken -> accepted(taken.job(), configuration);
            case Asked.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
        };
    }

    /// That a matching takes longer than a request waits, and where to look how far it is.
    public static Response accepted(MatchingJob job, Configuration configuration) {
        return Response.accepted(MatchingView.of(job))
                .location(LocalAddress.of(configuration.baseUrl(), ExchangePaths.matching(job.round())))
                .build();
    }

    @GET
    @Path("api/exchange/rounds/{round}/matching")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "How far the matching of your round is that was asked for last, or what became of it")
    public MatchingView getMatching(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return MatchingView.of(running.matching(Visitor.of(request).actor(), id));
    }

    @DELETE
    @Path("api/exchange/rounds/{round}/matching")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Stop the matching of your round; the round is then as it was before")
    public MatchingView stopMatching(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return running.stop(Visitor.of(request).actor(), id)
                .map(MatchingView::of)
                .orElseThrow(() -> new ClientErrorException(Response.Status.CONFLICT));
    }

    @GET
    @Path("api/exchange/rounds/{round}/outcome")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "What came of a round, with the files that show it optimal")
    public OutcomeView getOutcome(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return OutcomeView.of(running.outcome(Visitor.of(request).actor(), id));
    }
}
