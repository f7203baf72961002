package org.comity.content.publishing;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.content.ImportOutcome;
import org.comity.content.fault.FaultTexts;
import org.comity.content.importing.ImportingCourses;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Needs;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.LocalAddress;
import org.comity.platform.web.Visitor;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jspecify.annotations.Nullable;

/// The publishers' pages.
@Path("/")
@Singleton
public final class PublishingResource {

    private final Publishing publishing;
    private final Configuration configuration;

    @Inject
    public PublishingResource(Publishing publishing, Configuration configuration) {
        this.publishing = publishing;
        this.configuration = configuration;
    }

    @GET
    @Path("academy/courses")
    @Produces(MediaType.TEXT_HTML)
    @Needs(ImportingCourses.IMPORT_COURSE)
    public PublishingPage page(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Actor actor = visitor.actor();
        return new PublishingPage(
                visitor.localizer().text("publishing.title"), actor.organisation(), publishing.courses(actor));
    }

    @POST
    @Path("academy/courses")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(ImportingCourses.IMPORT_COURSE)
    public Response upload(
            @FormDataParam("archive") @Nullable InputStream archive, @Context ContainerRequestContext request) {
        Actor actor = Visitor.of(request).actor();
        ImportOutcome outcome = publishing
                .take(chosen(archive), actor)
                .orElseThrow(() -> new ClientErrorException(Response.Status.TOO_MANY_REQUESTS));
        UUID report = publishing.keep(outcome, actor);
        return Response.seeOther(LocalAddress.of(configuration.baseUrl(), ImportReportPage.path(report)))
                .build();
    }

    /// A form without a chosen file sends an empty part.
    private static InputStream chosen(@Nullable InputStream archive) {
        try {
            PushbackInputStream stream =
                    new PushbackInputStream(archive == null ? InputStream.nullInputStream() : archive);
            int first = stream.read();
            if (first < 0) {
                throw new BadInput("archive", "publishing.archive.missing");
            }
            stream.unread(first);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("academy/courses/reports/{report}")
    @Produces(MediaType.TEXT_HTML)
    @Needs(Publishing.READ_REPORT)
    public ImportReportPage report(@PathParam("report") UUID report, @Context ContainerRequestContext request) {
        return ImportReportPage.of(
                report, find(report, request), Visitor.of(request).localizer());
    }

    @GET
    @Path("academy/courses/reports/{report}/text")
    @Produces("text/plain;charset=UTF-8")
    @Needs(Publishing.READ_REPORT)
    public Response text(@PathParam("report") UUID report, @Context ContainerRequestContext request) {
        Localizer localizer = Visitor.of(request).localizer();
        String lines = find(report, request).entries().stream()
                .map(entry -> FaultTexts.of(entry, localizer).line() + "\n")
                .collect(Collectors.joining());
        return Response.ok(lines)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report.txt\"")
                .build();
    }

    private ImportReport find(UUID report, ContainerRequestContext request) {
        return publishing.report(report, Visitor.of(request).actor()).orElseThrow(NotFoundException::new);
    }
}
