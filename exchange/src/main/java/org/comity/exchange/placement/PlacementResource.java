package org.comity.exchange.placement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.exchange.form.Sent;
import org.comity.exchange.placement.agreement.AgreementPrinter;
import org.comity.exchange.release.ControlFields;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.BadInput.Fault;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Placements as pages, and the agreement.
@Path("/")
@Singleton
public final class PlacementResource {

    private static final int UNPROCESSABLE = 422;

    private final Preparing preparing;
    private final ReleasingAgreements releasing;
    private final WordingAgreements wording;
    private final AgreementPrinter printer;
    private final Configuration configuration;

    @Inject
    public PlacementResource(
            Preparing preparing,
            ReleasingAgreements releasing,
            WordingAgreements wording,
            AgreementPrinter printer,
            Configuration configuration) {
        this.preparing = preparing;
        this.releasing = releasing;
        this.wording = wording;
        this.printer = printer;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/placements/{match}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.CONSENT)
    public PlacementPage placement(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        PlacementView placement = preparing.placement(actor(request), id);
        return page(placement, Filled.with(released(placement.agreement())), request);
    }

    @POST
    @Path("exchange/placements/{match}/steps/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.CONSENT)
    public Response take(
            @PathParam("match") UUID id,
            @PathParam("step") String step,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        Step known = Step.of(step).orElseThrow(NotFoundException::new);
        String field = PlacementPage.codeField(step);
        Optional<String> code =
                fields.containsKey(field) ? Optional.of(new Sent(fields).text(field)) : Optional.empty();
        return switch (preparing.take(actor(request), id, known, code)) {
            case PlacementStep.Taken ignored ->
                Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.placement(id)))
                        .build();
            case PlacementStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case PlacementStep.NotOpened ignored ->
                wrongStep(id, fields, new Fault(Step.BRIEFING.code(), "placement.fault.briefing"), request);
            case PlacementStep.WrongCode ignored ->
                wrongStep(id, fields, new Fault(field, "placement.fault.code"), request);
        };
    }

    /// The form beside it shows what the office said before, so that saving it empties nothing.
    private Response wrongStep(
            UUID id, MultivaluedMap<String, String> fields, Fault fault, ContainerRequestContext request) {
        PlacementView placement = preparing.placement(actor(request), id);
        Map<String, List<String>> shown = new HashMap<>(released(placement.agreement()));
        shown.putAll(fields);
        return refused(placement, new Filled(shown, List.of(fault)), request);
    }

    private static Response refused(PlacementView placement, Filled filled, ContainerRequestContext request) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page(placement, filled, request))
                .build();
    }

    @GET
    @Path("exchange/placements/{match}/agreement.pdf")
    @Produces("application/pdf")
    @Needs(Permissions.CONSENT)
    public Response agreement(
            @PathParam("match") UUID id,
            @QueryParam("first") @DefaultValue("") String first,
            @QueryParam("second") @DefaultValue("") String second,
            @Context ContainerRequestContext request) {
        InterfaceLanguage leading = InterfaceLanguage.ofTag(first)
                .orElse(Visitor.of(request).localizer().language());
        InterfaceLanguage other = InterfaceLanguage.ofTag(second)
                .filter(chosen -> chosen != leading)
                .orElse(PlacementPage.beside(leading));
        byte[] pdf = printer.print(wording.of(preparing.fetch(actor(request), id), leading, other));
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, ExchangePaths.attachment("agreement", id, "pdf"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /// The same for programs.
    @GET
    @Path("api/exchange/placements/{match}/agreement.pdf")
    @Produces("application/pdf")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "The agreement in two languages of the interface; all three see that you fetched it")
    @ApiResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(mediaType = "application/pdf", schema = @Schema(types = "string", format = "binary")))
    public Response getAgreementPdf(
            @PathParam("match") UUID id,
            @QueryParam("first") @DefaultValue("") String first,
            @QueryParam("second") @DefaultValue("") String second,
            @Context ContainerRequestContext request) {
        return agreement(id, first, second, request);
    }

    @POST
    @Path("exchange/placements/{match}/agreement/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.CONSENT)
    public Response release(
            @PathParam("match") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        List<Fault> faults = releasing.release(actor(request), id, fields);
        return faults.isEmpty()
                ? Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.placement(id)))
                        .build()
                : refused(preparing.placement(actor(request), id), new Filled(fields, faults), request);
    }

    private static Map<String, List<String>> released(PlacementView.DocumentView agreement) {
        return ControlFields.fields(
                agreement.yours().orElse(false), agreement.named().map(LocalDate::toString));
    }

    private static PlacementPage page(PlacementView placement, Filled filled, ContainerRequestContext request) {
        return new PlacementPage(Visitor.of(request).localizer().text("placement.title"), placement, filled);
    }

    private static Actor actor(ContainerRequestContext request) {
        return Visitor.of(request).actor();
    }
}
