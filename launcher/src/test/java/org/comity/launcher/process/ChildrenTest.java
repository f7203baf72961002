package org.comity.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.comity.launcher.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
    @TempDir
    private Path folder;

    private final Children children = new Children();

    @AfterEach
    void nothingIsLeft() {
        children.stopAll();
    }

    @Test
    void aChildEndsWithItsDescendants() throws Exception {
        Child child = children.start(Programs.shell(folder, "parent", "sleep 60 & echo $! > descendant; wait"));
        ProcessHandle descendant =
                ProcessHandle.of(Long.parseLong(written("descendant"))).orElseThrow();

        children.stopAll();

        assertThat(child.alive()).isFalse();
        assertThat(descendant.isAlive()).isFalse();
        assertThat(folder.resolve("parent.pid")).doesNotExist();
    }

    @Test
    void aChildThatIgnoresTheRequestIsEndedByForce() throws Exception {
        Child child = children.start(Programs.shell(
                folder,
                "stubborn",
                "trap '' TERM; echo yes > ready; while :; do sleep 0.1; done",
                new ChildSpec.Ending(Signal.TERM, Duration.ofMillis(300), false)));
        written("ready");

        children.stopAll();

        assertThat(child.alive()).isFalse();
    }

    @Test
    void theOneThatOthersWriteToEndsLast() throws Exception {
        children.start(Programs.shell(
                folder,
                "database",
                "trap 'echo database >> order; exit' TERM; echo yes > up1; while :; do sleep 0.05; done",
                new ChildSpec.Ending(Signal.TERM, Programs.PATIENCE, true)));
        children.start(Programs.shell(
                folder,
                "server",
                "trap 'sleep 0.5; echo server >> order; exit' TERM; echo yes > up2; while :; do sleep 0.05; done"));
        written("up1");
        written("up2");

        children.stopAll();

        assertThat(folder.resolve("order")).hasContent("server\ndatabase\n");
    }

    @Test
    void afterTheStopNothingIsStarted() {
        children.stopAll();

        assertThatThrownBy(() -> children.start(Programs.shell(folder, "late", "echo > late")))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> children.run("late", List.of("true"), Map.of(), folder.resolve("log"), null))
                .isInstanceOf(Fault.class);
    }

    @Test
    void aToolThatFailsNamesItsLogAndAFullDisk() {
        Path log = folder.resolve("tool.log");

        assertThatThrownBy(() -> children.run(
                        "The tool",
                        List.of("/bin/sh", "-c", "echo 'write: No space left on device'; exit 3"),
                        Map.of(),
                        log,
                        null))
                .isInstanceOf(Fault.class)
                .hasMessage("The tool failed (exit code 3): the disk is full, see " + log);
    }

    @Test
    void aToolReadsItsInput() {
        children.run("cat", List.of("cat"), Map.of(), folder.resolve("cat.log"), "one\ntwo\n");

        assertThat(folder.resolve("cat.log")).hasContent("one\ntwo\n");
    }

    @Test
    void aChildSeesOnlyTheVariablesMeantForIt() throws Exception {
        ChildSpec spec = Programs.shell(folder, "env", "env > variables.new; mv variables.new variables; sleep 60");
        children.start(new ChildSpec(
                spec.name(), spec.command(), Map.of("COMITY_X", "1"), spec.log(), spec.pidFile(), spec.ending()));

        String variables = written("variables");

        assertThat(variables).contains("COMITY_X=1").contains("PATH=");
        assertThat(variables.lines().map(line -> line.replaceAll("=.*", "")))
                .isSubsetOf(
                        "COMITY_X",
                        "PATH",
                        "HOME",
                        "USER",
                        "LANG",
                        "LC_ALL",
                        "TZ",
                        "TMPDIR",
                        "PWD",
                        "SHLVL",
                        "_",
                        "OLDPWD");
    }

    private String written(String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        for (int i = 0; i < 500 && (!Files.exists(file) || Files.size(file) == 0); i++) {
            Thread.sleep(10);
        }
        return Files.readString(file).strip();
    }
}
