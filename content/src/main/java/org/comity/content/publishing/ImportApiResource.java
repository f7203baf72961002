package org.comity.content.publishing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseVersionId;
import org.comity.content.Fault;
import org.comity.content.ImportOutcome.Imported;
import org.comity.content.ImportOutcome.Rejected;
import org.comity.content.ImportOutcome.Unchanged;
import org.comity.content.fault.FaultTexts;
import org.comity.content.importing.ImportingCourses;
import org.comity.platform.access.Needs;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Problem;
import org.comity.platform.web.Problem.FieldError;
import org.comity.platform.web.Visitor;

/// Importing by API.
@Path("/")
@Singleton
public final class ImportApiResource {

    private static final int UNPROCESSABLE = 422;

    private final Publishing publishing;

    @Inject
    public ImportApiResource(Publishing publishing) {
        this.publishing = publishing;
    }

    /// The version in which the uploaded course stands.
    ///
    /// @param version counts from 1
    /// @param changed false when the same content was known before
    /// @param warnings what could be better
    public record ImportedCourse(String course, int version, boolean changed, List<Warning> warnings) {}

    /// Something that could be better.
    ///
    /// @param file path within the course folder
    /// @param line from 1; 0 when it has no line
    /// @param code stable name of the kind of warning
    public record Warning(String file, int line, String code, String what, String advice) {}

    @POST
    @Path("api/courses")
    @Consumes("application/zip")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(ImportingCourses.IMPORT_COURSE)
    @Operation(summary = "Publish a course of your organisation, or its next version")
    @ApiResponse(
            responseCode = "201",
            description = "Taken in as a new version",
            content = @Content(schema = @Schema(implementation = ImportedCourse.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Known before, nothing changed",
            content = @Content(schema = @Schema(implementation = ImportedCourse.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Every fault of the course; nothing was taken in",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response importCourse(
            @RequestBody(
                            required = true,
                            description = "The course folder as a ZIP archive",
                            content =
                                    @Content(
                                            mediaType = "application/zip",
                                            schema = @Schema(type = "string", format = "binary")))
                    InputStream archive,
            @Context ContainerRequestContext request) {
        Localizer localizer = Visitor.of(request).localizer();
        return switch (publishing
                .take(archive, Visitor.of(request).actor())
                .orElseThrow(() -> new ClientErrorException(Response.Status.TOO_MANY_REQUESTS))) {
            case Imported(CourseVersionId id, String digest, List<Fault> warnings) ->
                Response.status(Response.Status.CREATED)
                        .entity(reply(id, true, warnings, localizer))
                        .build();
            case Unchanged(CourseVersionId id) ->
                Response.ok(reply(id, false, List.of(), localizer)).build();
            case Rejected(List<Fault> faults) -> rejected(faults, localizer);
        };
    }

    private static ImportedCourse reply(
            CourseVersionId id, boolean changed, List<Fault> warnings, Localizer localizer) {
        return new ImportedCourse(
                id.course().value(),
                id.number(),
                changed,
                warnings.stream().map(warning -> warning(warning, localizer)).toList());
    }

    private static Warning warning(Fault warning, Localizer localizer) {
        FaultTexts texts = FaultTexts.of(warning, localizer);
        return new Warning(warning.file(), warning.line(), warning.code(), texts.what(), texts.advice());
    }

    private static Response rejected(List<Fault> faults, Localizer localizer) {
        List<FieldError> errors = faults.stream()
                .map(fault -> FaultTexts.of(fault, localizer))
                .map(texts -> new FieldError(texts.place(), texts.what() + " " + texts.advice()))
                .toList();
        Problem problem = new Problem(
                "/problems/course-faults",
                localizer.text("publishing.report.rejected.title"),
                UNPROCESSABLE,
                localizer.text("publishing.report.rejected.detail"),
                Optional.empty(),
                errors);
        return Response.status(UNPROCESSABLE)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
