package org.comity.platform.identity;

import jakarta.ws.rs.core.NewCookie;

/// The cookies of login and session: `HttpOnly`, `SameSite=Lax`, and under https `Secure` with the `__Host-` prefix
/// (RFC 6265bis section 4.1.3),
/// which also keeps neighbours on sub-domains from setting them.
final class SessionCookie {

    private static final int LOGIN_SECONDS = 600;

    private final boolean secure;

    SessionCookie(boolean secure) {
        this.secure = secure;
    }

    String name() {
        return prefix() + "comity-session";
    }

    String loginName() {
        return prefix() + "comity-login";
    }

    NewCookie session(String value) {
        return cookie(name(), value, (int) Sessions.LIFETIME.toSeconds());
    }

    NewCookie login(String value) {
        return cookie(loginName(), value, LOGIN_SECONDS);
    }

    NewCookie gone(String name) {
        return cookie(name, "", 0);
    }

    private String prefix() {
        return secure ? "__Host-" : "";
    }

    private NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
