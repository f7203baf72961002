package org.comity.exchange.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.consent.Party;
import org.comity.exchange.form.Checked;
import org.comity.exchange.form.Sent;

/// The fields of a report and what is wrong with them.
public final class ReportFields {

    /// How many characters a report has at most.
    public static final int LONGEST = 10_000;

    static final String TEXT = "text";
    static final String SEE = "see";
    static final String PASS_ON = "pass-on";
    static final String UNTIL = "until";
    static final String YES = "yes";

    private static final List<String> READERS = List.of(Party.HOME.code(), Party.HOST.code());
    private static final int MOST_YEARS = 5;

    private ReportFields() {}

    /// What was sent.
    record Written(String text, Release release) {}

    /// @param today the first day that a release may end on
    static Checked<Written> read(Map<String, List<String>> fields, LocalDate today) {
        Sent sent = new Sent(plain(fields));
        String text = sent.required(TEXT, LONGEST, "report.fault.text");
        List<String> see = sent.codes(SEE, READERS, "report.fault.see");
        boolean passOn =
                !sent.codes(PASS_ON, List.of(YES), "report.fault.pass-on").isEmpty();
        Optional<LocalDate> until = see.isEmpty() ? Optional.empty() : until(sent, today);
        if (passOn && see.isEmpty()) {
            sent.fault(PASS_ON, "report.fault.pass-on");
        }
        if (!sent.sound()) {
            return new Checked.Faulty<>(sent.faults());
        }
        return new Checked.Sound<>(new Written(
                text, new Release(see.contains(Party.HOME.code()), see.contains(Party.HOST.code()), passOn, until)));
    }

    /// What the form sends.
    ///
    /// @param see codes of those who may read it
    /// @param until ISO 8601
    static Map<String, List<String>> fields(String text, List<String> see, boolean passOn, Optional<String> until) {
        return Map.of(
                TEXT,
                List.of(text),
                SEE,
                see,
                PASS_ON,
                passOn ? List.of(YES) : List.of(),
                UNTIL,
                until.stream().toList());
    }

    private static Optional<LocalDate> until(Sent sent, LocalDate today) {
        Optional<LocalDate> until = sent.date(UNTIL, "report.fault.until");
        if (until.filter(day -> day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS)))
                .isPresent()) {
            sent.fault(UNTIL, "report.fault.until");
            return Optional.empty();
        }
        return until;
    }

    /// Browsers send lines parted by two characters and count one.
    private static Map<String, List<String>> plain(Map<String, List<String>> fields) {
        Map<String, List<String>> plain = new LinkedHashMap<>(fields);
        plain.computeIfPresent(
                TEXT,
                (name, values) -> values.stream()
                        .map(value -> value.replace("\r\n", "\n").replace('\r', '\n'))
                        .toList());
        return plain;
    }
}
