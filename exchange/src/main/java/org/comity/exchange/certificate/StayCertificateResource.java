package org.comity.exchange.certificate;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Filled;
import org.comity.exchange.form.Sent;
import org.comity.exchange.placement.agreement.AgreementPrinter;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;

/// Certificates of stays as pages and on paper.
@Path("/")
@Singleton
public final class StayCertificateResource {

    private static final int UNPROCESSABLE = 422;
    private static final String CODE = "code";

    private final CertifyingStays certifying;
    private final WordingCertificates wording;
    private final AgreementPrinter printer;
    private final Configuration configuration;

    @Inject
    public StayCertificateResource(
            CertifyingStays certifying,
            WordingCertificates wording,
            AgreementPrinter printer,
            Configuration configuration) {
        this.certifying = certifying;
        this.wording = wording;
        this.printer = printer;
        this.configuration = configuration;
    }

    @GET
    @Path("exchange/placements/{match}/certificate")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.CONSENT)
    public StayCertificatePage certificate(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return page(id, Optional.empty(), request);
    }

    @POST
    @Path("exchange/placements/{match}/certificate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permissions.CONSENT)
    public Response issue(
            @PathParam("match") UUID id,
            MultivaluedMap<String, String> fields,
            @Context ContainerRequestContext request) {
        return switch (certifying.issue(Visitor.of(request).actor(), id, fields)) {
            case CertificateStep.Issued ignored ->
                Response.seeOther(LocalAddress.of(configuration.baseUrl(), ExchangePaths.certificate(id)))
                        .build();
            case CertificateStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case CertificateStep.Refused refused ->
                Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(page(id, Optional.of(new Filled(fields, refused.faults())), request))
                        .build();
        };
    }

    /// @param filled what was sent last, if it was wrong
    private StayCertificatePage page(UUID id, Optional<Filled> filled, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Certified certified = certifying.own(visitor.actor(), id);
        List<String> until = certified.certificate().flatMap(StayCertificate::until).stream()
                .map(LocalDate::toString)
                .toList();
        return new StayCertificatePage(
                visitor.localizer().text("stay-certificate.title"),
                id,
                certified.days().isPresent(),
                StayCertificateView.of(certified),
                certifying.checks(visitor.actor(), id),
                filled.orElseGet(() -> Filled.with(Map.of(CertifyingStays.UNTIL, until))));
    }

    @GET
    @Path("exchange/placements/{match}/certificate.pdf")
    @Produces("application/pdf")
    @Needs(Permissions.CONSENT)
    public Response paper(
            @PathParam("match") UUID id,
            @QueryParam("first") @DefaultValue("") String first,
            @QueryParam("second") @DefaultValue("") String second,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        StayCertificateView certificate =
                StayCertificateView.of(certifying.own(visitor.actor(), id)).orElseThrow(NotFoundException::new);
        InterfaceLanguage leading =
                InterfaceLanguage.ofTag(first).orElse(visitor.localizer().language());
        InterfaceLanguage other = InterfaceLanguage.ofTag(second)
                .filter(chosen -> chosen != leading)
                .orElse(StayCertificatePage.beside(leading));
        String check = LocalAddress.of(configuration.baseUrl(), ExchangePaths.CERTIFICATES)
                .toString();
        return Response.ok(printer.print(wording.of(certificate, leading, other, check)), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, ExchangePaths.attachment("stay-certificate", id, "pdf"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /// The same for programs.
    @GET
    @Path("api/exchange/placements/{match}/certificate.pdf")
    @Produces("application/pdf")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "The certificate of your stay in two languages of the interface")
    @ApiResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(mediaType = "application/pdf", schema = @Schema(types = "string", format = "binary")))
    public Response getStayCertificatePdf(
            @PathParam("match") UUID id,
            @QueryParam("first") @DefaultValue("") String first,
            @QueryParam("second") @DefaultValue("") String second,
            @Context ContainerRequestContext request) {
        return paper(id, first, second, request);
    }

    /// For whoever holds a certificate and is signed in.
    @GET
    @Path("exchange/certificates")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.READ)
    public VerifiedStayPage verify(
            @QueryParam(CODE) @DefaultValue("") String code, @Context ContainerRequestContext request) {
        return verified(code, request);
    }

    /// The form sends the code, which opens the certificate, in the body: addresses are kept by browsers and logs.
    @POST
    @Path("exchange/certificates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Needs(Permissions.READ)
    public VerifiedStayPage verify(MultivaluedMap<String, String> fields, @Context ContainerRequestContext request) {
        return verified(new Sent(fields).text(CODE), request);
    }

    private VerifiedStayPage verified(String code, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return new VerifiedStayPage(
                visitor.localizer().text("stay-certificate.verify"), code, certifying.verify(visitor.actor(), code));
    }
}
