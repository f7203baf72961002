package org.comity.platform.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The configuration of one server, from environment variables (`docs/operations.md` lists them).
///
/// @param baseUrl the address users see, without trailing slash, e.g. `http://localhost:9080`
/// @param oidc the identity provider
/// @param secret 32 bytes that protect sessions and login state
/// @param library the folder of courses to import at start, if any
/// @param index where the search index of this server is kept
/// @param demo whether demo accounts and demo data may exist; only on loopback with embedded parts
public record Configuration(
        URI baseUrl, Oidc oidc, byte[] secret, Optional<Path> library, IndexPlace index, boolean demo) {

    private static final int SECRET_BYTES = 32;

    /// The OpenID Connect provider and this server's client there.
    ///
    /// @param issuer the issuer as users and tokens see it
    /// @param internal the same issuer as this server reaches it; equal to `issuer` unless a private network
    ///   lies between
    public record Oidc(URI issuer, URI internal, String clientId, String clientSecret) {}

    /// Thrown when a variable is missing or malformed; the message is one line that names it.
    public static final class BrokenConfiguration extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public BrokenConfiguration(String message) {
            super(message);
        }
    }

    public Configuration {
        if (secret.length != SECRET_BYTES) {
            throw new BrokenConfiguration(
                    "COMITY_SECRET must be %d bytes in Base64, it is %d bytes.".formatted(SECRET_BYTES, secret.length));
        }
        secret = secret.clone();
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    /// Whether users reach this server by https, so that cookies must be `Secure`.
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    /// Reads the configuration.
    ///
    /// @throws BrokenConfiguration naming the first variable that is missing or malformed
    public static Configuration from(Map<String, String> environment) {
        URI issuer = address(environment, "COMITY_OIDC_ISSUER");
        URI internal = environment.containsKey("COMITY_OIDC_INTERNAL_URL")
                ? address(environment, "COMITY_OIDC_INTERNAL_URL")
                : issuer;
        return new Configuration(
                address(environment, "COMITY_BASE_URL"),
                new Oidc(
                        issuer,
                        internal,
                        required(environment, "COMITY_OIDC_CLIENT_ID"),
                        required(environment, "COMITY_OIDC_CLIENT_SECRET")),
                secret(required(environment, "COMITY_SECRET")),
                Optional.ofNullable(environment.get("COMITY_LIBRARY"))
                        .filter(value -> !value.isBlank())
                        .map(Path::of),
                IndexPlace.from(environment),
                "true".equals(environment.get("COMITY_DEMO")));
    }

    private static String required(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new BrokenConfiguration("The environment variable %s is not set.".formatted(name));
        }
        return value.strip();
    }

    private static URI address(Map<String, String> environment, String name) {
        String value = required(environment, name);
        String trimmed = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        try {
            URI uri = URI.create(trimmed);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw broken(name, value);
        }
        throw broken(name, value);
    }

    private static BrokenConfiguration broken(String name, String value) {
        return new BrokenConfiguration("%s must be an http(s) address, it is '%s'.".formatted(name, value));
    }

    private static byte[] secret(String value) {
        try {
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            throw new BrokenConfiguration("COMITY_SECRET must be Base64.");
        }
    }
}
