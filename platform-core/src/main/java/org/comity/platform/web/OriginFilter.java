package org.comity.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.identity.AuthenticationFilter;
import org.jspecify.annotations.Nullable;

/// Refuses requests that another site made a browser send: an unsafe method that is known by its cookie, or by
/// nothing, must come from this site. Checked by `Origin`, else `Sec-Fetch-Site`, else `Referer`; a request with none
/// of them is refused. Bearer tokens are not sent by a browser on its own, so they need no check; a program that calls
/// the API as nobody has nothing that could be misused and is asked who it is. Follows the OWASP Cross-Site Request
/// Forgery Prevention Cheat Sheet, "Verifying Origin".
@Provider
@Singleton
@Priority(Priorities.AUTHENTICATION + 100)
public final class OriginFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String ownOrigin;

    @Inject
    public OriginFilter(Configuration configuration) {
        this.ownOrigin = origin(configuration.baseUrl());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && misusable(request) && !fromHere(request)) {
            throw new ForgedRequest();
        }
    }

    private static boolean misusable(ContainerRequestContext request) {
        if (AuthenticationFilter.person(request).isPresent()) {
            return AuthenticationFilter.byCookie(request);
        }
        String path = request.getUriInfo().getPath();
        return !(path.startsWith("api/") || path.startsWith("/api/"));
    }

    private boolean fromHere(ContainerRequestContext request) {
        @Nullable String origin = request.getHeaderString("Origin");
        if (origin != null) {
            return origin.equals(ownOrigin);
        }
        @Nullable String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        @Nullable String referer = request.getHeaderString("Referer");
        return referer != null && (referer.equals(ownOrigin) || referer.startsWith(ownOrigin + "/"));
    }

    private static String origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
