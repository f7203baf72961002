package org.comity.courses.certificate;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.comity.courses.CertificateCode;
import org.comity.platform.access.Forbidden;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Revoking a certificate: for publishers of the organisation that issued it, who were given its code.
@Path("/")
@Singleton
public final class RevocationResource {

    private final Certification certification;
    private final Sheet sheet;
    private final Configuration configuration;

    @Inject
    public RevocationResource(Certification certification, Sheet sheet, Configuration configuration) {
        this.certification = certification;
        this.sheet = sheet;
        this.configuration = configuration;
    }

    /// @param reason `issued-in-error`, `wrong-person`, `irregular-examination` or `misconduct`
    public record RevocationRequest(Optional<String> reason) {}

    static String path(CertificateCode code) {
        return "/academy/certificates/" + code + "/revocation";
    }

    @GET
    @Path("academy/certificates/{code}/revocation")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Certification.REVOKE)
    public RevocationPage page(@PathParam("code") String code, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Certificate certificate = certification.verify(code(code)).orElseThrow(NotFoundException::new);
        if (!certification.mayRevoke(visitor.actor(), certificate)) {
            throw new Forbidden(Certification.REVOKE);
        }
        Map.Entry<String, String> title = sheet.title(certificate, visitor.wishes());
        return new RevocationPage(
                visitor.localizer().text("certificate.revoke.title"), certificate, title.getValue(), title.getKey());
    }

    @POST
    @Path("academy/certificates/{code}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Certification.REVOKE)
    public Response revoke(
            @PathParam("code") String code,
            @FormParam("reason") @Nullable String reason,
            @FormParam("confirm") @Nullable String confirm,
            @Context ContainerRequestContext request) {
        RevocationReason checked = reason(Optional.ofNullable(reason));
        if (!"yes".equals(confirm)) {
            throw new BadInput("confirm", "certificate.revoke.confirm-missing");
        }
        revoke(code, checked, request);
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), path(code(code))))
                .build();
    }

    @POST
    @Path("api/certificates/{code}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Certification.REVOKE)
    @Operation(summary = "Revoke a certificate that your organisation issued")
    public Verification revokeCertificate(
            @PathParam("code") String code,
            @Nullable RevocationRequest wanted,
            @Context ContainerRequestContext request) {
        revoke(code, reason(Optional.ofNullable(wanted).flatMap(RevocationRequest::reason)), request);
        Certificate revoked = certification.verify(code(code)).orElseThrow(NotFoundException::new);
        return Verification.of(revoked, sheet.course(revoked));
    }

    private void revoke(String code, RevocationReason reason, ContainerRequestContext request) {
        switch (certification.revoke(Visitor.of(request).actor(), code(code), reason)) {
            case UNKNOWN -> throw new NotFoundException();
            case NOT_STANDING -> throw new ClientErrorException(Response.Status.CONFLICT);
            case REVOKED -> {
                // the page or the reply shows it
            }
        }
    }

    private static RevocationReason reason(Optional<String> code) {
        return code.flatMap(RevocationReason::of)
                .orElseThrow(() -> new BadInput("reason", "certificate.revoke.reason-missing"));
    }

    private static CertificateCode code(String typed) {
        return CertificateCode.parse(typed).orElseThrow(NotFoundException::new);
    }
}
