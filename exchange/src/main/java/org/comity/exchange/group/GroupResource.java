package org.comity.exchange.group;

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
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.ApplicationPage.Named;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.exchange.form.Sent;
import org.comity.exchange.group.FormingGroups.Desk;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Groups as pages.
@Path("/")
@Singleton
public final class GroupResource {

    private static final int UNPROCESSABLE = 422;

    private final FormingGroups forming;
    private final Configuration configuration;

    @Inject
    public GroupResource(FormingGroups forming, Configuration configuration) {
        this.forming = forming;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/rounds/{round}/groups")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.NOMINATE)
    public GroupsPage groups(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return page(forming.desk(Visitor.of(request).actor(), round), Filled.with(Map.of()), request);
    }

    @POST
    @Path("exchange/rounds/{round}/groups")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.NOMINATE)
    public Response form(
            @PathParam("round") UUID round,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Sent sent = new Sent(fields);
        return switch (forming.form(
                Visitor.of(request).actor(),
                round,
                ids(sent.values(FormingGroups.OFFICERS)),
                Otherwise.of(sent.text(FormingGroups.OTHERWISE)))) {
            case GroupStep.Refused refused ->
                Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(page(refused.desk(), new Filled(fields, refused.faults()), request))
                        .build();
            case GroupStep.Formed ignored -> to(ExchangePaths.groups(round));
            case GroupStep.Ended ignored -> to(ExchangePaths.groups(round));
            case GroupStep.WrongStage ignored -> throw conflict();
        };
    }

    @POST
    @Path("exchange/groups/{group}/dissolution")
    @Needs(Permissions.NOMINATE)
    public Response dissolve(@PathParam("group") UUID id, @Context ContainerRequestContext request) {
        UUID round = forming.round(Visitor.of(request).actor(), id);
        if (forming.dissolve(Visitor.of(request).actor(), id) instanceof GroupStep.Ended) {
            return to(ExchangePaths.groups(round));
        }
        throw conflict();
    }

    @POST
    @Path("exchange/rounds/{round}/application/group/leaving")
    @Needs(Permissions.APPLY)
    public Response leave(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        if (forming.leave(Visitor.of(request).actor(), round) instanceof GroupStep.Ended) {
            return to(ExchangePaths.application(round));
        }
        throw conflict();
    }

    /// What is no id is one that nobody has.
    static List<UUID> ids(List<String> texts) {
        return texts.stream()
                .map(text -> {
                    try {
                        return UUID.fromString(text);
                    } catch (IllegalArgumentException none) {
                        return new UUID(0, 0);
                    }
                })
                .toList();
    }

    private Response to(String address) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), address))
                .build();
    }

    private static ClientErrorException conflict() {
        return new ClientErrorException(Response.Status.CONFLICT);
    }

    private static GroupsPage page(Desk desk, Filled filled, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new GroupsPage(
                visitor.localizer().text("group.title"),
                new Named(
                        desk.round().title(visitor.wishes()),
                        desk.round().terms().language(visitor.wishes())),
                desk,
                visitor.actor().id(),
                filled);
    }
}
