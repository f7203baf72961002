package org.comity.platform.web;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/// What went wrong, as RFC 9457 describes it; pages show the same.
///
/// @param type a stable name under `/problems/`
/// @param title in the reader's language
/// @param status the HTTP status
/// @param detail what to do about it, in the reader's language
/// @param instance an id that the log carries too, for unknown failures
/// @param errors single faults of the input, if that is the problem
public record Problem(
        String type, String title, int status, String detail, Optional<String> instance, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// One fault of the input.
    ///
    /// @param field the name of the field or member
    /// @param message what is wrong with it and what to do, in the reader's language
    public record FieldError(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    Response.ResponseBuilder response() {
        return Response.status(status);
    }
}
