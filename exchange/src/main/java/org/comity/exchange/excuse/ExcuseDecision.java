package org.comity.exchange.excuse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a programme decided about an office that would be excused from hosting.
public enum ExcuseDecision {
    EXCUSED,
    DECLINED,

    /// It took back what it had decided.
    UNDONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExcuseDecision> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
