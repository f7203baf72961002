package org.comity.exchange.consent;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.TooLate;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Problem;
import org.comity.platform.web.Visitor;

/// Matches by API: the programme announces them, and the parties agree, refuse and step back.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class MatchApiResource {

    private final Consenting consenting;
    private final Announcing announcing;

    @Inject
    public MatchApiResource(Consenting consenting, Announcing announcing) {
        this.consenting = consenting;
        this.announcing = announcing;
    }

    /// @param matches those that you have a say in
    /// @param unplaced ids of announced rounds in which you were nominated and got no place
    public record MatchList(List<MatchView> matches, List<UUID> unplaced) {}

    /// @param nominees all nominated officers of the round
    public record NomineeList(List<NomineeView> nominees) {}

    /// @param place that the round found for her; absent until it has run, and when there is none
    public record NomineeView(String pseudonym, Optional<UUID> place) {}

    /// @param matches how many were announced
    public record AnnouncementView(int matches) {}

    @GET
    @Path("api/exchange/rounds/{round}/nominees")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "The nominated officers of your round by their codes, and the places found for them")
    public NomineeList listNominees(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return new NomineeList(announcing.found(Visitor.of(request).actor(), round).nominees().stream()
                .map(each -> new NomineeView(each.pseudonym(), each.place().map(HostPlace::id)))
                .toList());
    }

    @POST
    @Path("api/exchange/rounds/{round}/announcement")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Announce what a round found once it has run")
    public AnnouncementView announceMatches(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        if (announcing.announce(Visitor.of(request).actor(), round) instanceof ConsentStep.Announced announced) {
            return new AnnouncementView(announced.matches());
        }
        throw new ClientErrorException(Response.Status.CONFLICT);
    }

    @GET
    @Path("api/exchange/matches")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "The matches that you have a say in")
    public MatchList listMatches(@Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        return new MatchList(
                consenting.list(actor),
                consenting.unplaced(actor).stream().map(Round::id).toList());
    }

    @GET
    @Path("api/exchange/matches/{match}")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "A match that you have a say in")
    public MatchView getMatch(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return consenting.match(Visitor.of(request).actor(), id);
    }

    @POST
    @Path("api/exchange/matches/{match}/acceptance")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Agree to a match when it is your turn")
    public MatchView acceptMatch(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return done(consenting.accept(Visitor.of(request).actor(), id), request);
    }

    @POST
    @Path("api/exchange/matches/{match}/refusal")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Refuse a match when it is your turn")
    public MatchView refuseMatch(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return done(consenting.refuse(Visitor.of(request).actor(), id), request);
    }

    @POST
    @Path("api/exchange/matches/{match}/withdrawal")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Take back your consent to a match, as long as its stay has not begun")
    public MatchView withdrawFromMatch(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return done(consenting.withdraw(Visitor.of(request).actor(), id), request);
    }

    private static MatchView done(ConsentStep step, ContainerRequestContext request) {
        if (step instanceof ConsentStep.Taken taken) {
            return taken.match();
        }
        if (step instanceof ConsentStep.Begun begun) {
            throw new ClientErrorException(Response.status(Response.Status.CONFLICT)
                    .type(Problem.MEDIA_TYPE)
                    .entity(TooLate.problem(Visitor.of(request).localizer(), begun.key()))
                    .build());
        }
        throw new ClientErrorException(Response.Status.CONFLICT);
    }
}
