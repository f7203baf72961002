package org.comity.app.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.platform.access.Open;
import org.comity.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

/// The description of the API, as JSON for programs and as a page for people.
@Path("/")
@Singleton
public final class ApiResource {

    private final ApiDescription description;

    @Inject
    public ApiResource(ApiDescription description) {
        this.description = description;
    }

    @GET
    @Path("api")
    @Produces(MediaType.TEXT_HTML)
    @Open
    public ApiPage page(@Context ContainerRequestContext request) {
        List<ApiPage.Entry> operations = description.model().getPaths().entrySet().stream()
                .flatMap(path -> entries(path.getKey(), path.getValue()))
                .toList();
        return new ApiPage(Visitor.of(request).localizer().text("api.title"), operations);
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Open
    public Response json(@Context Request request) {
        String json = description.json();
        EntityTag tag = new EntityTag(Integer.toHexString(json.hashCode()));
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(json).tag(tag).header("Vary", "Accept-Encoding").build();
    }

    private static Stream<ApiPage.Entry> entries(String path, PathItem item) {
        return item.readOperationsMap().entrySet().stream()
                .map(operation -> entry(operation.getKey().name(), path, operation.getValue()));
    }

    private static ApiPage.Entry entry(String method, String path, Operation operation) {
        return new ApiPage.Entry(
                method,
                path,
                Optional.ofNullable(operation.getSummary()).orElse(String.valueOf(operation.getOperationId())),
                parameters(operation),
                operation.getResponses().entrySet().stream()
                        .map(answer -> new ApiPage.Answer(
                                answer.getKey(), answer.getValue().getDescription(), schemaName(answer.getValue())))
                        .toList());
    }

    private static List<ApiPage.Parameter> parameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(parameter -> new ApiPage.Parameter(
                        parameter.getName(),
                        parameter.getIn(),
                        typeName(parameter.getSchema()),
                        Boolean.TRUE.equals(parameter.getRequired())))
                .toList();
    }

    private static String schemaName(ApiResponse answer) {
        return Optional.ofNullable(answer.getContent()).stream()
                .flatMap(content -> content.values().stream())
                .map(media -> typeName(media.getSchema()))
                .findFirst()
                .orElse("");
    }

    private static String typeName(@Nullable Schema<?> schema) {
        if (schema == null) {
            return "";
        }
        if (schema.get$ref() != null) {
            return schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        }
        return schema.getTypes() == null
                ? Optional.ofNullable(schema.getType()).orElse("")
                : String.join(" | ", schema.getTypes());
    }
}
