package org.comity.search.query;

import com.ibm.icu.text.Normalizer2;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.search.analysis.HanFolding;
import org.comity.search.index.Plan.Dates;

/// Reads years, months, days (ISO 8601 and how people write them) and ranges of them, in the digits of any
/// script.
final class DateReading {

    private static final int ROC = 1911;

    private static final Pattern RANGE = Pattern.compile("(?<from>.*?)\\s*(?:\\.{2,}|[~〜–—至到→])\\s*(?<to>.*)");
    private static final Pattern YEARS = Pattern.compile("(?<from>\\d{4})\\s*-\\s*(?<to>\\d{4})");
    private static final Pattern COMPARED = Pattern.compile("(?<sign>[<>]=?|[≤≥])\\s*(?<date>.*)");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<roc>民国)?(?<year>\\d{1,4})(?:[-/.年](?<month>\\d{1,2})(?:[-/.月](?<day>\\d{1,2})日?)?月?|年)?");
    private static final Pattern COMPACT = Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<first>\\d{1,2})(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(?<month>\\d{1,2})[./-](?<year>\\d{4})");

    private DateReading() {}

    /// From the first day to the last.
    private record Days(LocalDate first, LocalDate last) {

        static Optional<Days> of(int year, int month, int day) {
            try {
                if (year < 1) {
                    return Optional.empty();
                }
                if (month == 0) {
                    return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
                }
                if (day == 0) {
                    YearMonth whole = YearMonth.of(year, month);
                    return Optional.of(new Days(whole.atDay(1), whole.atEndOfMonth()));
                }
                LocalDate date = LocalDate.of(year, month, day);
                return Optional.of(new Days(date, date));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    /// The days from the first one of what is written.
    static Optional<Dates> from(String typed) {
        return days(plain(typed)).map(days -> new Dates(Optional.of(days.first()), Optional.empty()));
    }

    /// The days up to the last one of what is written.
    static Optional<Dates> to(String typed) {
        return days(plain(typed)).map(days -> new Dates(Optional.empty(), Optional.of(days.last())));
    }

    /// A day, month or year, or what lies between two of them; one end may be open.
    static Optional<Dates> range(String typed) {
        String text = plain(typed);
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return days(compared.group("date")).map(days -> compared(compared.group("sign"), days));
        }
        Matcher range = YEARS.matcher(text);
        if (range.matches() || range.usePattern(RANGE).matches()) {
            return between(range.group("from"), range.group("to"));
        }
        return days(text).map(days -> new Dates(Optional.of(days.first()), Optional.of(days.last())));
    }

    private static Dates compared(String sign, Days days) {
        return switch (sign) {
            case ">" -> new Dates(Optional.of(days.last().plusDays(1)), Optional.empty());
            case "<" -> new Dates(Optional.empty(), Optional.of(days.first().minusDays(1)));
            case ">=", "≥" -> new Dates(Optional.of(days.first()), Optional.empty());
            default -> new Dates(Optional.empty(), Optional.of(days.last()));
        };
    }

    private static Optional<Dates> between(String from, String to) {
        Optional<Days> first = days(from);
        Optional<Days> last = days(to);
        boolean unreadable = (first.isEmpty() && !from.isEmpty()) || (last.isEmpty() && !to.isEmpty());
        if (unreadable || (first.isEmpty() && last.isEmpty())) {
            return Optional.empty();
        }
        if (first.isPresent()
                && last.isPresent()
                && first.get().first().isAfter(last.get().last())) {
            return between(to, from);
        }
        return Optional.of(new Dates(first.map(Days::first), last.map(Days::last)));
    }

    private static Optional<Days> days(String text) {
        Matcher date = COMPACT.matcher(text);
        if (date.matches()) {
            return Days.of(number(date, "year"), number(date, "month"), number(date, "day"));
        }
        if (date.usePattern(YEAR_FIRST).matches()) {
            boolean roc = date.group("roc") != null;
            return roc || date.group("year").length() == 4
                    ? Days.of(number(date, "year") + (roc ? ROC : 0), number(date, "month"), number(date, "day"))
                    : Optional.empty();
        }
        if (date.usePattern(MONTH_YEAR).matches()) {
            int month = number(date, "month");
            return month == 0 ? Optional.empty() : Days.of(number(date, "year"), month, 0);
        }
        return date.usePattern(YEAR_LAST).matches() ? yearLast(date) : Optional.empty();
    }

    /// With dots the day comes first. With other marks some put the month first: only what can be read in one
    /// way is.
    private static Optional<Days> yearLast(Matcher date) {
        int first = number(date, "first");
        int second = number(date, "second");
        boolean dayFirst = date.group("mark").equals(".") || first > 12 || first == second;
        if (first == 0 || second == 0 || (!dayFirst && second <= 12)) {
            return Optional.empty();
        }
        int year = number(date, "year");
        return dayFirst ? Days.of(year, second, first) : Days.of(year, first, second);
    }

    private static int number(Matcher date, String group) {
        String digits = date.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        HanFolding.fold(Normalizer2.getNFKCInstance().normalize(typed))
                .strip()
                .codePoints()
                .forEach(code -> {
                    int digit = Character.digit(code, 10);
                    plain.appendCodePoint(digit >= 0 ? '0' + digit : code);
                });
        // the hour says nothing
        return plain.toString().replaceFirst("(?<=\\d{4}-\\d{2}-\\d{2})T.*", "").replaceFirst("(?<!\\.)[.,;]$", "");
    }
}
