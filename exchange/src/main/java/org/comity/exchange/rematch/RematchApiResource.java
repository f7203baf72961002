package org.comity.exchange.rematch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Match.Unanswered;
import org.comity.exchange.job.Asked;
import org.comity.exchange.job.JobState;
import org.comity.exchange.job.MatchingView;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.OutcomeApiResource;
import org.comity.exchange.outcome.OutcomeApiResource.OutcomeView;
import org.comity.exchange.outcome.Rematch;
import org.comity.exchange.outcome.Vacancy;
import org.comity.exchange.rematch.Rematching.Seen;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.Visitor;

/// Places that fell free, and matching a round again, by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class RematchApiResource {

    private final Rematching rematching;
    private final EndingWaits ending;
    private final Configuration configuration;

    @Inject
    public RematchApiResource(Rematching rematching, EndingWaits ending, Configuration configuration) {
        this.rematching = rematching;
        this.ending = ending;
        this.configuration = configuration;
    }

    /// @param vacancies places that fell free since the round was matched last
    /// @param waits the matches that somebody has not answered yet, those that wait longest first
    /// @param rematches what came of it each time that it was matched again
    public record RematchList(List<VacancyView> vacancies, List<WaitView> waits, List<RematchSummary> rematches) {

        static RematchList of(Seen seen) {
            return new RematchList(
                    seen.vacancies().stream().map(VacancyView::of).toList(),
                    seen.waits().stream().map(WaitView::of).toList(),
                    seen.rematches().stream().map(RematchSummary::of).toList());
        }
    }

    /// @param at since when it is free
    public record VacancyView(UUID place, Instant at) {
        static VacancyView of(Vacancy vacancy) {
            return new VacancyView(vacancy.place().id(), vacancy.at());
        }
    }

    /// A match that somebody has not answered yet.
    ///
    /// @param state whose turn it is: `announced` for the host office, `host-accepted` for the officer
    /// @param since when it became that turn
    /// @param endFrom the day from which on you can end it
    public record WaitView(UUID match, String pseudonym, UUID place, String state, Instant since, LocalDate endFrom) {
        static WaitView of(Unanswered wait) {
            return new WaitView(
                    wait.match().id(),
                    wait.match().application().pseudonym().value(),
                    wait.match().place().id(),
                    wait.match().state().code(),
                    wait.since(),
                    wait.end());
        }
    }

    /// A round that was matched again, in numbers.
    ///
    /// @param number from 1
    /// @param asked how many are asked about a place that they did not have before
    /// @param ended how many matches that were not agreed on yet ended
    /// @param officers how many took part
    /// @param tiers what it is worth, in the order of the round's rules
    public record RematchSummary(
            int number, Instant at, int asked, int ended, int officers, List<Outcome.TierWorth> tiers) {
        static RematchSummary of(Rematch rematch) {
            Outcome outcome = rematch.outcome();
            return new RematchSummary(
                    rematch.number(),
                    outcome.at(),
                    rematch.asked(),
                    rematch.ended(),
                    outcome.officers(),
                    outcome.tiers());
        }
    }

    /// A round that was matched again.
    ///
    /// @param number from 1
    /// @param asked how many are asked about a place that they did not have before
    /// @param ended how many matches that were not agreed on yet ended
    /// @param outcome what came of it, with the files that show it optimal
    public record RematchView(int number, int asked, int ended, OutcomeView outcome) {
        static RematchView of(Rematch rematch) {
            return new RematchView(
                    rematch.number(), rematch.asked(), rematch.ended(), OutcomeView.of(rematch.outcome()));
        }
    }

    @GET
    @Path("api/exchange/rounds/{round}/rematches")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "The places of your announced round that fell free, and what came of matching it again")
    public RematchList listRematches(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return RematchList.of(rematching.seen(Visitor.of(request).actor(), id));
    }

    @GET
    @Path("api/exchange/rounds/{round}/rematches/{number}")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "What came of matching your round again, with the files that show it optimal")
    public RematchView getRematch(
            @PathParam("round") UUID id,
            @Parameter(description = "Which time, from 1") @PathParam("number") int number,
            @Context ContainerRequestContext request) {
        return RematchView.of(rematching.rematch(Visitor.of(request).actor(), id, number));
    }

    @POST
    @Path("api/exchange/rounds/{round}/rematches")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Match your round again after a place fell free; what was agreed on stands")
    @ApiResponse(
            responseCode = "200",
            description = "The round was matched again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RematchView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It takes longer; the address in Location tells how far it is",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchingView.class)))
    public Response rematchRound(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        return switch (rematching.rematch(actor, id)) {
            case Asked.Taken taken
            when taken.job().state() == JobState.DONE ->
                Response.ok(RematchView.of(
                                rematching.seen(actor, id).rematches().getLast()))
                        .build();
            case Asked.Taken taken -> OutcomeApiResource.accepted(taken.job(), configuration);
            case Asked.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
        };
    }

    @POST
    @Path("api/exchange/matches/{match}/end")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "End a match of your round that nobody answered for 14 days or before its first day")
    public RematchList endMatch(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        UUID round = ending.end(actor, id).orElseThrow(() -> new ClientErrorException(Response.Status.CONFLICT));
        return RematchList.of(rematching.seen(actor, round));
    }
}
