package org.comity.exchange.cascade;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
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
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Members;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Promises by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class CascadeApiResource {

    private final Cascading cascading;

    @Inject
    public CascadeApiResource(Cascading cascading) {
        this.cascading = cascading;
    }

    /// @param people how many colleagues you promise to teach, 1 to 10 000
    public record PromiseBody(Integer people) {}

    /// @param taught how many colleagues you have taught since the stay, all together
    /// @param whom where they work: `unit`, `office`, `authorities`, `academy`; none when you taught nobody
    public record TaughtBody(Integer taught, @Nullable List<String> whom) {

        Map<String, List<String>> fields(int months) {
            @Nullable List<String> codes = whom;
            Map<String, List<String>> fields = new HashMap<>(field("taught-" + months, taught));
            fields.put("whom-" + months, codes == null ? List.of() : codes);
            return fields;
        }
    }

    @GET
    @Path("api/exchange/placements/{match}/cascade")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "How many colleagues the officer promised to teach after her stay, and how many she taught")
    public CascadeView getCascade(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return cascading.view(Visitor.of(request).actor(), id);
    }

    @POST
    @Path("api/exchange/placements/{match}/cascade")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Promise to teach so many colleagues after your stay")
    public CascadeView promiseCascade(
            @PathParam("match") UUID id, @Nullable PromiseBody body, @Context ContainerRequestContext request) {
        if (body == null) {
            throw new BadRequestException();
        }
        return done(cascading.promise(Visitor.of(request).actor(), id, field("people", body.people())));
    }

    @POST
    @Path("api/exchange/placements/{match}/cascade/{months}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Say how many colleagues you have taught, 3 or 12 months after your stay")
    public CascadeView answerCascade(
            @PathParam("match") UUID id,
            @PathParam("months") int months,
            @Nullable TaughtBody body,
            @Context ContainerRequestContext request) {
        if (body == null) {
            throw new BadRequestException();
        }
        return done(cascading.answer(Visitor.of(request).actor(), id, months, body.fields(months)));
    }

    private static Map<String, List<String>> field(String name, @Nullable Integer value) {
        return Map.of(name, value == null ? List.of() : List.of(value.toString()));
    }

    private static CascadeView done(CascadeStep step) {
        return switch (step) {
            case CascadeStep.Taken taken -> taken.cascade();
            case CascadeStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case CascadeStep.Refused refused -> throw Members.refused(refused.faults());
        };
    }
}
