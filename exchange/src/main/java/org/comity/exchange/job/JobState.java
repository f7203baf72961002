package org.comity.exchange.job;

import java.util.Arrays;

/// Where a matching that was asked for is.
public enum JobState {
    /// No server has taken it up.
    WAITING("waiting"),
    /// A server computes it.
    RUNNING("running"),
    /// Its result is kept.
    DONE("done"),
    /// Its programme stopped it.
    STOPPED("stopped"),
    /// It came to nothing.
    FAILED("failed");

    private final String code;

    JobState(String code) {
        this.code = code;
    }

    /// As it stands in rows, JSON and keys of messages.
    public String code() {
        return code;
    }

    /// Whether there may be a result yet.
    public boolean open() {
        return this == WAITING || this == RUNNING;
    }

    static JobState of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
