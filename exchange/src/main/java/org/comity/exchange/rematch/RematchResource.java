package org.comity.exchange.rematch;

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
import org.comity.exchange.job.MatchingJob;
import org.comity.exchange.rematch.Rematching.Seen;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// The page from which a programme matches its round again and ends what nobody answers, and the files of each
/// time.
@Path("/")
@Singleton
public final class RematchResource {

    private final Rematching rematching;
    private final EndingWaits ending;
    private final Configuration configuration;

    @Inject
    public RematchResource(Rematching rematching, EndingWaits ending, Configuration configuration) {
        this.rematching = rematching;
        this.ending = ending;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/rounds/{round}/rematches")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.PROGRAMME)
    public Response rematches(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Seen seen = rematching.seen(visitor.actor(), id);
        Response.ResponseBuilder answer = Response.ok(new RematchPage(
                visitor.localizer().text("rematch.title"),
                seen.round().title(visitor.wishes()),
                seen.round().terms().language(visitor.wishes()),
                seen,
                rematching.today()));
        seen.matching().filter(MatchingJob::open).ifPresent(job -> answer.header("Refresh", MatchingJob.LOOK_AGAIN));
        return answer.build();
    }

    @POST
    @Path("exchange/matches/{match}/end")
    @Needs(Permissions.PROGRAMME)
    public Response end(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        UUID round = ending.end(Visitor.of(request).actor(), id)
                .orElseThrow(() -> new ClientErrorException(Response.Status.CONFLICT));
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.rematches(round)))
                .build();
    }

    @POST
    @Path("exchange/rounds/{round}/rematches")
    @Needs(Permissions.PROGRAMME)
    public Response rematch(@PathParam("round") UUID id, @Context ContainerRequestContext request) {
        return switch (rematching.rematch(Visitor.of(request).actor(), id)) {
            case Asked.Taken ignored ->
                Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.rematches(id)))
                        .build();
            case Asked.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
        };
    }

    @GET
    @Path("exchange/rounds/{round}/rematches/{number}/round.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    public Response round(
            @PathParam("round") UUID id, @PathParam("number") int number, @Context ContainerRequestContext request) {
        return file(
                "round-" + number,
                id,
                rematching.files(Visitor.of(request).actor(), id, number).round());
    }

    @GET
    @Path("exchange/rounds/{round}/rematches/{number}/result.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Permissions.PROGRAMME)
    public Response result(
            @PathParam("round") UUID id, @PathParam("number") int number, @Context ContainerRequestContext request) {
        return file(
                "result-" + number,
                id,
                rematching.files(Visitor.of(request).actor(), id, number).result());
    }

    private static Response file(String name, UUID round, String json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ExchangePaths.attachment(name, round, "json"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
