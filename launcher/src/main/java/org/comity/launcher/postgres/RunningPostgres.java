package org.comity.launcher.postgres;

import org.comity.launcher.folder.Secrets;
import org.comity.launcher.process.Child;

/// A PostgreSQL that takes connections on the loopback interface.
public record RunningPostgres(Child child, int port, Secrets secrets) {
    public DatabaseAddress comity() {
        return comity(port, secrets);
    }

    public static DatabaseAddress comity(int port, Secrets secrets) {
        return new DatabaseAddress("127.0.0.1", port, "comity", "comity", secrets.database());
    }

    public DatabaseAddress keycloak() {
        return new DatabaseAddress("127.0.0.1", port, "keycloak", "keycloak", secrets.keycloakDatabase());
    }
}
