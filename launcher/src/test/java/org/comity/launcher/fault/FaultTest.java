package org.comity.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void aFullDiskIsCalledAFullDisk() {
        IOException failure = new FileSystemException("/data/x", null, "No space left on device");

        assertThat(Fault.during("write /data/x", failure).line())
                .isEqualTo("The disk is full: cannot write /data/x. Free some room and start again.");
    }

    @Test
    void theLineIsOneLine() {
        assertThat(Fault.during("read", new IOException("first\nsecond")).line())
                .isEqualTo("Cannot read: first");
    }

    @Test
    void aFileInTheWayIsNamed() {
        assertThat(Fault.during("create the folder", new FileAlreadyExistsException("/data"))
                        .line())
                .isEqualTo("Cannot create the folder: a file is in the way: /data");
    }
}
