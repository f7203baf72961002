package org.comity.launcher.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.launcher.folder.FileTree;
import org.comity.launcher.folder.Installation;
import org.comity.launcher.process.Children;

/// Keycloak with its build-time choices built in, once per version and choice.
///
/// @param home the built distribution, shared by all data folders and never written again
public record KeycloakDistribution(Path home) {
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true", "--http-relative-path=/");

    public static KeycloakDistribution of(Installation installation, Path javaHome, Children children, Path log) {
        return new KeycloakDistribution(installation.prepared(
                folderName(installation),
                folder -> build(installation.keycloakDistribution(), folder, javaHome, children, log)));
    }

    public static boolean present(Installation installation) {
        return installation.has(folderName(installation));
    }

    private static String folderName(Installation installation) {
        return "keycloak-" + installation.keycloak() + "-built-" + Integer.toHexString(BUILD.hashCode());
    }

    private static void build(Path from, Path to, Path javaHome, Children children, Path log) throws IOException {
        FileTree.copy(from, to);
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", to.resolve("bin/kc.sh").toString()));
        command.addAll(BUILD);
        children.run("The build of Keycloak", command, Map.of("JAVA_HOME", javaHome.toString()), log, null);
        Files.createDirectories(to.resolve("providers"));
    }
}
