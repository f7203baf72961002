package org.comity.exchange.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.Applying.Unsent;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Members;
import org.comity.exchange.form.TooLate;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.Problem;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Applications by API: an officer's own, and those on the desk of her office.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class ApplicationApiResource {

    private final Applying applying;
    private final Nominating nominating;

    @Inject
    public ApplicationApiResource(Applying applying, Nominating nominating) {
        this.applying = applying;
        this.nominating = nominating;
    }

    /// One page of what officers of your office have submitted.
    ///
    /// @param applications first those on which your office has to decide
    /// @param page from 1
    /// @param total how many are in the state that was asked for
    /// @param next the address of the next page, if there is one
    public record ApplicationList(List<ApplicationView> applications, int page, int total, Optional<String> next) {}

    @GET
    @Path("api/exchange/rounds/{round}/application")
    @Needs(Permissions.APPLY)
    @Operation(summary = "Your application in a round")
    public ApplicationView getApplication(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return applying.mine(actor(request), round)
                .application()
                .map(ApplicationView::of)
                .orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("api/exchange/rounds/{round}/application")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.APPLY)
    @Operation(summary = "Save the draft of your application; it may be incomplete")
    public ApplicationView saveApplication(
            @PathParam("round") UUID round, @Nullable ApplicationBody body, @Context ContainerRequestContext request) {
        if (body == null) {
            throw new BadRequestException();
        }
        return done(applying.save(Visitor.of(request).signedIn(), round, body.fields(), Unsent.REMOVED), request);
    }

    @POST
    @Path("api/exchange/rounds/{round}/application/submission")
    @Needs(Permissions.APPLY)
    @Operation(summary = "Hand your application to your office; every fault of its draft is named")
    public ApplicationView submitApplication(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return done(applying.submit(actor(request), round), request);
    }

    @POST
    @Path("api/exchange/rounds/{round}/application/withdrawal")
    @Needs(Permissions.APPLY)
    @Operation(summary = "Take your application back, at any stage before the first day of your stay")
    public ApplicationView withdrawApplication(
            @PathParam("round") UUID round, @Context ContainerRequestContext request) {
        return done(applying.withdraw(actor(request), round), request);
    }

    @GET
    @Path("api/exchange/rounds/{round}/nominations")
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "What officers of your office have submitted in a round, page by page")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Only those in this state: submitted, nominated or declined",
            schema = @Schema(type = "string"))
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 1", schema = @Schema(type = "integer"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Applications to a page, 1 to 100; 50 if it is not given",
            schema = @Schema(type = "integer"))
    public ApplicationList listNominations(@PathParam("round") UUID round, @Context ContainerRequestContext request) {
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        String state = Objects.requireNonNullElse(asked.getFirst(NominationsPage.STATE), "");
        if (!state.isEmpty() && !Nominating.STATES.contains(state)) {
            throw new BadInput(NominationsPage.STATE, "application.fault.state");
        }
        Slice<ApplicationView> listed = nominating
                .desk(actor(request), round, state, Paging.asked(asked))
                .applications()
                .map(ApplicationView::of);
        return new ApplicationList(
                listed.items(),
                listed.page(),
                listed.total(),
                listed.next("/api" + ExchangePaths.nominations(round), Map.of(NominationsPage.STATE, state)));
    }

    @POST
    @Path("api/exchange/nominations/{application}/nomination")
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "Nominate an officer of your office")
    public ApplicationView nominateOfficer(
            @PathParam("application") UUID id, @Context ContainerRequestContext request) {
        return done(nominating.nominate(actor(request), id), request);
    }

    @POST
    @Path("api/exchange/nominations/{application}/refusal")
    @Needs(Permissions.NOMINATE)
    @Operation(summary = "Decline to nominate an officer of your office, or take the nomination back")
    public ApplicationView declineOfficer(@PathParam("application") UUID id, @Context ContainerRequestContext request) {
        return done(nominating.decline(actor(request), id), request);
    }

    private static Actor actor(ContainerRequestContext request) {
        return Visitor.of(request).actor();
    }

    private static ApplicationView done(ApplicationStep step, ContainerRequestContext request) {
        return switch (step) {
            case ApplicationStep.Taken taken -> ApplicationView.of(taken.application());
            case ApplicationStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case ApplicationStep.Bound ignored ->
                throw new ClientErrorException(Response.status(Response.Status.CONFLICT)
                        .type(Problem.MEDIA_TYPE)
                        .entity(TooLate.problem(Visitor.of(request).localizer(), "application.bound"))
                        .build());
            case ApplicationStep.Refused refused ->
                throw Members.refused(
                        refused.faults(),
                        ApplicationBody.members(refused.application().fields()));
        };
    }
}
