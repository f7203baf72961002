package org.comity.courses.certificate;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.comity.courses.CertificateCode;
import org.comity.platform.access.Open;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.identity.Person;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// The public check of a certificate by its code. Open to everybody, because the code is the proof of having the paper;
/// for no machine's memory:
/// neither search engines nor caches keep what it says.
@Path("/")
@Singleton
public final class VerifyResource {

    private static final int TOO_MANY = 429;

    private final Certification certification;
    private final Sheet sheet;
    private final VerificationLimit limit;
    private final Configuration configuration;

    @Inject
    public VerifyResource(
            Certification certification, Sheet sheet, VerificationLimit limit, Configuration configuration) {
        this.certification = certification;
        this.sheet = sheet;
        this.limit = limit;
        this.configuration = configuration;
    }

    @GET
    @Path("verify")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public Response ask(@QueryParam("code") @Nullable String typed, @Context ContainerRequestContext request) {
        Optional<CertificateCode> code = Optional.ofNullable(typed).flatMap(CertificateCode::parse);
        if (code.isPresent()) {
            return Response.seeOther(LocalAddress.of(configuration.baseUrl(), "/verify/" + code.get()))
                    .build();
        }
        String text = typed == null ? "" : typed;
        return page(
                request,
                text,
                text.isBlank() ? Optional.empty() : Optional.of(new VerifyPage.Outcome.Malformed()),
                Response.Status.OK);
    }

    @GET
    @Path("verify/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public Response answer(
            @PathParam("code") String typed,
            @Context @Nullable HttpServletRequest client,
            @Context ContainerRequestContext request) {
        Optional<CertificateCode> code = CertificateCode.parse(typed);
        if (code.isEmpty()) {
            return page(request, typed, Optional.of(new VerifyPage.Outcome.Malformed()), Response.Status.NOT_FOUND);
        }
        return find(code.get(), address(client))
                .map(certificate -> page(
                        request,
                        code.get().grouped(),
                        Optional.of(found(certificate, Visitor.of(request))),
                        Response.Status.OK))
                .orElseGet(() -> page(
                        request,
                        code.get().grouped(),
                        Optional.of(new VerifyPage.Outcome.Unknown()),
                        Response.Status.NOT_FOUND));
    }

    @GET
    @Path("api/verify/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Open
    @Operation(summary = "Whether a certificate stands, and what it says")
    public Verification verifyCertificate(
            @PathParam("code") String typed, @Context @Nullable HttpServletRequest client) {
        return CertificateCode.parse(typed)
                .flatMap(code -> find(code, address(client)))
                .map(certificate -> Verification.of(certificate, sheet.course(certificate)))
                .orElseThrow(NotFoundException::new);
    }

    /// Where the request comes from; without a network all requests are one visitor's.
    private static String address(@Nullable HttpServletRequest client) {
        return client == null ? "" : client.getRemoteAddr();
    }

    private Optional<Certificate> find(CertificateCode code, String address) {
        if (limit.exhausted(address)) {
            throw new ClientErrorException(TOO_MANY);
        }
        Optional<Certificate> found = certification.verify(code);
        limit.count(address, found.isPresent());
        return found;
    }

    private VerifyPage.Outcome.Found found(Certificate certificate, Visitor visitor) {
        Map.Entry<String, String> title = sheet.title(certificate, visitor.wishes());
        boolean revocable = certificate.valid()
                && visitor.person()
                        .map(Person::actor)
                        .filter(actor -> certification.mayRevoke(actor, certificate))
                        .isPresent();
        return new VerifyPage.Outcome.Found(
                certificate.code().grouped(),
                Verification.of(certificate, sheet.course(certificate)),
                title.getValue(),
                title.getKey(),
                revocable ? RevocationResource.path(certificate.code()) : "");
    }

    private static Response page(
            ContainerRequestContext request,
            String typed,
            Optional<VerifyPage.Outcome> outcome,
            Response.Status status) {
        String title = Visitor.of(request).localizer().text("certificate.verify.title");
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .entity(new VerifyPage(title, typed, outcome))
                .build();
    }
}
