package org.comity.launcher.options;

import java.util.Optional;

/// Where people log in: a Keycloak started here, or somebody else's identity provider.
public sealed interface IdentityPlan {
    record Embedded(int port) implements IdentityPlan {}

    /// @param internalUrl the issuer as the server reaches it, if that is another address
    record External(String issuer, Optional<String> internalUrl, String clientId, String clientSecret)
            implements IdentityPlan {}
}
