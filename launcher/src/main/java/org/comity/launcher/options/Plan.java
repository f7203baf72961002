package org.comity.launcher.options;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.launcher.fault.Fault;

/// What runs here, on which addresses, and what is elsewhere.
///
/// @param library folder of the starter library
/// @param index where the search index is, as settings by their names; none for the data folder
/// @param mail through which server mail is sent, as settings by their names; none for no mail
/// @param sessionSecret key of the session cookies, if the operator brings one
public record Plan(
        Path home,
        Web web,
        DatabasePlan database,
        IdentityPlan identity,
        Path library,
        Map<String, String> index,
        Map<String, String> mail,
        Optional<String> sessionSecret) {

    private static final int WEB_PORT = 9080;
    private static final int KEYCLOAK_PORT = 9081;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /// @param baseUrl how browsers reach the server, without a slash at the end
    /// @param host address the server listens on
    public record Web(String baseUrl, String host, int port) {
        boolean loopback() {
            return LOOPBACK.contains(host);
        }
    }

    /// Demo accounts and demo contents exist only where nobody else can reach them.
    public boolean demo() {
        return database instanceof DatabasePlan.Embedded && identity instanceof IdentityPlan.Embedded && web.loopback();
    }

    /// @throws Fault if the settings contradict each other or lack something
    public static Plan of(Options options, Settings settings) {
        int port = options.port().orElseGet(() -> settings.port("COMITY_HTTP_PORT", WEB_PORT));
        Web web = web(settings, port);
        IdentityPlan identity = identity(options, settings);
        if (identity instanceof IdentityPlan.Embedded(int keycloakPort)) {
            requireLoopback(web);
            if (keycloakPort == port) {
                throw new Fault("The server and the identity provider cannot share port " + port + ".");
            }
        }
        Path library = Path.of(settings.orElse(
                "COMITY_LIBRARY", options.home().resolve("library/courses").toString()));
        Map<String, String> index = new TreeMap<>(settings.beginning("COMITY_OPENSEARCH"));
        settings.get("COMITY_INDEX").ifPresent(folder -> index.put("COMITY_INDEX", folder));
        return new Plan(
                options.home(),
                web,
                database(settings),
                identity,
                library,
                index,
                settings.beginning("COMITY_MAIL_"),
                settings.get("COMITY_SECRET"));
    }

    private static Web web(Settings settings, int port) {
        String baseUrl = settings.orElse("COMITY_BASE_URL", "http://localhost:" + port);
        URI address;
        try {
            address = URI.create(baseUrl);
        } catch (IllegalArgumentException e) {
            throw new Fault("COMITY_BASE_URL is not an address: " + baseUrl, e);
        }
        if (address.getHost() == null
                || address.getScheme() == null
                || !address.getScheme().startsWith("http")) {
            throw new Fault("COMITY_BASE_URL must look like https://comity.example.org, not \"" + baseUrl + "\".");
        }
        return new Web(baseUrl.replaceAll("/+$", ""), settings.orElse("COMITY_HTTP_HOST", "127.0.0.1"), port);
    }

    private static void requireLoopback(Web web) {
        if (!web.loopback() || !"localhost".equals(URI.create(web.baseUrl()).getHost())) {
            throw new Fault("The embedded identity provider serves http://localhost only: for " + web.baseUrl() + " on "
                    + web.host() + " set COMITY_OIDC_ISSUER to one of your own.");
        }
    }

    private static DatabasePlan database(Settings settings) {
        Optional<String> host = settings.get("COMITY_DATABASE_HOST");
        if (host.isEmpty()) {
            return new DatabasePlan.Embedded();
        }
        String because = "COMITY_DATABASE_HOST";
        return new DatabasePlan.External(
                host.get(),
                settings.port("COMITY_DATABASE_PORT", 5432),
                settings.require("COMITY_DATABASE_NAME", because),
                settings.require("COMITY_DATABASE_USER", because),
                settings.require("COMITY_DATABASE_PASSWORD", because),
                settings.orElse("COMITY_KEYCLOAK_DATABASE_NAME", "keycloak"));
    }

    private static IdentityPlan identity(Options options, Settings settings) {
        Optional<String> issuer = settings.get("COMITY_OIDC_ISSUER");
        if (issuer.isEmpty()) {
            return new IdentityPlan.Embedded(
                    options.keycloakPort().orElseGet(() -> settings.port("COMITY_KEYCLOAK_PORT", KEYCLOAK_PORT)));
        }
        String because = "COMITY_OIDC_ISSUER";
        return new IdentityPlan.External(
                issuer.get(),
                settings.get("COMITY_OIDC_INTERNAL_URL"),
                settings.require("COMITY_OIDC_CLIENT_ID", because),
                settings.require("COMITY_OIDC_CLIENT_SECRET", because));
    }
}
