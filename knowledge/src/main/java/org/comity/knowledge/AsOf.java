package org.comity.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

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
