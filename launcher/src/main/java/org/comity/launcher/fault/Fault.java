package org.comity.launcher.fault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/// Something the operator can put right. The message is one line that says what is wrong and what to do; it is all that
/// is printed.
public final class Fault extends RuntimeException {
    public Fault(String line) {
        super(line);
    }

    public Fault(String line, Throwable cause) {
        super(line, cause);
    }

    /// The fault behind a failed read or write, named by what was being done: "write the secrets".
    public static Fault during(String action, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            reason = file.getReason() + ": " + file.getFile();
        }
        if (reason.toLowerCase(Locale.ROOT).contains("no space left")) {
            return new Fault("The disk is full: cannot " + action + ". Free some room and start again.", failure);
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return new Fault("Cannot " + action + ": a file is in the way: " + existing.getFile(), failure);
        }
        if (failure instanceof AccessDeniedException denied) {
            return new Fault("Not allowed to " + action + ": " + denied.getFile(), failure);
        }
        return new Fault("Cannot " + action + ": " + reason.lines().findFirst().orElse("unknown reason"), failure);
    }

    /// The one line.
    public String line() {
        return String.valueOf(getMessage());
    }
}
