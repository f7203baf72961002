package org.comity.knowledge.jurisdiction;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import org.comity.platform.language.Localizer;

/// Conventions in the words of the reader's language.
public final class Words {

    private Words() {}

    /// The names of calendars, preferred first.
    public static String calendars(Conventions conventions, Localizer localizer) {
        LocaleDisplayNames names =
                LocaleDisplayNames.getInstance(localizer.language().locale());
        return join(
                conventions.calendars().stream()
                        .map(calendar -> names.keyValueDisplayName("calendar", calendar))
                        .toList(),
                localizer);
    }

    public static String days(Collection<DayOfWeek> days, Localizer localizer) {
        return join(days.stream().map(day -> day(day, localizer)).toList(), localizer);
    }

    public static String day(DayOfWeek day, Localizer localizer) {
        // ICU counts from Sunday, which is 1
        return DateFormatSymbols.getInstance(localizer.language().locale()).getWeekdays()[day.getValue() % 7 + 1];
    }

    public static String offsets(Conventions conventions) {
        return conventions.offsets().isEmpty() ? "–" : "UTC " + String.join(", ", conventions.offsets());
    }

    private static String join(List<String> words, Localizer localizer) {
        return String.join(localizer.text("knowledge.list-separator"), words);
    }
}
