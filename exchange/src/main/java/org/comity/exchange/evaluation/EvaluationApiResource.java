package org.comity.exchange.evaluation;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Members;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Evaluations by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class EvaluationApiResource {

    private final Evaluating evaluating;

    @Inject
    public EvaluationApiResource(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    /// Marks from 1 (not at all) to 5 (fully).
    ///
    /// @param preparation the stay was prepared well
    /// @param cooperation guest and hosts worked together well
    /// @param language they understood each other
    /// @param usefulness what came of it is of use at work
    public record MarksBody(Integer preparation, Integer cooperation, Integer language, Integer usefulness) {

        Map<String, List<String>> fields() {
            return Map.of(
                    Criterion.PREPARATION.code(), mark(preparation),
                    Criterion.COOPERATION.code(), mark(cooperation),
                    Criterion.LANGUAGE.code(), mark(language),
                    Criterion.USEFULNESS.code(), mark(usefulness));
        }

        private static List<String> mark(@Nullable Integer given) {
            return given == null ? List.of() : List.of(given.toString());
        }
    }

    @GET
    @Path("api/exchange/placements/{match}/evaluation")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "What officer and host office say of a stay, as far as you may see it")
    public EvaluationView getEvaluations(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return evaluating.view(Visitor.of(request).actor(), id);
    }

    @POST
    @Path("api/exchange/placements/{match}/evaluation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Evaluate a stay, as its officer or for the host office")
    public EvaluationView evaluateStay(
            @PathParam("match") UUID id, @Nullable MarksBody body, @Context ContainerRequestContext request) {
        if (body == null) {
            throw new BadRequestException();
        }
        return switch (evaluating.evaluate(Visitor.of(request).actor(), id, body.fields())) {
            case EvaluationStep.Given given -> given.evaluations();
            case EvaluationStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case EvaluationStep.Refused refused -> throw Members.refused(refused.faults());
        };
    }
}
