package org.comity.app.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.module.AppModule;
import org.comity.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// Generates the description from the resources that the modules declare: everything under `/api`. Built at the
/// first request and kept.
@Singleton
public final class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";
    private static final String SESSION = "session";

    private final List<Class<?>> resources;
    private final Configuration configuration;
    private @Nullable OpenAPI description;
    private @Nullable String json;

    @Inject
    public ApiDescription(Instance<AppModule> modules, Configuration configuration) {
        this(modules.stream().flatMap(module -> module.httpClasses().stream()).toList(), configuration);
    }

    ApiDescription(Collection<Class<?>> httpClasses, Configuration configuration) {
        this.resources = httpClasses.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .collect(Collectors.toList());
        this.configuration = configuration;
    }

    /// The description as a model.
    public synchronized OpenAPI model() {
        if (description == null) {
            description = generate();
        }
        return description;
    }

    /// The description as JSON.
    public synchronized String json() {
        if (json == null) {
            json = Json31.pretty(model());
        }
        return json;
    }

    private OpenAPI generate() {
        RecordMembers members = new RecordMembers();
        ModelConverters.getInstance(true).addConverter(members);
        try {
            return described(new ApiReader().read(Set.copyOf(resources)));
        } finally {
            ModelConverters.getInstance(true).removeConverter(members);
        }
    }

    private OpenAPI described(OpenAPI api) {
        Set<String> open = ApiReader.open(resources);
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .forEach(operation -> complete(operation, open.contains(operation.getOperationId())));
        api.openapi("3.1.0")
                .info(new Info()
                        .title("Comity")
                        .version("1")
                        .description("Training and knowledge for international law-enforcement cooperation.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url(configuration.baseUrl().toString())));
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        ModelConverters.getInstance(true).read(Problem.class).forEach(components::addSchemas);
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        components.addSecuritySchemes(
                SESSION,
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("comity-session"));
        return api.components(components);
    }

    /// What the reader found out about the body of a method without annotations stands under `default`.
    private static void complete(Operation operation, boolean open) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        @Nullable ApiResponse found = responses.remove("default");
        if (responses.keySet().stream().noneMatch(status -> status.startsWith("2"))) {
            ApiResponse done = found == null ? new ApiResponse() : found;
            responses.addApiResponse("200", done.description("Done"));
        }
        responses.addApiResponse("default", problem());
        operation.responses(responses);
        List<SecurityRequirement> ways = new ArrayList<>(
                List.of(new SecurityRequirement().addList(BEARER), new SecurityRequirement().addList(SESSION)));
        if (open) {
            ways.addFirst(new SecurityRequirement());
        }
        operation.security(ways);
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("A problem as RFC 9457 describes it")
                .content(new Content()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }
}
