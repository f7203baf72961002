package org.comity.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ProcessUsageTest {

    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void this_process_takes_time_and_memory() {
        ProcessUsage usage = ProcessUsage.of(SELF);

        assertThat(usage.cpuSeconds()).isPositive();
        assertThat(usage.proportionalBytes()).isGreaterThan(10 << 20).isLessThanOrEqualTo(usage.residentBytes());
    }

    @Test
    void a_tree_is_a_process_and_its_children() throws IOException {
        // not of this process, whose memory comes and goes between two looks
        Process child = new ProcessBuilder("sh", "-c", "sleep 60 & wait").start();
        try {
            while (child.children().findAny().isEmpty() && child.isAlive()) {
                Thread.onSpinWait();
            }

            assertThat(ProcessUsage.ofTree(child.pid()).residentBytes())
                    .isGreaterThan(ProcessUsage.of(child.pid()).residentBytes());
        } finally {
            child.descendants().forEach(ProcessHandle::destroy);
            child.destroy();
        }
    }

    @Test
    void a_process_that_is_gone_uses_nothing() throws IOException, InterruptedException {
        Process child = new ProcessBuilder("true").start();
        child.waitFor();

        assertThat(ProcessUsage.ofTree(child.pid())).isEqualTo(new ProcessUsage(0, 0, 0));
    }
}
