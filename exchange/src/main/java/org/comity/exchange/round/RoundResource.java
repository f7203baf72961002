package org.comity.exchange.round;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Checked;
import org.comity.exchange.form.Filled;
import org.comity.exchange.form.Sent;
import org.comity.exchange.job.MatchingJob;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
import org.comity.exchange.round.RoundsPage.Entry;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.BadInput.Fault;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Rounds as pages.
@Path("/")
@Singleton
public final class RoundResource {

    private static final int UNPROCESSABLE = 422;

    private final OpeningRounds opening;
    private final Excusing excusing;
    private final Configuration configuration;

    @Inject
    public RoundResource(OpeningRounds opening, Excusing excusing, Configuration configuration) {
        this.opening = opening;
        this.excusing = excusing;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.READ)
    public RoundsPage list(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Slice<Entry> entries = opening.list(
                        visitor.actor(), Paging.shown(request.getUriInfo().getQueryParameters()))
                .map(round -> new Entry(
                        round.id(),
                        round.title(visitor.wishes()),
                        round.terms().language(visitor.wishes()),
                        phase(round),
                        round));
        return new RoundsPage(
                visitor.localizer().text("round.title"),
                entries,
                opening.mayLead(visitor.actor()),
                opening.mayConsent(visitor.actor()));
    }

    @GET
    @Path("exchange/rounds/{round}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.READ)
    public Response round(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        RoundPage page = page(opening.round(actor(request), id), Filled.with(Map.of()), request);
        Response.ResponseBuilder answer = Response.ok(page);
        page.may()
                .matching()
                .filter(MatchingJob::open)
                .ifPresent(job -> answer.header("Refresh", MatchingJob.LOOK_AGAIN));
        return answer.build();
    }

    private RoundPage page(Round round, Filled filled, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        String language = round.terms().language(visitor.wishes());
        return new RoundPage(
                round.title(visitor.wishes()),
                round,
                language,
                Objects.requireNonNull(round.terms().texts().get(language)),
                phase(round),
                opening.may(visitor.actor(), round),
                filled,
                excusing.figures(round.id()));
    }

    @GET
    @Path("exchange/programme/form")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public RoundFormPage blank(@Context ContainerRequestContext request) {
        return form(Optional.empty(), Filled.with(RoundFields.usual()), request);
    }

    @POST
    @Path("exchange/programme")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public Response open(MultivaluedMap<String, String> fields, @Context ContainerRequestContext request) {
        return switch (RoundFields.read(fields)) {
            case Checked.Sound<RoundTerms> sound ->
                to(ExchangePaths.round(
                        opening.open(Visitor.of(request).actor(), sound.value()).id()));
            case Checked.Faulty<RoundTerms> faulty -> again(Optional.empty(), fields, faulty.faults(), request);
        };
    }

    @GET
    @Path("exchange/rounds/{round}/form")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public RoundFormPage draft(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        Round round = own(id, request);
        return form(Optional.of(id), Filled.with(RoundFields.of(round.terms())), request);
    }

    @POST
    @Path("exchange/rounds/{round}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public Response revise(
            @PathParam("round") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        own(id, request);
        return switch (RoundFields.read(fields)) {
            case Checked.Sound<RoundTerms> sound ->
                done(opening.revise(actor(request), id, sound.value()), request, ExchangePaths.round(id));
            case Checked.Faulty<RoundTerms> faulty -> again(Optional.of(id), fields, faulty.faults(), request);
        };
    }

    @POST
    @Path("exchange/rounds/{round}/publication")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public Response publish(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return done(opening.publish(actor(request), id), request, ExchangePaths.round(id));
    }

    @POST
    @Path("exchange/rounds/{round}/closing")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public Response close(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return done(opening.close(actor(request), id), request, ExchangePaths.round(id));
    }

    @POST
    @Path("exchange/rounds/{round}/calling-off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public Response callOff(
            @PathParam("round") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Round round = own(id, request);
        Sent sent = new Sent(fields);
        String reason = reason(sent);
        if (!sent.sound() && round.endable()) {
            return Response.status(UNPROCESSABLE)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(page(round, new Filled(fields, sent.faults()), request))
                    .build();
        }
        return done(opening.callOff(actor(request), id, reason), request, ExchangePaths.round(id));
    }

    /// Why a round is called off, as it was sent.
    static String reason(Sent sent) {
        return sent.required("reason", RoundState.CalledOff.LONGEST, "round.fault.reason");
    }

    @POST
    @Path("exchange/rounds/{round}/removal")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public Response delete(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return done(opening.delete(actor(request), id), request, ExchangePaths.HOME);
    }

    /// @throws Forbidden when others lead it
    private Round own(UUID id, ContainerRequestContext request) {
        Round round = opening.round(actor(request), id);
        if (!opening.leads(actor(request), round)) {
            throw new Forbidden(Permissions.PROGRAMME);
        }
        return round;
    }

    private Response done(RoundStep step, ContainerRequestContext request, String address) {
        return switch (step) {
            case RoundStep.Taken ignored -> to(address);
            case RoundStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case RoundStep.Refused refused -> {
                UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
                yield again(Optional.of(id), RoundFields.of(own(id, request).terms()), refused.faults(), request);
            }
        };
    }

    private static Response again(
            Optional<UUID> id, Map<String, List<String>> fields, List<Fault> faults, ContainerRequestContext request) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(form(id, new Filled(fields, faults), request))
                .build();
    }

    private static RoundFormPage form(Optional<UUID> id, Filled filled, ContainerRequestContext request) {
        String key = id.isPresent() ? "round.form.revise" : "round.form.open";
        return new RoundFormPage(Visitor.of(request).localizer().text(key), id, filled);
    }

    private String phase(Round round) {
        if (opening.takesPlaces(round)) {
            return "places";
        }
        return opening.takesApplications(round) ? "applications" : round.state().code();
    }

    private static Actor actor(ContainerRequestContext request) {
        return Visitor.of(request).actor();
    }

    private Response to(String address) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), address))
                .build();
    }
}
