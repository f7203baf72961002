package org.comity.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    private static final ChildSpec.Ending ENDING = new ChildSpec.Ending(Signal.TERM, Programs.PATIENCE, false);

    @TempDir
    private Path folder;

    private Path file;
    private Process orphan;

    @BeforeEach
    void anOrphanRuns() throws IOException {
        file = folder.resolve("orphan.pid");
        orphan = new ProcessBuilder("/bin/sh", "-c", "sleep 60 & wait").start();
    }

    @AfterEach
    void itIsGone() {
        orphan.descendants().forEach(ProcessHandle::destroyForcibly);
        orphan.destroyForcibly();
    }

    @Test
    void theOrphanOfAnEarlierLauncherIsFoundAndEndedWithItsDescendants() throws Exception {
        PidFile.write(file, orphan.toHandle());
        while (orphan.descendants().findAny().isEmpty()) {
            Thread.sleep(10);
        }
        ProcessHandle descendant = orphan.descendants().findAny().orElseThrow();

        assertThat(PidFile.endOrphan(file, ENDING)).isTrue();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(descendant.onExit()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(file).doesNotExist();
    }

    @Test
    void aStrangerThatGotTheSameIdIsLeftAlone() throws IOException {
        PidFile.write(file, orphan.toHandle());
        long aMinuteEarlier = Long.parseLong(Files.readString(file).strip().split(" ", 2)[1]) - 60_000;
        Files.writeString(file, orphan.pid() + " " + aMinuteEarlier + "\n");

        assertThat(PidFile.endOrphan(file, ENDING)).isFalse();

        assertThat(orphan.isAlive()).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void aNoteThatCannotBeReadEndsNobody() throws IOException {
        for (String text : new String[] {"", "abc", orphan.pid() + "", orphan.pid() + " x", "99999999999999999999 1"}) {
            Files.writeString(file, text);
            assertThat(PidFile.endOrphan(file, ENDING)).as(text).isFalse();
        }
        assertThat(PidFile.endOrphan(folder.resolve("missing"), ENDING)).isFalse();
        assertThat(orphan.isAlive()).isTrue();
    }

    @Test
    void aProcessThatIsGoneIsNotFound() throws InterruptedException {
        PidFile.write(file, orphan.toHandle());
        orphan.descendants().forEach(ProcessHandle::destroyForcibly);
        orphan.destroyForcibly().waitFor();

        assertThat(PidFile.find(file)).isEmpty();
    }
}
