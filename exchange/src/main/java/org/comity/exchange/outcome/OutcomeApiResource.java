package org.comity.exchange.outcome;

import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.outcome.Outcome.TierWorth;
import org.comity.exchange.round.RoundStep;
import org.comity.exchange.round.RoundView;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;

/// Running a round by API, and what came of it.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class OutcomeApiResource {

    private final RunningRounds running;

    @Inject
    public OutcomeApiResource(RunningRounds running) {
        this.running = running;
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
    @Operation(summary = "Run a closed round: the seed of its lottery is published, and it is matched")
    public RoundView runRound(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        if (running.run(Visitor.of(request).actor(), id) instanceof RoundStep.Taken taken) {
            return RoundView.of(taken.round());
        }
        throw new ClientErrorException(Response.Status.CONFLICT);
    }

    @GET
    @Path("api/exchange/rounds/{round}/outcome")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "What came of a round, with the files that show it optimal")
    public OutcomeView getOutcome(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return OutcomeView.of(running.outcome(Visitor.of(request).actor(), id));
    }
}
