package org.comity.knowledge;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import org.comity.platform.language.Localizer;

/// When a fact was true as far as its source says: a day, a month or a year (ISO 8601, reduced precision).
///
/// @param iso `2015-03-14`, `2015-03` or `2015`
public record AsOf(String iso) implements Comparable<AsOf> {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /// @throws IllegalArgumentException when it is none of the three forms
    public AsOf {
        if (!isValid(iso)) {
            throw new IllegalArgumentException("'%s' is no date, month or year.".formatted(iso));
        }
    }

    public static boolean isValid(String iso) {
        try {
            day(iso);
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    public static AsOf of(LocalDate day) {
        return new AsOf(day.toString());
    }

    /// The last day it can mean.
    public LocalDate lastDay() {
        return day(iso);
    }

    /// Whether it names a day.
    public boolean exact() {
        return iso.length() > MONTH;
    }

    /// The date, month or year in the reader's language.
    public String shown(Localizer localizer) {
        return exact() ? localizer.date(lastDay()) : shown(iso.length() == YEAR ? "y" : "yMMMM", localizer);
    }

    private String shown(String skeleton, Localizer localizer) {
        DateFormat format =
                DateFormat.getPatternInstance(skeleton, localizer.language().locale());
        if (format instanceof SimpleDateFormat) {
            format.setTimeZone(TimeZone.GMT_ZONE);
        }
        return format.format(Date.from(lastDay().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static LocalDate day(String iso) {
        return switch (iso.length()) {
            case YEAR -> Year.parse(iso).atMonth(12).atEndOfMonth();
            case MONTH -> YearMonth.parse(iso).atEndOfMonth();
            default -> LocalDate.parse(iso);
        };
    }

    @Override
    public int compareTo(AsOf other) {
        return lastDay().compareTo(other.lastDay());
    }

    @Override
    public String toString() {
        return iso;
    }
}
