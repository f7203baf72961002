package org.comity.courses.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.comity.courses.CertificateCode;
import org.comity.courses.enrolment.Learning;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// The holder's own certificates: page, PDF and API. A certificate of somebody else is not found here.
@Path("/")
@Singleton
public final class CertificateResource {

    private static final int PAGE_SIZE = 50;
    private static final String PDF = "application/pdf";

    private final Certification certification;
    private final Sheet sheet;
    private final PrintedCertificates prints;

    @Inject
    public CertificateResource(Certification certification, Sheet sheet, PrintedCertificates prints) {
        this.certification = certification;
        this.sheet = sheet;
        this.prints = prints;
    }

    /// One page of a holder's certificates.
    ///
    /// @param certificates newest first
    /// @param next the value of `after` for the next page, if there is one
    public record CertificateList(List<CertificateView> certificates, Optional<String> next) {}

    @GET
    @Path("certificates/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Learning.PERMISSION)
    public CertificatePage page(
            @PathParam("code") String code,
            @QueryParam("first") @Nullable String first,
            @QueryParam("second") @Nullable String second,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Certificate certificate = own(visitor, code);
        Sheet.Languages languages = languages(visitor, certificate, first, second);
        return new CertificatePage(
                visitor.localizer().text("certificate.title"),
                certificate,
                certificate.printableName().map(name -> sheet.paper(certificate, name, languages)),
                languages,
                sheet.available(certificate));
    }

    @GET
    @Path("certificates/{code}/pdf")
    @Produces(PDF)
    @Needs(Learning.PERMISSION)
    public Response pdf(
            @PathParam("code") String code,
            @QueryParam("first") @Nullable String first,
            @QueryParam("second") @Nullable String second,
            @Context Request conditions,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Certificate certificate = own(visitor, code);
        String name = certificate.printableName().orElseThrow(NotFoundException::new);
        PrintedCertificates.Print print =
                prints.of(sheet.paper(certificate, name, languages(visitor, certificate, first, second)));
        EntityTag tag = new EntityTag(print.etag());
        Response.@Nullable ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(print.pdf(), PDF)
                .tag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"comity-certificate-%s.pdf\"".formatted(certificate.code()))
                .build();
    }

    @GET
    @Path("api/certificates")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Learning.PERMISSION)
    @Operation(summary = "Your certificates, newest first")
    public CertificateList listCertificates(
            @QueryParam("after") @Nullable String after, @Context ContainerRequestContext request) {
        List<Certificate> page = certification.ofHolder(
                Visitor.of(request).actor(), Optional.ofNullable(after).flatMap(CertificateCode::parse), PAGE_SIZE);
        return new CertificateList(
                page.stream()
                        .map(certificate -> CertificateView.of(certificate, sheet))
                        .toList(),
                page.size() < PAGE_SIZE
                        ? Optional.empty()
                        : Optional.of(page.getLast().code().value()));
    }

    @GET
    @Path("api/certificates/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Learning.PERMISSION)
    @Operation(summary = "One of your certificates")
    public CertificateView getCertificate(@PathParam("code") String code, @Context ContainerRequestContext request) {
        return CertificateView.of(own(Visitor.of(request), code), sheet);
    }

    @GET
    @Path("api/certificates/{code}/pdf")
    @Produces(PDF)
    @Needs(Learning.PERMISSION)
    @Operation(summary = "A certificate to print")
    @ApiResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "Unchanged since the entity tag")
    public Response getCertificatePdf(
            @PathParam("code") String code,
            @QueryParam("first") @Nullable String first,
            @QueryParam("second") @Nullable String second,
            @Context Request conditions,
            @Context ContainerRequestContext request) {
        return pdf(code, first, second, conditions, request);
    }

    private Certificate own(Visitor visitor, String code) {
        return CertificateCode.parse(code)
                .flatMap(parsed -> certification.own(visitor.actor(), parsed))
                .orElseThrow(NotFoundException::new);
    }

    private Sheet.Languages languages(
            Visitor visitor, Certificate certificate, @Nullable String first, @Nullable String second) {
        return sheet.languages(certificate, Optional.ofNullable(first), Optional.ofNullable(second), visitor.wishes());
    }
}
