package org.comity.exchange.job;

import java.util.Arrays;

/// Why a matching came to nothing.
public enum JobFailure {
    /// The server has too little memory for it.
    MEMORY("memory"),
    /// A mistake of the program; the log of the server has it under the id of the job.
    FAULT("fault"),
    /// Server after server ended while it computed.
    LOST("lost"),
    /// The round changed so often meanwhile that no result was of it as it stood.
    CHANGING("changing"),
    /// The mechanism takes no round of this size.
    TOO_LARGE("too-large"),
    /// There is nothing to match any more.
    NOTHING("nothing");

    private final String code;

    JobFailure(String code) {
        this.code = code;
    }

    /// As it stands in rows, JSON and keys of messages.
    public String code() {
        return code;
    }

    static JobFailure of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
