package org.comity.exchange.outcome;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.job.Asked;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Running a round from its page, and the files of what came of it.
@Path("/")
@Singleton
public final class OutcomeResource {

    private final RunningRounds running;
    private final Configuration configuration;

    @Inject
    public OutcomeResource(RunningRounds running, Configuration configuration) {
        this.running = running;
        this.configuration = configuration;
    }

    @POST
    @Path("exchange/rounds/{round}/run")
    @Needs(Permissions.PROGRAMME)
    public Response run(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return switch (running.run(Visitor.of(request).actor(), id)) {
            case Asked.Taken ignored -> to(id);
            case Asked.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
        };
    }

    @POST
    @Path("exchange/rounds/{round}/matching/stop")
    @Needs(Permissions.PROGRAMME)
    public Response stop(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        if (running.stop(Visitor.of(request).actor(), id).isEmpty()) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
        return to(id);
    }

    private Response to(UUID round) {
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.round(round)))
                .build();
    }

    @GET
    @Path("exchange/rounds/{round}/outcome/round.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    public Response round(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return file("round", id, running.files(Visitor.of(request).actor(), id).round());
    }

    @GET
    @Path("exchange/rounds/{round}/outcome/result.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    public Response result(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return file("result", id, running.files(Visitor.of(request).actor(), id).result());
    }

    private static Response file(String name, UUID round, String json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ExchangePaths.attachment(name, round, "json"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
