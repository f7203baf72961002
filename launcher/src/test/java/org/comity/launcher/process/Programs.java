package org.comity.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Small programs to start, watch and end.
final class Programs {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private Programs() {}

    static ChildSpec shell(Path folder, String name, String script) {
        return shell(folder, name, script, new ChildSpec.Ending(Signal.TERM, PATIENCE, false));
    }

    static ChildSpec shell(Path folder, String name, String script, ChildSpec.Ending ending) {
        return new ChildSpec(
                name,
                List.of("/bin/sh", "-c", script),
                Map.of(),
                folder.resolve(name + ".log"),
                folder.resolve(name + ".pid"),
                ending);
    }
}
