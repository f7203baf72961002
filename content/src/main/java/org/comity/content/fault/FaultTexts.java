package org.comity.content.fault;

import org.comity.content.Fault;
import org.comity.content.Fault.Severity;
import org.comity.platform.language.Localizer;

/// A fault in the reader's language.
///
/// @param place `file:line`, the file alone when the fault has no line, empty for the course as a whole
/// @param severity the word for fault or warning
/// @param advice what to do about it
public record FaultTexts(String place, String severity, String what, String advice) {

    /// The class-path folder of the texts.
    public static final String MESSAGES = "org/comity/content/fault";

    /// Says the fault.
    public static FaultTexts of(Fault fault, Localizer localizer) {
        String key = "content.fault." + fault.code();
        return new FaultTexts(
                fault.line() > 0 ? fault.file() + ":" + fault.line() : fault.file(),
                localizer.text(fault.severity() == Severity.FAULT ? "content.check.fault" : "content.check.warning"),
                localizer.text(key + ".what", fault.arguments()),
                localizer.text(key + ".advice", fault.arguments()));
    }

    /// One line of a report: `file:line: fault: what advice`.
    public String line() {
        return (place.isEmpty() ? "" : place + ": ") + severity + ": " + what + " " + advice;
    }
}
