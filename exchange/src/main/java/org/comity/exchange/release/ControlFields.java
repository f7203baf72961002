package org.comity.exchange.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.form.Sent;
import org.comity.platform.language.Localizer;

/// The control of a document as fields of a form.
public final class ControlFields {

    public static final String PASS_ON = "pass-on";
    public static final String UNTIL = "until";
    public static final String YES = "yes";

    private static final int MOST_YEARS = 5;

    private ControlFields() {}

    /// Whether passing on is allowed.
    ///
    /// @param key of the fault
    public static boolean passOn(Sent sent, String key) {
        return !sent.codes(PASS_ON, List.of(YES), key).isEmpty();
    }

    /// The last day for readers.
    ///
    /// @param today at most five years before it
    /// @param first that can be the last
    /// @param key of the fault
    public static Optional<LocalDate> until(Sent sent, LocalDate today, LocalDate first, String key) {
        Optional<LocalDate> until = sent.date(UNTIL, key);
        if (until.filter(day -> day.isBefore(first) || day.isAfter(today.plusYears(MOST_YEARS)))
                .isPresent()) {
            sent.fault(UNTIL, key);
            return Optional.empty();
        }
        return until;
    }

    /// What the form sends.
    ///
    /// @param until ISO 8601
    public static Map<String, List<String>> fields(boolean passOn, Optional<String> until) {
        return Map.of(
                PASS_ON,
                passOn ? List.of(YES) : List.of(),
                UNTIL,
                until.stream().toList());
    }

    /// The choice of passing on, in the reader's words.
    public static Map<String, String> passingOn(Localizer localizer) {
        return Map.of(YES, localizer.text("report.pass-on.yes"));
    }
}
