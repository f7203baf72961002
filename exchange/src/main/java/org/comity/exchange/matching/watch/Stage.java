package org.comity.exchange.matching.watch;

import java.util.Arrays;

/// What a matching is at.
public enum Stage {
    /// The round is written as the file that is matched.
    WRITING("writing"),

    /// The objectives of the balanced mechanism, one after the other; the share counts them.
    OBJECTIVES("objectives"),

    /// Officers ask, or trade.
    SEATING("seating"),

    /// Good exchanges are looked for; the share is that of the steps that this may take.
    SEARCHING("searching"),

    /// It is proven that nothing is better; the share is that of the steps that this may take.
    PROVING("proving"),

    /// What is left is tried out.
    TRYING("trying"),

    /// The result is written, and kept.
    KEEPING("keeping");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /// As it stands in rows, JSON and keys of messages.
    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException when there is none
    public static Stage of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no stage '%s'.".formatted(code)));
    }
}
