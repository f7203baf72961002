package org.comity.exchange.excuse;

import java.util.Locale;

/// How an office stands to hosting in a round.
public enum ExcuseState {
    /// It neither asked nor was it excused.
    NONE,

    /// It asked, and nothing is decided.
    ASKED,
    EXCUSED,
    DECLINED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
