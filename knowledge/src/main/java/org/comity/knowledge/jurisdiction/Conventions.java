package org.comity.knowledge.jurisdiction;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.PersonName;
import com.ibm.icu.text.PersonNameFormatter;
import com.ibm.icu.text.SimplePersonName;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Conventions of a jurisdiction as CLDR 48 has them, by way of ICU: calendars, week, time zones, order of names.
///
/// @param calendars BCP 47 names of the calendars in use, preferred first, e.g. `gregorian`, `roc`
/// @param nameOrders by official language: whether the family name comes first
/// @param offsets of its time zones from UTC now, e.g. `+08:00`
/// @param zones their IANA names
public record Conventions(
        List<String> calendars,
        Week week,
        Map<String, Boolean> nameOrders,
        List<String> offsets,
        List<String> zones,
        String dateExample) {

    /// Languages whose person names CLDR 48 describes; for others it has no more than a default.
    private static final Set<String> NAMED = Set.of(
            "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fil",
            "fr", "ga", "ha", "he", "hi", "hr", "hu", "hy", "id", "ig", "is", "it", "ja", "ka", "kk", "km", "ko", "ky",
            "lo", "lt", "lv", "mk", "mn", "ms", "mt", "my", "nb", "ne", "nl", "pl", "ps", "pt", "ro", "ru", "si", "sk",
            "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tr", "uk", "ur", "uz", "vi", "yo",
            "zh", "zu");

    private static final String GIVEN = "Aaaa";
    private static final String FAMILY = "Bbbb";
    private static final int MINUTE = 60_000;

    /// The region of what has no land of its own.
    private static final String WORLD = "001";

    /// The working week.
    ///
    /// @param weekend its days; may be empty where CLDR knows none
    public record Week(DayOfWeek first, Set<DayOfWeek> weekend) {
        public Week {
            weekend = new LinkedHashSet<>(weekend);
        }
    }

    /// The conventions of a jurisdiction.
    ///
    /// @param languages official languages, BCP 47, main one first
    /// @param now for offsets and the example of a date
    public static Conventions of(String code, List<String> languages, Instant now) {
        ULocale locale = new ULocale.Builder()
                .setLanguageTag(languages.isEmpty() ? "und" : languages.getFirst())
                .setRegion(code.length() == 2 ? code : WORLD)
                .build();
        Map<String, Boolean> orders = new LinkedHashMap<>();
        languages.stream()
                .filter(tag -> NAMED.contains(Locale.forLanguageTag(tag).getLanguage()))
                .limit(4)
                .forEach(tag -> orders.put(tag, familyFirst(tag)));
        return new Conventions(
                List.of(Calendar.getKeywordValuesForLocale("calendar", locale, true)),
                week(locale),
                orders,
                offsets(code, now),
                zones(code),
                example(locale, now));
    }

    private static boolean familyFirst(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        PersonName name = SimplePersonName.builder()
                .setLocale(locale)
                .addField(PersonName.NameField.GIVEN, List.of(), GIVEN)
                .addField(PersonName.NameField.SURNAME, List.of(), FAMILY)
                .build();
        String formatted =
                PersonNameFormatter.builder().setLocale(locale).build().formatToString(name);
        return formatted.indexOf(FAMILY) < formatted.indexOf(GIVEN);
    }

    private static Week week(ULocale locale) {
        Calendar.WeekData data = Calendar.getWeekDataForRegion(locale.getCountry());
        Set<DayOfWeek> weekend = new LinkedHashSet<>();
        for (int day = data.weekendOnset; ; day = day % 7 + 1) {
            weekend.add(day(day));
            if (day == data.weekendCease) {
                break;
            }
        }
        return new Week(day(data.firstDayOfWeek), weekend);
    }

    /// ICU counts from Sunday.
    private static DayOfWeek day(int icu) {
        return DayOfWeek.of(icu == Calendar.SUNDAY ? 7 : icu - 1);
    }

    private static List<String> zones(String code) {
        return List.copyOf(
                new TreeSet<>(TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, code, null)));
    }

    private static List<String> offsets(String code, Instant now) {
        Set<Integer> minutes = new TreeSet<>();
        zones(code).forEach(zone -> minutes.add(TimeZone.getTimeZone(zone).getOffset(now.toEpochMilli()) / MINUTE));
        List<String> offsets = new ArrayList<>();
        for (int offset : minutes) {
            offsets.add("%s%02d:%02d".formatted(offset < 0 ? "-" : "+", Math.abs(offset) / 60, Math.abs(offset) % 60));
        }
        return offsets;
    }

    private static String example(ULocale locale, Instant now) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(now));
    }
}
