package org.comity.knowledge.register;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.ZoneOffset;
import java.util.Date;
import org.comity.knowledge.AsOf;
import org.comity.platform.language.Localizer;

/// Dates of reduced precision in the reader's language.
public final class Dates {

    private static final int YEAR = 4;

    private Dates() {}

    /// A date, a month or a year; what is none is shown as it is.
    public static String shown(String iso, Localizer localizer) {
        return AsOf.isValid(iso) ? shown(new AsOf(iso), localizer) : iso;
    }

    /// A date, a month or a year.
    public static String shown(AsOf asOf, Localizer localizer) {
        if (asOf.exact()) {
            return localizer.date(asOf.lastDay());
        }
        if (asOf.iso().length() == YEAR) {
            return format(asOf, "y", localizer);
        }
        return format(asOf, "yMMMM", localizer);
    }

    private static String format(AsOf asOf, String skeleton, Localizer localizer) {
        DateFormat format =
                DateFormat.getPatternInstance(skeleton, localizer.language().locale());
        if (format instanceof SimpleDateFormat) {
            format.setTimeZone(TimeZone.GMT_ZONE);
        }
        return format.format(
                Date.from(asOf.lastDay().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
