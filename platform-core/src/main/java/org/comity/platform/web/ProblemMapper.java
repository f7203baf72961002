package org.comity.platform.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.access.Forbidden;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.identity.IncompleteAccount;
import org.comity.platform.identity.InvalidToken;
import org.comity.platform.identity.LoginFailed;
import org.comity.platform.json.BodyMember;
import org.comity.platform.language.Localizer;
import org.glassfish.jersey.server.ParamException;
import org.jspecify.annotations.Nullable;

/// Turns every failure into one answer: a problem for the API, a page for people. What the user can do something
/// about says so; an unknown failure gets an id that stands in the log too, and its message stays there.
@jakarta.ws.rs.ext.Provider
@Singleton
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
    private static final int UNPROCESSABLE = 422;

    private final Configuration configuration;
    private final SecureRandom random;

    @Context
    private jakarta.inject.@Nullable Provider<ContainerRequestContext> request;

    @Inject
    public ProblemMapper(Configuration configuration, SecureRandom random) {
        this.configuration = configuration;
        this.random = random;
    }

    @Override
    public Response toResponse(Throwable failure) {
        ContainerRequestContext current = Objects.requireNonNull(request).get();
        return switch (failure) {
            case NotSignedIn ignored -> notSignedIn(current);
            case InvalidToken ignored ->
                answer(current, problem(current, "invalid-token", 401))
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                        .build();
            case Forbidden forbidden ->
                answer(current, forbidden(current, forbidden)).build();
            case ForgedRequest ignored ->
                answer(current, problem(current, "forged-request", 403)).build();
            case IncompleteAccount ignored ->
                answer(current, problem(current, "incomplete-account", 403)).build();
            case LoginFailed login -> loginFailed(current, login);
            case BadInput input -> answer(current, badInput(current, input)).build();
            case ParamException.QueryParamException parameter -> badParameter(current, parameter.getParameterName());
            case WebApplicationException web -> webFailure(current, web);
            case JsonParseException ignored ->
                answer(current, problem(current, "bad-request", 400)).build();
            case InvalidNullException none ->
                answer(current, badInput(current, new BadInput(BodyMember.of(none), "web.problem.bad-member")))
                        .build();
            case MismatchedInputException input -> unreadable(current, input);
            default -> unknown(current, failure);
        };
    }

    private Response notSignedIn(ContainerRequestContext current) {
        if (isApi(current)) {
            return answer(current, problem(current, "not-signed-in", 401))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        String login = "/login?language=" + Visitor.of(current).language().tag() + "&return="
                + View.encode(Visitor.of(current).path());
        if (current.getMethod().equals("GET")) {
            return Response.seeOther(LocalAddress.of(configuration.baseUrl(), login))
                    .build();
        }
        Problem problem = problem(current, "not-signed-in", 401);
        return Response.status(401)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(ResendForm.page(problem, current))
                .build();
    }

    private Response loginFailed(ContainerRequestContext current, LoginFailed failure) {
        LOG.log(Level.WARNING, "A login failed: {0}", failure.getMessage());
        return answer(current, problem(current, "login-failed", 502)).build();
    }

    private Problem badInput(ContainerRequestContext current, BadInput input) {
        Localizer texts = Visitor.of(current).localizer();
        List<Problem.FieldError> errors = input.faults().stream()
                .map(fault -> new Problem.FieldError(fault.field(), texts.text(fault.messageKey(), fault.arguments())))
                .toList();
        return new Problem(
                "/problems/bad-input",
                texts.text("web.problem.bad-input.title"),
                UNPROCESSABLE,
                texts.text("web.problem.bad-input.detail"),
                Optional.empty(),
                errors);
    }

    /// The REST engine would say that the page does not exist.
    private static Response badParameter(ContainerRequestContext current, String name) {
        return badRequest(current, name, "web.problem.bad-parameter");
    }

    private static Response badRequest(ContainerRequestContext current, String name, String key) {
        Problem plain = problem(current, "bad-request", 400);
        String message = Visitor.of(current).localizer().text(key);
        Problem named = new Problem(
                plain.type(),
                plain.title(),
                plain.status(),
                plain.detail(),
                Optional.empty(),
                List.of(new Problem.FieldError(name, message)));
        return answer(current, named).build();
    }

    private Response webFailure(ContainerRequestContext current, WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status < 400 || failure.getResponse().hasEntity()) {
            return failure.getResponse();
        }
        String name = switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            default -> status < 500 ? "bad-request" : "unavailable";
        };
        Response.ResponseBuilder builder = answer(current, problem(current, name, status));
        @Nullable Object allow = failure.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? builder.build()
                : builder.header(HttpHeaders.ALLOW, allow).build();
    }

    /// The body is not of the shape that the description asks for.
    private static Response unreadable(ContainerRequestContext current, MismatchedInputException input) {
        String member = BodyMember.of(input);
        return member.isEmpty()
                ? answer(current, problem(current, "bad-request", 400)).build()
                : badRequest(current, member, "web.problem.bad-member");
    }

    private Response unknown(ContainerRequestContext current, Throwable failure) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        LOG.log(Level.ERROR, "Unknown failure " + id, failure);
        Problem plain = problem(current, "unknown", 500);
        Problem named = new Problem(
                plain.type(), plain.title(), plain.status(), plain.detail(), Optional.of("urn:uuid:" + id), List.of());
        return answer(current, named).build();
    }

    private static Problem problem(ContainerRequestContext current, String name, int status) {
        Localizer texts = Visitor.of(current).localizer();
        return new Problem(
                "/problems/" + name,
                texts.text("web.problem." + name + ".title"),
                status,
                texts.text("web.problem." + name + ".detail"),
                Optional.empty(),
                List.of());
    }

    private static Problem forbidden(ContainerRequestContext current, Forbidden failure) {
        Problem plain = problem(current, "forbidden", 403);
        String detail =
                failure.reason().map(Visitor.of(current).localizer()::text).orElse(plain.detail());
        return new Problem(plain.type(), plain.title(), plain.status(), detail, Optional.empty(), List.of());
    }

    private static Response.ResponseBuilder answer(ContainerRequestContext current, Problem problem) {
        return isApi(current)
                ? problem.response().type(Problem.MEDIA_TYPE).entity(problem)
                : problem.response().type(MediaType.TEXT_HTML_TYPE).entity(new ProblemPage(problem));
    }

    private static boolean isApi(ContainerRequestContext current) {
        String path = current.getUriInfo().getPath();
        return path.startsWith("api/") || path.equals("api") || path.startsWith("/api/");
    }
}
