package org.comity.exchange.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.consent.Party;
import org.comity.exchange.form.Checked;
import org.comity.exchange.form.Sent;
import org.comity.exchange.release.Control;
import org.comity.exchange.release.ControlFields;

/// The fields of a report and what is wrong with them.
public final class ReportFields {

    /// How many characters a report has at most.
    public static final int LONGEST = 10_000;

    static final String TEXT = "text";
    static final String SEE = "see";

    private static final List<String> READERS = List.of(Party.HOME.code(), Party.HOST.code());

    private ReportFields() {}

    /// What was sent.
    record Written(String text, Release release) {}

    /// @param today the first day that a release may end on
    static Checked<Written> read(Map<String, List<String>> fields, LocalDate today) {
        Sent sent = new Sent(fields);
        String text = sent.required(TEXT, LONGEST, "report.fault.text");
        List<String> see = sent.codes(SEE, READERS, "report.fault.see");
        boolean passOn = ControlFields.passOn(sent, "report.fault.pass-on");
        Optional<LocalDate> until =
                see.isEmpty() ? Optional.empty() : ControlFields.until(sent, today, today, "report.fault.until");
        if (passOn && see.isEmpty()) {
            sent.fault(ControlFields.PASS_ON, "report.fault.pass-on");
        }
        if (!sent.sound()) {
            return new Checked.Faulty<>(sent.faults());
        }
        return new Checked.Sound<>(new Written(
                text,
                new Release(
                        see.contains(Party.HOME.code()), see.contains(Party.HOST.code()), new Control(passOn, until))));
    }

    /// What the form sends.
    ///
    /// @param see codes of those who may read it
    /// @param until ISO 8601
    static Map<String, List<String>> fields(String text, List<String> see, boolean passOn, Optional<String> until) {
        Map<String, List<String>> fields = new LinkedHashMap<>(ControlFields.fields(passOn, until));
        fields.put(TEXT, List.of(text));
        fields.put(SEE, see);
        return fields;
    }
}
