package org.comity.launcher.keycloak;

import java.nio.file.Path;
import java.util.Map;
import org.comity.launcher.folder.Secrets;

/// What a fresh identity provider takes in.
///
/// @param folder folder of `comity-realm.json` and `demo-users.json`
/// @param demo whether the demo accounts belong to it
public record RealmImport(Path folder, boolean demo, Secrets secrets) {
    String text() {
        RealmFile realm = RealmFile.read(folder.resolve("comity-realm.json"));
        RealmFile whole = demo ? realm.with(demoUsers()) : realm;
        // Without a port: RFC 8252, section 7.3, lets a loopback address keep its meaning when the port changes.
        return whole.text(
                Map.of("COMITY_BASE_URL", "http://localhost", "COMITY_OIDC_CLIENT_SECRET", secrets.oidcClient()));
    }

    String accounts() {
        return demo ? demoUsers().accounts() : "";
    }

    private RealmFile demoUsers() {
        return RealmFile.read(folder.resolve("demo-users.json"));
    }
}
