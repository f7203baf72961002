package org.comity.app.api;

import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.platform.access.Open;
import org.jspecify.annotations.Nullable;

/// Reads what lies under `/api` and passes over the pages, whose records are nobody's business outside.
final class ApiReader extends Reader {

    private static final String API = "api/";

    ApiReader() {
        super(new SwaggerConfiguration().openAPI31(true));
    }

    @Override
    protected boolean isOperationHidden(Method method) {
        return super.isOperationHidden(method) || !isApi(method);
    }

    /// The ids of the operations that anybody may call.
    static Set<String> open(Collection<Class<?>> resources) {
        Set<String> ids = new HashSet<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                if (isApi(method) && method.isAnnotationPresent(Open.class)) {
                    ids.add(id(method));
                }
            }
        }
        return ids;
    }

    private static String id(Method method) {
        @Nullable Operation operation = method.getAnnotation(Operation.class);
        return operation == null || operation.operationId().isEmpty() ? method.getName() : operation.operationId();
    }

    private static boolean isApi(Method method) {
        String path =
                path(method.getDeclaringClass().getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        return path.startsWith(API) && !isPage(method);
    }

    private static boolean isPage(Method method) {
        @Nullable Produces produces = method.getAnnotation(Produces.class);
        return produces != null && List.of(produces.value()).equals(List.of(MediaType.TEXT_HTML));
    }

    /// Without a slash at the beginning, with one at the end.
    private static String path(@Nullable Path path) {
        String value = path == null ? "" : path.value().replaceFirst("^/", "");
        return value.isEmpty() || value.endsWith("/") ? value : value + "/";
    }
}
