package org.comity.exchange.certificate;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Members;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// Certificates of stays by API.
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public final class StayCertificateApiResource {

    private final CertifyingStays certifying;

    @Inject
    public StayCertificateApiResource(CertifyingStays certifying) {
        this.certifying = certifying;
    }

    /// @param until the last day on which the certificate can be checked, ISO 8601; always when there is none
    public record CertificateBody(Optional<String> until) {}

    @POST
    @Path("api/exchange/placements/{match}/certificate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Ask for the certificate of your stay, once the host office has said that it took place")
    public StayCertificateView issueStayCertificate(
            @PathParam("match") UUID id, @Nullable CertificateBody body, @Context ContainerRequestContext request) {
        List<String> until = body == null ? List.of() : body.until().stream().toList();
        return switch (certifying.issue(Visitor.of(request).actor(), id, Map.of(CertifyingStays.UNTIL, until))) {
            case CertificateStep.Issued issued -> issued.certificate();
            case CertificateStep.WrongStage ignored -> throw new ClientErrorException(Response.Status.CONFLICT);
            case CertificateStep.Refused refused -> throw Members.refused(refused.faults());
        };
    }

    @GET
    @Path("api/exchange/placements/{match}/certificate")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "The certificate of your stay, once you asked for it")
    public StayCertificateView getStayCertificate(
            @PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return StayCertificateView.of(certifying.own(Visitor.of(request).actor(), id))
                .orElseThrow(NotFoundException::new);
    }

    /// An office that checked a certificate.
    public record CheckView(Office office, Instant at) {}

    public record ChecksView(List<CheckView> checks) {
        public ChecksView {
            checks = List.copyOf(checks);
        }
    }

    @GET
    @Path("api/exchange/placements/{match}/certificate/checks")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Which offices checked the certificate of your stay")
    public ChecksView listStayCertificateChecks(@PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return new ChecksView(certifying.checks(Visitor.of(request).actor(), id).stream()
                .map(check -> new CheckView(check.office(), check.at()))
                .toList());
    }

    @GET
    @Path("api/exchange/certificates/{code}")
    @Needs(Permissions.READ)
    @Operation(summary = "What the certificate of a stay certifies")
    public StayCertificateView verifyStayCertificate(
            @PathParam("code") String code, @Context ContainerRequestContext request) {
        return certifying.verify(Visitor.of(request).actor(), code).orElseThrow(NotFoundException::new);
    }
}
