package org.comity.exchange.evaluation;

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
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Evaluations as pages.
@Path("/")
@Singleton
public final class EvaluationResource {

    private static final int UNPROCESSABLE = 422;

    private final Evaluating evaluating;
    private final Configuration configuration;

    @Inject
    public EvaluationResource(Evaluating evaluating, Configuration configuration) {
        this.evaluating = evaluating;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/placements/{match}/evaluation")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.CONSENT)
    public EvaluationPage evaluations(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return page(id, Filled.with(Map.of()), request);
    }

    @POST
    @Path("exchange/placements/{match}/evaluation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.CONSENT)
    public Response evaluate(
            @PathParam("match") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        return switch (evaluating.evaluate(Visitor.of(request).actor(), id, fields)) {
            case EvaluationStep.Given ignored ->
                Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.evaluation(id)))
                        .build();
            case EvaluationStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case EvaluationStep.Refused refused ->
                Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(page(id, new Filled(fields, refused.faults()), request))
                        .build();
        };
    }

    private EvaluationPage page(UUID id, Filled filled, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new EvaluationPage(
                visitor.localizer().text("evaluation.title"), evaluating.view(visitor.actor(), id), filled);
    }
}
