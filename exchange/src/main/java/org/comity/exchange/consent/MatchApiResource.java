package org.comity.exchange.consent;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.TooLate;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
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

    /// One page of the matches that you have a say in.
    ///
    /// @param matches first those of which something can still come, at last those that somebody ended
    /// @param unplaced ids of announced rounds in which you were nominated and got no place
    /// @param page from 1
    /// @param total how many matches there are
    /// @param next the address of the next page, if there is one
    public record MatchList(List<MatchView> matches, List<UUID> unplaced, int page, int total, Optional<String> next) {}

    /// One page of the nominated officers of a round.
    ///
    /// @param nominees by their codes
    /// @param page from 1
    /// @param total how many are nominated
    /// @param placed how many of them have a place
    /// @param next the address of the next page, if there is one
    public record NomineeList(List<NomineeView> nominees, int page, int total, int placed, Optional<String> next) {}

    /// @param place that the round found for her; absent until it has run, and when there is none
    public record NomineeView(String pseudonym, Optional<UUID> place) {}

    /// @param matches how many were announced
    public record AnnouncementView(int matches) {}

    @GET
    @Path("api/exchange/rounds/{round}/nominees")
    @Needs(Permissions.PROGRAMME)
    @Operation(summary = "The nominated officers of your round by their codes, page by page, and their places")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 1", schema = @Schema(type = "integer"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Officers to a page, 1 to 100; 50 if it is not given",
            schema = @Schema(type = "integer"))
    public NomineeList listNominees(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        Announcing.Found found = announcing.found(Visitor.of(request).actor(), round, asked(request));
        Slice<NomineeView> listed = found.nominees()
                .map(each -> new NomineeView(each.pseudonym(), each.place().map(HostPlace::id)));
        return new NomineeList(
                listed.items(),
                listed.page(),
                listed.total(),
                found.placed(),
                listed.next("/api" + ExchangePaths.round(round) + "/nominees", Map.of()));
    }

    private static Paging asked(ContainerRequestContext request) {
        return Paging.asked(request.getUriInfo().getQueryParameters());
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
    @Operation(summary = "The matches that you have a say in, page by page")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 1", schema = @Schema(type = "integer"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Matches to a page, 1 to 100; 50 if it is not given",
            schema = @Schema(type = "integer"))
    public MatchList listMatches(@Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        Slice<MatchView> listed = consenting.list(actor, asked(request));
        return new MatchList(
                listed.items(),
                consenting.unplaced(actor).stream().map(Round::id).toList(),
                listed.page(),
                listed.total(),
                listed.next("/api" + ExchangePaths.MATCHES, Map.of()));
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
