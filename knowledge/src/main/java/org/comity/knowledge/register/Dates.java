package org.comity.knowledge.register;

import org.comity.knowledge.AsOf;
import org.comity.platform.language.Localizer;

/// Dates of reduced precision in the reader's language.
public final class Dates {

    private Dates() {}

    /// A date, a month or a year; what is none is shown as it is.
    public static String shown(String iso, Localizer localizer) {
        return AsOf.isValid(iso) ? shown(new AsOf(iso), localizer) : iso;
    }

    /// A date, a month or a year.
    public static String shown(AsOf asOf, Localizer localizer) {
        return asOf.shown(localizer);
    }
}
