package org.comity.search.bridge.learning;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// Names that every language has of its own, from the Unicode Common Locale Data Repository in ICU: of
/// territories, languages, currencies, cities (those that time zones are named by), months and days of the
/// week.
final class LocaleNames {

    private final Collection<String> languages;

    LocaleNames(Collection<String> languages) {
        this.languages = new TreeSet<>(languages);
    }

    List<Parallel> all() {
        List<Parallel> all = new ArrayList<>();
        for (String territory : Locale.getISOCountries()) {
            all.add(named(
                    territory,
                    (locale, code) -> LocaleDisplayNames.getInstance(locale).regionDisplayName(code)));
        }
        for (String language : Locale.getISOLanguages()) {
            all.add(named(
                    language,
                    (locale, code) -> LocaleDisplayNames.getInstance(locale).languageDisplayName(code)));
        }
        Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .forEach(currency -> all.add(named(
                        currency,
                        (locale, code) -> Currency.getInstance(code).getName(locale, Currency.LONG_NAME, null))));
        for (String zone :
                new TreeSet<>(TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null))) {
            all.add(named(
                    zone,
                    (locale, id) ->
                            String.valueOf(TimeZoneNames.getInstance(locale).getExemplarLocationName(id))));
        }
        for (int month = 0; month < 12; month++) {
            int each = month;
            all.add(named("", (locale, none) -> new DateFormatSymbols(locale).getMonths()[each]));
        }
        for (int day = 1; day <= 7; day++) {
            int each = day;
            all.add(named("", (locale, none) -> new DateFormatSymbols(locale).getWeekdays()[each]));
        }
        return all.stream().filter(names -> names.wordings().size() > 1).toList();
    }

    /// A name that is only the code, or another language's, is none.
    private Parallel named(String code, BiFunction<ULocale, String, String> naming) {
        Map<String, List<String>> names = new TreeMap<>();
        for (String language : languages) {
            ULocale locale = new ULocale(language);
            String name = naming.apply(locale, code);
            if (!name.equals(code) && !name.equals("null") && hasOwnNames(locale)) {
                names.put(language, List.of(name));
            }
        }
        return Parallel.concept(names);
    }

    private static boolean hasOwnNames(ULocale locale) {
        return locale.getLanguage().equals("en")
                || !LocaleDisplayNames.getInstance(locale)
                        .regionDisplayName("DE")
                        .equals(LocaleDisplayNames.getInstance(ULocale.ROOT).regionDisplayName("DE"));
    }
}
