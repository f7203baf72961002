package org.comity.exchange.job;

import java.util.Arrays;

/// What a matching was asked for.
public enum JobKind {
    /// The first time.
    RUN("run"),
    /// Once more, after places fell free.
    REMATCH("rematch");

    private final String code;

    JobKind(String code) {
        this.code = code;
    }

    /// As it stands in rows and JSON.
    public String code() {
        return code;
    }

    static JobKind of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
