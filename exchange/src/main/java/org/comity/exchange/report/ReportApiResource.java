package org.comity.exchange.report;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Members;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Reports by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class ReportApiResource {

    private final Reporting reporting;

    @Inject
    public ReportApiResource(Reporting reporting) {
        this.reporting = reporting;
    }

    /// A report as an officer writes it.
    ///
    /// @param see who reads it besides her: `home`, `host`; nobody when there are none
    /// @param passOn whether they may pass on what it says; not unless you say so
    /// @param until the last day on which they may read it, ISO 8601; at most five years from today
    public record ReportBody(
            String text, @Nullable List<String> see, Optional<Boolean> passOn, Optional<String> until) {

        Map<String, List<String>> fields() {
            @Nullable String said = text;
            @Nullable List<String> readers = see;
            return ReportFields.fields(
                    said == null ? "" : said, readers == null ? List.of() : readers, passOn.orElse(false), until);
        }
    }

    @GET
    @Path("api/exchange/placements/{match}/report")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "The report on a stay; the officer sees that your office read it")
    public ReportView getReport(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return reporting.report(Visitor.of(request).actor(), id);
    }

    @PUT
    @Path("api/exchange/placements/{match}/report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Write the report on your stay, and say who reads it and until when")
    public ReportView saveReport(
            @PathParam("match") UUID id, @Nullable ReportBody body, @Context ContainerRequestContext request) {
        if (body == null) {
            throw new BadRequestException();
        }
        return switch (reporting.save(Visitor.of(request).actor(), id, body.fields())) {
            case ReportStep.Saved saved -> saved.report();
            case ReportStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case ReportStep.Refused refused -> throw Members.refused(refused.faults());
        };
    }
}
