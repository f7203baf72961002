package org.comity.exchange.certificate;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
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
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.platform.access.Needs;
import org.comity.platform.web.Visitor;

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

    @POST
    @Path("api/exchange/placements/{match}/certificate")
    @Needs(Permissions.CONSENT)
    @Operation(summary = "Ask for the certificate of your stay, once the host office has said that it took place")
    public StayCertificateView issueStayCertificate(
            @PathParam("match") UUID id, @Context ContainerRequestContext request) {
        return certifying
                .issue(Visitor.of(request).actor(), id)
                .orElseThrow(() -> new ClientErrorException(Response.Status.CONFLICT));
    }

    @GET
    @Path("api/exchange/certificates/{code}")
    @Needs(Permissions.READ)
    @Operation(summary = "What the certificate of a stay certifies")
    public StayCertificateView verifyStayCertificate(@PathParam("code") String code) {
        return certifying.verify(code).orElseThrow(NotFoundException::new);
    }
}
