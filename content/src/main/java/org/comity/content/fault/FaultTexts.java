package org.comity.content.fault;

import org.comity.content.Fault;
import org.comity.platform.language.Localizer;

/// Says a fault in the reader's language.
///
/// @param place `file:line`, the file alone when the fault has no line, empty for the course as a whole
public record FaultTexts(String place, String what, String advice) {

    /// The class-path folder of the texts.
    public static final String MESSAGES = "org/comity/content/fault";

    public static FaultTexts of(Fault fault, Localizer localizer) {
        String key = "content.fault." + fault.code();
        return new FaultTexts(
                fault.line() > 0 ? fault.file() + ":" + fault.line() : fault.file(),
                localizer.text(key + ".what", fault.arguments()),
                localizer.text(key + ".advice", fault.arguments()));
    }
}
