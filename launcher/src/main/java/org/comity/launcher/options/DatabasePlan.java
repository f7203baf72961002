package org.comity.launcher.options;

/// Where the databases are: started here, or somebody else's.
public sealed interface DatabasePlan {
    record Embedded() implements DatabasePlan {}

    /// @param keycloakName database of the embedded identity provider, should it be needed, on the same server
    record External(String host, int port, String name, String user, String password, String keycloakName)
            implements DatabasePlan {}
}
