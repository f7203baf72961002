package org.comity.exchange.replacement;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.application.Application;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.replacement.NamingReplacements.Choice;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Replacement candidates by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class ReplacementApiResource {

    private final NamingReplacements naming;

    @Inject
    public ReplacementApiResource(NamingReplacements naming) {
        this.naming = naming;
    }

    /// @param candidate id of the application of who would go instead
    public record ReplacementBody(UUID candidate) {}

    /// Who would go instead of an officer of your office.
    ///
    /// @param application hers
    /// @param candidate id of the application of who would go; absent when nobody is named
    /// @param able who could be named now
    public record ReplacementView(UUID application, Optional<UUID> candidate, List<CandidateView> able) {

        static ReplacementView of(Choice choice) {
            return new ReplacementView(
                    choice.officer().id(),
                    choice.named().map(Application::id),
                    choice.able().stream().map(CandidateView::of).toList());
        }
    }

    /// @param application id of an application of your office
    public record CandidateView(UUID application, String name) {
        static CandidateView of(Application application) {
            return new CandidateView(application.id(), ReplacementPage.name(application));
        }
    }

    @GET
    @Path("api/exchange/nominations/{application}/replacement")
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "Who would go instead of a nominated officer of your office")
    public ReplacementView getReplacement(@PathParam("application") UUID id, @Context ContainerRequestContext request) {
        return ReplacementView.of(naming.choice(Visitor.of(request).actor(), id));
    }

    @PUT
    @Path("api/exchange/nominations/{application}/replacement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "Name who would go instead of a nominated officer of your office")
    public ReplacementView nameReplacement(
            @PathParam("application") UUID id,
            @Nullable ReplacementBody body,
            @Context ContainerRequestContext request) {
        @Nullable UUID said = body == null ? null : body.candidate();
        Optional<UUID> candidate = Optional.ofNullable(said);
        if (candidate.isEmpty()) {
            throw new BadInput("candidate", "replacement.fault.candidate");
        }
        return done(naming.name(Visitor.of(request).actor(), id, candidate));
    }

    @DELETE
    @Path("api/exchange/nominations/{application}/replacement")
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "Name nobody who would go instead of an officer of your office")
    public ReplacementView removeReplacement(
            @PathParam("application") UUID id, @Context ContainerRequestContext request) {
        return done(naming.name(Visitor.of(request).actor(), id, Optional.empty()));
    }

    private static ReplacementView done(ReplacementStep step) {
        return switch (step) {
            case ReplacementStep.Named named -> ReplacementView.of(named.choice());
            case ReplacementStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case ReplacementStep.Unsuitable ignored -> throw new BadInput("candidate", "replacement.fault.candidate");
        };
    }
}
