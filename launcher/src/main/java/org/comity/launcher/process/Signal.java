package org.comity.launcher.process;

import java.io.IOException;

/// How a program is asked to end.
public enum Signal {
    TERM,
    INT;

    void send(ProcessHandle process) {
        if (this == TERM && process.destroy()) {
            return;
        }
        try {
            // Java itself can only send TERM and KILL.
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
