package org.comity.exchange.consent;

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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Announcing.Nominee;
import org.comity.exchange.consent.Announcing.Outcome;
import org.comity.exchange.form.Filled;
import org.comity.exchange.form.Sent;
import org.comity.exchange.round.RoundState;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// The page by which a programme tells the outcome of a round.
@Path("/")
@Singleton
public final class AnnouncementResource {

    private static final int UNPROCESSABLE = 422;
    private static final String NO_PLACE = "00000000-0000-0000-0000-000000000000";

    private final Announcing announcing;
    private final Configuration configuration;

    @Inject
    public AnnouncementResource(Announcing announcing, Configuration configuration) {
        this.announcing = announcing;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/rounds/{round}/announcement")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public AnnouncementPage form(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        Outcome outcome = announcing.outcome(actor(request), round);
        if (!(outcome.round().state() instanceof RoundState.Run)) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
        return page(outcome, Filled.with(Map.of()), request);
    }

    @POST
    @Path("exchange/rounds/{round}/announcement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.PROGRAMME)
    public Response announce(
            @PathParam("round") UUID round,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Outcome outcome = announcing.outcome(actor(request), round);
        Sent sent = new Sent(fields);
        Map<String, UUID> pairs = new HashMap<>();
        for (Nominee nominee : outcome.nominees()) {
            String place = sent.text(AnnouncementPage.field(nominee.pseudonym()));
            if (!place.isEmpty()) {
                pairs.put(nominee.pseudonym(), id(place));
            }
        }
        return switch (announcing.announce(actor(request), round, pairs)) {
            case ConsentStep.Announced ignored ->
                Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.round(round)))
                        .build();
            case ConsentStep.Refused refused ->
                Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(page(outcome, new Filled(fields, refused.faults()), request))
                        .build();
            case ConsentStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case ConsentStep.Taken ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
        };
    }

    /// What is no id is no place either, which is said at its field.
    private static UUID id(String sent) {
        return UUID.fromString(sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? sent : NO_PLACE);
    }

    private static AnnouncementPage page(Outcome outcome, Filled filled, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new AnnouncementPage(
                visitor.localizer().text("consent.announce"),
                outcome.round().title(visitor.wishes()),
                outcome.round().terms().language(visitor.wishes()),
                outcome,
                filled);
    }

    private static Actor actor(ContainerRequestContext request) {
        return Visitor.of(request).actor();
    }
}
