package org.comity.exchange.replacement;

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
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.ApplicationPage.Named;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.exchange.form.Sent;
import org.comity.exchange.replacement.NamingReplacements.Choice;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.BadInput.Fault;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// The page on which a home office names a replacement candidate.
@Path("/")
@Singleton
public final class ReplacementResource {

    private static final int UNPROCESSABLE = 422;
    private static final Fault FAULT = new Fault(ReplacementPage.CANDIDATE, "replacement.fault.candidate");

    private final NamingReplacements naming;
    private final Configuration configuration;

    @Inject
    public ReplacementResource(NamingReplacements naming, Configuration configuration) {
        this.naming = naming;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/nominations/{application}/replacement")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.NOMINATE)
    public ReplacementPage replacement(@PathParam("application") UUID id, @Context ContainerRequestContext request) {
        Choice choice = naming.choice(Visitor.of(request).actor(), id);
        return page(choice, Filled.with(named(choice)), request);
    }

    /// Who is named stands in the form, also when it comes back with a fault.
    private static Map<String, List<String>> named(Choice choice) {
        return choice.named()
                .map(each -> Map.of(ReplacementPage.CANDIDATE, List.of(each.id().toString())))
                .orElse(Map.of());
    }

    @POST
    @Path("exchange/nominations/{application}/replacement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.NOMINATE)
    public Response name(
            @PathParam("application") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Optional<UUID> candidate;
        try {
            candidate = Optional.of(new Sent(fields).text(ReplacementPage.CANDIDATE))
                    .filter(text -> !text.isEmpty())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return again(naming.choice(Visitor.of(request).actor(), id), request);
        }
        return switch (naming.name(Visitor.of(request).actor(), id, candidate)) {
            case ReplacementStep.Named ignored ->
                Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.replacement(id)))
                        .build();
            case ReplacementStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case ReplacementStep.Unsuitable unsuitable -> again(unsuitable.choice(), request);
        };
    }

    private static Response again(Choice choice, ContainerRequestContext request) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page(choice, new Filled(named(choice), List.of(FAULT)), request))
                .build();
    }

    private static ReplacementPage page(Choice choice, Filled filled, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new ReplacementPage(
                visitor.localizer().text("replacement.title"),
                new Named(
                        choice.round().title(visitor.wishes()),
                        choice.round().terms().language(visitor.wishes())),
                choice,
                filled);
    }
}
