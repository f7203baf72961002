package org.comity.exchange.stay;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.exchange.form.Sent;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Disputes about stays, as pages.
@Path("/")
@Singleton
public final class DisputeResource {

    static final String WHY = "why";
    static final String REASON = "reason";
    static final String OUTCOME = "outcome";

    private static final int UNPROCESSABLE = 422;

    private final Concluding concluding;
    private final DecidingDisputes deciding;
    private final Configuration configuration;

    @Inject
    public DisputeResource(Concluding concluding, DecidingDisputes deciding, Configuration configuration) {
        this.concluding = concluding;
        this.deciding = deciding;
        this.configuration = configuration;
    }

    @POST
    @Path("exchange/placements/{match}/stay/contradiction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.CONSENT)
    public Response contradict(
            @PathParam("match") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        StayView stay = concluding.view(visitor.actor(), id);
        Sent sent = new Sent(fields);
        String why = sent.required(WHY, Dispute.LONGEST, "dispute.fault.why");
        if (!sent.sound() && stay.contradictUntil().isPresent()) {
            return wrong(new StayPage(visitor.localizer().text("stay.title"), stay, new Filled(fields, sent.faults())));
        }
        return switch (concluding.contradict(visitor.actor(), id, why)) {
            case StayStep.Entered ignored -> see(ExchangePaths.stay(id));
            case StayStep.WrongStage ignored -> throw conflict();
        };
    }

    @GET
    @Path("exchange/rounds/{round}/disputes")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public DisputesPage disputes(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return page(id, Filled.with(Map.of()), Visitor.of(request));
    }

    @POST
    @Path("exchange/placements/{match}/stay/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.PROGRAMME)
    public Response decide(
            @PathParam("match") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        UUID round = deciding.roundOf(visitor.actor(), id);
        Sent sent = new Sent(fields);
        Optional<Outcome> outcome = sent.choice(OUTCOME, Outcome::of, "stay.fault.outcome");
        String reason = sent.required(REASON + "-" + id, Dispute.LONGEST, "dispute.fault.reason");
        if (outcome.isEmpty() || !sent.sound()) {
            return wrong(page(round, new Filled(fields, sent.faults()), visitor));
        }
        return deciding.decide(visitor.actor(), id, outcome.get(), reason)
                .map(done -> see(ExchangePaths.disputes(done)))
                .orElseThrow(DisputeResource::conflict);
    }

    @POST
    @Path("exchange/placements/{match}/stay/conclusion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.PROGRAMME)
    public Response conclude(
            @PathParam("match") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        UUID round = deciding.roundOf(visitor.actor(), id);
        Sent sent = new Sent(fields);
        Optional<Outcome> outcome = sent.choice(OUTCOME, Outcome::of, "stay.fault.outcome");
        if (outcome.isEmpty()) {
            return wrong(page(round, new Filled(fields, sent.faults()), visitor));
        }
        return deciding.conclude(visitor.actor(), id, outcome.get())
                .map(done -> see(ExchangePaths.disputes(done)))
                .orElseThrow(DisputeResource::conflict);
    }

    private DisputesPage page(UUID round, Filled filled, Visitor visitor) {
        DecidingDisputes.Disputes disputes = deciding.disputes(visitor.actor(), round);
        return new DisputesPage(
                visitor.localizer().text("dispute.title"),
                disputes.round().title(visitor.wishes()),
                disputes.round().terms().language(visitor.wishes()),
                DisputesView.of(disputes),
                filled);
    }

    private Response see(String path) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), path)).build();
    }

    private static Response wrong(Object page) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page)
                .build();
    }

    private static ClientErrorException conflict() {
        return new ClientErrorException(Response.Status.CONFLICT);
    }
}
