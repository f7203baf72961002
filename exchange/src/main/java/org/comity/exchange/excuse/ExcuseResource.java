package org.comity.exchange.excuse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.excuse.ExcusingOffices.All;
import org.comity.exchange.excuse.ExcusingOffices.Own;
import org.comity.exchange.form.Sent;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Excuses from hosting as pages.
@Path("/")
@Singleton
public final class ExcuseResource {

    static final String JURISDICTION = "jurisdiction";
    static final String ORGANISATION = "organisation";
    static final String DECISION = "decision";

    private final ExcusingOffices excusing;
    private final Configuration configuration;

    @Inject
    public ExcuseResource(ExcusingOffices excusing, Configuration configuration) {
        this.excusing = excusing;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/rounds/{round}/excuse")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.NOMINATE)
    public ExcusePage excuse(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Own own = excusing.own(visitor.actor(), id);
        return new ExcusePage(
                visitor.localizer().text("excuse.title"),
                own.round().title(visitor.wishes()),
                own.round().terms().language(visitor.wishes()),
                own);
    }

    @POST
    @Path("exchange/rounds/{round}/excuse")
    @Needs(Permissions.NOMINATE)
    public Response ask(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return to(excusing.ask(actor(request), id), ExchangePaths.excuse(id));
    }

    @POST
    @Path("exchange/rounds/{round}/excuse/removal")
    @Needs(Permissions.NOMINATE)
    public Response takeBack(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return to(excusing.takeBack(actor(request), id), ExchangePaths.excuse(id));
    }

    @GET
    @Path("exchange/rounds/{round}/excuses")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public ExcusesPage excuses(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        All all = excusing.all(visitor.actor(), id);
        return new ExcusesPage(
                visitor.localizer().text("excuse.all.title"),
                all.round().title(visitor.wishes()),
                all.round().terms().language(visitor.wishes()),
                all);
    }

    /// The buttons of the page send nothing else than what is one of the decisions.
    @POST
    @Path("exchange/rounds/{round}/excuses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.PROGRAMME)
    public Response decide(
            @PathParam("round") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Sent sent = new Sent(fields);
        ExcuseDecision decision = ExcuseDecision.of(sent.text(DECISION)).orElseThrow(BadRequestException::new);
        Office office = office(sent.text(JURISDICTION), sent.text(ORGANISATION));
        return to(excusing.decide(actor(request), id, office, decision), ExchangePaths.excuses(id));
    }

    /// @throws NotFoundException when that can be no office
    static Office office(String jurisdiction, String organisation) {
        if (jurisdiction.isBlank() || organisation.isBlank()) {
            throw new NotFoundException();
        }
        return new Office(organisation, jurisdiction);
    }

    private Response to(ExcuseStep step, String address) {
        if (step == ExcuseStep.WRONG_STAGE) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), address))
                .build();
    }

    private static Actor actor(ContainerRequestContext request) {
        return Visitor.of(request).actor();
    }
}
