package org.comity.exchange.application;

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
import org.comity.exchange.application.ApplicationFormPage.Wanted;
import org.comity.exchange.application.ApplicationPage.Named;
import org.comity.exchange.application.ApplicationPage.Standing;
import org.comity.exchange.application.Applying.Mine;
import org.comity.exchange.application.Applying.Unsent;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// An officer's own application as pages.
@Path("/")
@Singleton
public final class ApplicationResource {

    private static final int UNPROCESSABLE = 422;

    private final Applying applying;
    private final Companions companions;
    private final Configuration configuration;

    @Inject
    public ApplicationResource(Applying applying, Companions companions, Configuration configuration) {
        this.applying = applying;
        this.companions = companions;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/rounds/{round}/application")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.APPLY)
    public ApplicationPage application(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return page(round, request);
    }

    private ApplicationPage page(UUID round, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Mine mine = applying.mine(visitor.actor(), round);
        return new ApplicationPage(
                visitor.localizer().text("application.title"),
                mine.round(),
                named(mine.round(), visitor),
                mine.application(),
                mine.application().flatMap(each -> ApplicationFields.shown(each, mine.frame())),
                mine.ranked(),
                Standing.mine(mine.open(), mine.bound(), mine.leads(), companions.of(visitor.actor(), round)));
    }

    @GET
    @Path("exchange/rounds/{round}/application/form")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.APPLY)
    public ApplicationFormPage draft(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        Mine mine = applying.mine(actor(request), round);
        applying.requireApart(actor(request), mine.round());
        if (!mine.round().published()
                || mine.application()
                        .filter(each -> !each.draft() && !each.withdrawn())
                        .isPresent()) {
            throw conflict();
        }
        return form(
                mine,
                Filled.with(mine.application().map(Application::fields).orElse(Map.of())),
                Wanted.asked(request.getUriInfo().getQueryParameters()).orElse(Wanted.ALL),
                request);
    }

    @POST
    @Path("exchange/rounds/{round}/application")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.APPLY)
    public Response save(
            @PathParam("round") UUID round,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Optional<Wanted> wanted = Wanted.asked(fields);
        ApplicationStep step = applying.save(
                Visitor.of(request).signedIn(), round, fields, wanted.isPresent() ? Unsent.KEPT : Unsent.REMOVED);
        return step instanceof ApplicationStep.Taken && fields.containsKey(Wanted.FIND)
                ? Response.seeOther(LocalAddress.of(
                                configuration.baseUrl(),
                                wanted.orElse(Wanted.ALL).address(round)))
                        .build()
                : done(step, request);
    }

    @POST
    @Path("exchange/rounds/{round}/application/submission")
    @Needs(Permissions.APPLY)
    public Response submit(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return done(applying.submit(actor(request), round), request);
    }

    @POST
    @Path("exchange/rounds/{round}/application/withdrawal")
    @Needs(Permissions.APPLY)
    public Response withdraw(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return done(applying.withdraw(actor(request), round), request);
    }

    private Response done(ApplicationStep step, ContainerRequestContext request) {
        return switch (step) {
            case ApplicationStep.Taken taken ->
                Response.seeOther(LocalAddress.of(
                                configuration.baseUrl(),
                                ExchangePaths.application(taken.application().round())))
                        .build();
            case ApplicationStep.WrongStage ignored -> throw conflict();
            // The page says why, and where she finds what there is to do.
            case ApplicationStep.Bound bound ->
                Response.status(Response.Status.CONFLICT)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(page(bound.application().round(), request))
                        .build();
            case ApplicationStep.Refused refused -> {
                Mine mine = applying.mine(actor(request), refused.application().round());
                Filled filled = new Filled(refused.application().fields(), refused.faults());
                yield Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(form(mine, filled, Wanted.ALL, request))
                        .build();
            }
        };
    }

    private static ApplicationFormPage form(Mine mine, Filled filled, Wanted wanted, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new ApplicationFormPage(
                visitor.localizer().text("application.form"),
                mine.round(),
                named(mine.round(), visitor),
                mine.frame().elsewhere(),
                wanted,
                filled);
    }

    static Named named(Round round, Visitor visitor) {
        return new Named(round.title(visitor.wishes()), round.terms().language(visitor.wishes()));
    }

    private static ClientErrorException conflict() {
        return new ClientErrorException(Response.Status.CONFLICT);
    }

    private static Actor actor(ContainerRequestContext request) {
        return Visitor.of(request).actor();
    }
}
