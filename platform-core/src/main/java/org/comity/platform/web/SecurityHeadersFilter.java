package org.comity.platform.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.comity.platform.configuration.Configuration;

/// Headers that make the browser an ally: nothing from other hosts, no inline scripts or styles, no framing, no
/// sniffing, no referrer to
/// others, and no shared cache for pages of a person.
@Provider
@Singleton
public final class SecurityHeadersFilter implements ContainerResponseFilter {

    private final String contentSecurityPolicy;
    private final boolean secure;

    @Inject
    public SecurityHeadersFilter(Configuration configuration) {
        URI issuer = configuration.oidc().issuer();
        String identity = issuer.getScheme() + "://" + issuer.getAuthority();
        // forms may lead to the identity provider because the logout redirects there
        this.contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self' " + identity
                + "; base-uri 'none'; frame-ancestors 'none'";
        this.secure = configuration.secure();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (!headers.containsKey("Content-Security-Policy")) {
            headers.putSingle("Content-Security-Policy", contentSecurityPolicy);
        }
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (secure) {
            headers.putSingle("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        if (!headers.containsKey(HttpHeaders.VARY)) {
            headers.putSingle(HttpHeaders.VARY, "Cookie, Accept-Language");
        }
    }
}
