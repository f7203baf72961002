package org.comity.exchange.matching.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The commands of matching, for tests of other packages.
public final class Commands {

    private Commands() {}

    /// @return the exit code, and what was said on both outputs
    public static String run(Object... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = new RoundCommand(() -> 0, out, out)
                .run(List.of(words).stream().map(Object::toString).toList());
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
