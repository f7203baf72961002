package org.comity.exchange.consent;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.place.HostPlace;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

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
    public record MatchList(List<MatchView> matches) {}

    /// @param nominees all nominated officers of the round
    public record NomineeList(List<NomineeView> nominees) {}

    /// @param choices ids of the places that she ranked, the dearest first
    public record NomineeView(String pseudonym, List<UUID> choices) {}

    /// @param pairs officers who are not named get no place
    public record AnnouncementBody(List<PairBody> pairs) {}

    /// An officer and her place.
    public record PairBody(String pseudonym, UUID place) {}

    /// @param matches how many were announced
    public record AnnouncementView(int matches) {}

    @GET
    @Path("api/exchange/rounds/{round}/nominees")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "The nominated officers of your round by their codes, and the places they ranked")
    public NomineeList listNominees(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return new NomineeList(announcing.outcome(Visitor.of(request).actor(), round).nominees().stream()
                .map(each -> new NomineeView(
                        each.pseudonym(),
                        each.choices().stream().map(HostPlace::id).toList()))
                .toList());
    }

    @POST
    @Path("api/exchange/rounds/{round}/announcement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "Announce the matches of a round that has run")
    public AnnouncementView announceMatches(
            @PathParam("round") UUID round, @Nullable AnnouncementBody body, @Context ContainerRequestContext request) {
        if (body == null) {
            throw new BadRequestException();
        }
        return switch (announcing.announce(Visitor.of(request).actor(), round, pairs(body))) {
            case ConsentStep.Announced announced -> new AnnouncementView(announced.matches());
            case ConsentStep.Refused refused -> throw new BadInput(refused.faults());
            case ConsentStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case ConsentStep.Taken ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
        };
    }

    @GET
    @Path("api/exchange/matches")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "The matches that you have a say in")
    public MatchList listMatches(@Context ContainerRequestContext request) {
        return new MatchList(consenting.list(Visitor.of(request).actor()));
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
        return done(consenting.accept(Visitor.of(request).actor(), id));
    }

    @POST
    @Path("api/exchange/matches/{match}/refusal")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Refuse a match when it is your turn")
    public MatchView refuseMatch(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return done(consenting.refuse(Visitor.of(request).actor(), id));
    }

    @POST
    @Path("api/exchange/matches/{match}/withdrawal")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Take back your consent to a match")
    public MatchView withdrawFromMatch(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return done(consenting.withdraw(Visitor.of(request).actor(), id));
    }

    private static Map<String, UUID> pairs(AnnouncementBody body) {
        @Nullable List<PairBody> sent = body.pairs();
        Map<String, UUID> pairs = new HashMap<>();
        for (PairBody pair : sent == null ? List.<PairBody>of() : sent) {
            @Nullable String pseudonym = pair.pseudonym();
            @Nullable UUID place = pair.place();
            if (pseudonym == null || place == null || pairs.put(pseudonym, place) != null) {
                throw new BadInput("pairs", "consent.fault.pair");
            }
        }
        return pairs;
    }

    private static MatchView done(ConsentStep step) {
        if (step instanceof ConsentStep.Taken taken) {
            return taken.match();
        }
        throw new ClientErrorException(Response.Status.CONFLICT);
    }
}
