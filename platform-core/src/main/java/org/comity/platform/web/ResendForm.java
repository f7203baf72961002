package org.comity.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.comity.platform.web.ProblemPage.Field;
import org.jspecify.annotations.Nullable;

/// Keeps what a person typed when her session had ended: the page that says so carries the form's fields, ready
/// to be
/// sent again after she has
/// signed in in another tab.
final class ResendForm {

    private static final int LARGEST_BYTES = 100_000;

    private ResendForm() {}

    static ProblemPage page(Problem problem, ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        String login = "/login?language=" + visitor.language().tag() + "&return=%2F";
        return new ProblemPage(
                problem,
                login,
                fields(request),
                VisitorFilter.path(request.getUriInfo().getRequestUri()));
    }

    private static List<Field> fields(ContainerRequestContext request) {
        @Nullable MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE) || !request.hasEntity()) {
            return List.of();
        }
        try {
            byte[] body = request.getEntityStream().readNBytes(LARGEST_BYTES + 1);
            if (body.length > LARGEST_BYTES) {
                return List.of();
            }
            return Stream.of(new String(body, StandardCharsets.UTF_8).split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .map(ResendForm::field)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static Field field(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        return new Field(
                URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
}
