package org.comity.platform.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.comity.platform.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/// Finds out who is there. A Bearer token counts only under `/api`, a session cookie everywhere; a token that
/// does not
/// verify is an error and
/// never silently anonymous.
@Provider
@PreMatching
@Singleton
@Priority(Priorities.AUTHENTICATION)
public final class AuthenticationFilter implements ContainerRequestFilter {

    static final String PERSON = "comity.person";
    static final String BY_COOKIE = "comity.by-cookie";

    private final Sessions sessions;
    private final KeycloakProvider provider;
    private final SessionCookie cookies;

    @Inject
    public AuthenticationFilter(Sessions sessions, KeycloakProvider provider, Configuration configuration) {
        this.sessions = sessions;
        this.provider = provider;
        this.cookies = new SessionCookie(configuration.secure());
    }

    /// The person who made the request, if she is signed in.
    public static Optional<Person> person(ContainerRequestContext request) {
        return Optional.ofNullable((Person) request.getProperty(PERSON));
    }

    /// Whether the person is known by a cookie, which a browser sends along without being asked.
    public static boolean byCookie(ContainerRequestContext request) {
        return Boolean.TRUE.equals(request.getProperty(BY_COOKIE));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && isApi(request)) {
            request.setProperty(PERSON, bearer(authorization));
            return;
        }
        @Nullable Cookie cookie = request.getCookies().get(cookies.name());
        if (cookie != null) {
            sessions.person(cookie.getValue()).ifPresent(person -> {
                request.setProperty(PERSON, person);
                request.setProperty(BY_COOKIE, true);
            });
        }
    }

    private Person bearer(String authorization) {
        String scheme = "Bearer ";
        if (!authorization.regionMatches(true, 0, scheme, 0, scheme.length())) {
            throw new InvalidToken();
        }
        return provider.bearer(authorization.substring(scheme.length()).strip()).orElseThrow(InvalidToken::new);
    }

    private static boolean isApi(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("api/")
                || request.getUriInfo().getPath().startsWith("/api/");
    }
}
