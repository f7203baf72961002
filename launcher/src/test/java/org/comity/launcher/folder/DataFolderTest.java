package org.comity.launcher.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.comity.launcher.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void isCreatedForItsOwnerOnly() throws IOException {
        Path root = folder.resolve("new/data");
        try (DataFolder data = DataFolder.open(root)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.logs())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void isHeldByOneLauncherAtATime() {
        try (DataFolder held = DataFolder.open(folder)) {
            assertThat(DataFolder.inUse(held.root())).isTrue();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(Fault.class)
                    .hasMessageStartingWith("Comity already runs on " + folder)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        assertThat(DataFolder.inUse(folder)).isFalse();
        DataFolder.open(folder).close();
    }

    @Test
    void cannotBeAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(file.toString());
    }
}
