package org.comity.launcher.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.launcher.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir
    private Path home;

    @Test
    void knowsTheVersionsOfTheBuild() {
        Installation installation = Installation.of(home);

        assertThat(List.of(installation.postgres(), installation.keycloak(), installation.liberty()))
                .allMatch(version -> version.matches("[0-9.]+"));
    }

    @Test
    void preparesAFolderOnce() {
        List<Path> filled = new ArrayList<>();
        Installation installation = Installation.of(home);
        for (int i = 0; i < 2; i++) {
            installation.prepared("part", folder -> {
                filled.add(folder);
                Files.writeString(folder.resolve("program"), "");
            });
        }

        assertThat(filled).hasSize(1);
        assertThat(installation.has("part")).isTrue();
    }

    @Test
    void aPreparationThatFailsLeavesNothingThatLooksPrepared() {
        Installation installation = Installation.of(home);

        assertThatThrownBy(() -> installation.prepared("part", folder -> {
                    Files.writeString(folder.resolve("half"), "");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("disk is full");
        assertThat(installation.has("part")).isFalse();
        Path folder = installation.prepared("part", fresh -> Files.writeString(fresh.resolve("whole"), ""));
        assertThat(folder.resolve("half")).doesNotExist();
        assertThat(folder.resolve("whole")).exists();
    }

    @Test
    void aCopyKeepsContentAndADeletionFollowsNoLink() throws IOException {
        Path outside = Files.createDirectory(home.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        Path tree = Files.createDirectory(home.resolve("tree"));
        Files.createSymbolicLink(tree.resolve("link"), outside);
        Files.createDirectories(tree.resolve("a/b"));
        Files.writeString(tree.resolve("a/b/file"), "text");

        FileTree.copy(tree, home.resolve("copy"));
        FileTree.delete(tree);

        assertThat(home.resolve("copy/a/b/file")).hasContent("text");
        assertThat(tree).doesNotExist();
        assertThat(outside.resolve("kept")).exists();
    }
}
