package org.comity.exchange.report;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Reports as pages.
@Path("/")
@Singleton
public final class ReportResource {

    private static final int UNPROCESSABLE = 422;

    private final Reporting reporting;
    private final Configuration configuration;

    @Inject
    public ReportResource(Reporting reporting, Configuration configuration) {
        this.reporting = reporting;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/placements/{match}/report")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.CONSENT)
    public ReportPage report(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        ReportView report = reporting.report(Visitor.of(request).actor(), id);
        return page(
                report, Filled.with(report.report().map(ReportResource::fields).orElse(Map.of())), request);
    }

    @POST
    @Path("exchange/placements/{match}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.CONSENT)
    public Response save(
            @PathParam("match") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        var actor = Visitor.of(request).actor();
        return switch (reporting.save(actor, id, fields)) {
            case ReportStep.Saved ignored ->
                Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.report(id)))
                        .build();
            case ReportStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case ReportStep.Refused refused ->
                Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(page(reporting.report(actor, id), new Filled(fields, refused.faults()), request))
                        .build();
        };
    }

    private static Map<String, List<String>> fields(ReportView.WrittenView text) {
        return ReportFields.fields(
                text.text(), text.see(), text.passOn(), text.until().map(LocalDate::toString));
    }

    private static ReportPage page(ReportView report, Filled filled, ContainerRequestContext request) {
        return new ReportPage(Visitor.of(request).localizer().text("report.title"), report, filled);
    }
}
