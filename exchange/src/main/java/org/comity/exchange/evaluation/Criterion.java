package org.comity.exchange.evaluation;

import java.util.Locale;

/// What both sides give marks for.
public enum Criterion {
    /// The stay was prepared well.
    PREPARATION,
    /// Guest and hosts worked together well.
    COOPERATION,
    /// They understood each other.
    LANGUAGE,
    /// What came of it is of use at work.
    USEFULNESS;

    /// The least mark: not at all.
    public static final int LEAST = 1;

    /// The best mark: fully.
    public static final int MOST = 5;

    /// As it stands in columns, forms and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
