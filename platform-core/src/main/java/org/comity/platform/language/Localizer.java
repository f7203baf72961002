package org.comity.platform.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/// Speaks one language of the interface: texts, dates, numbers, names of languages and countries, and order.
/// Immutable;
/// dates are shown in UTC
/// and say so, because a reader's place is not known without asking.
public final class Localizer {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final Messages messages;
    private final InterfaceLanguage language;

    public Localizer(Messages messages, InterfaceLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    public InterfaceLanguage language() {
        return language;
    }

    /// Whether there is a text.
    public boolean has(String key) {
        return messages.keys(language).contains(key);
    }

    /// The text of a key without arguments.
    public String text(String key) {
        return messages.text(language, key, Map.of());
    }

    /// The text of a key with one named argument.
    public String text(String key, String name, Object value) {
        return messages.text(language, key, Map.of(name, value));
    }

    /// The text of a key with two named arguments.
    public String text(String key, String name1, Object value1, String name2, Object value2) {
        return messages.text(language, key, Map.of(name1, value1, name2, value2));
    }

    /// The text of a key with named arguments.
    public String text(String key, Map<String, ?> arguments) {
        return messages.text(language, key, new HashMap<>(arguments));
    }

    /// A calendar date in long form, e.g. 22 November 2026.
    public String date(LocalDate date) {
        return format(
                DateFormat.getDateInstance(DateFormat.LONG, language.locale()),
                date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /// The UTC date of an instant in long form.
    public String date(Instant instant) {
        return format(DateFormat.getDateInstance(DateFormat.LONG, language.locale()), instant);
    }

    /// Date and time of an instant in UTC, with the zone named.
    public String dateTime(Instant instant) {
        return format(DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, language.locale()), instant)
                + " UTC";
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// A share as a percentage without decimals.
    ///
    /// @param share 0 to 1
    public String percent(double share) {
        return NumberFormat.getPercentInstance(language.locale()).format(share);
    }

    /// The name of a language in the reader's language.
    public String languageName(String tag) {
        return names().localeDisplayName(ULocale.forLanguageTag(tag));
    }

    /// The name of a language in itself.
    public static String ownLanguageName(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        return LocaleDisplayNames.getInstance(
                        locale, DisplayContext.DIALECT_NAMES, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                .localeDisplayName(locale);
    }

    /// `rtl` or `ltr` for the script of a language.
    public static String direction(String tag) {
        return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
    }

    /// The name of a country or territory by its ISO 3166-1 alpha-2 code.
    public String territoryName(String code) {
        return names().regionDisplayName(code);
    }

    /// The order in which a reader of this language looks things up.
    public Comparator<String> order() {
        return Collator.getInstance(language.locale())::compare;
    }

    private LocaleDisplayNames names() {
        return LocaleDisplayNames.getInstance(language.locale(), DisplayContext.DIALECT_NAMES);
    }

    private static String format(DateFormat format, Instant instant) {
        format.setTimeZone(UTC);
        return format.format(Date.from(instant));
    }
}
