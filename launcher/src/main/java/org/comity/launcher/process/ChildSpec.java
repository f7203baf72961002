package org.comity.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A program to start.
///
/// @param name what people call it: "Keycloak"
/// @param environment all its environment variables, added to the few that every program needs
/// @param log file that takes what it prints
/// @param pidFile note by which a later launcher finds it again
/// @param ending how it is asked to end
public record ChildSpec(
        String name, List<String> command, Map<String, String> environment, Path log, Path pidFile, Ending ending) {

    /// @param patience how long it may take before force is used
    /// @param last true if it must outlive the others, because they write to it
    public record Ending(Signal signal, Duration patience, boolean last) {}
}
