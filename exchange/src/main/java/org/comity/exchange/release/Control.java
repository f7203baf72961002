package org.comity.exchange.release;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What an originator says of her document.
///
/// @param passOn whether readers may pass on what it says
/// @param until the last day on which others may read it; empty when she named none
public record Control(boolean passOn, Optional<LocalDate> until) {

    /// Whether others may read it on a day, if it has a last one.
    public boolean lasts(LocalDate day) {
        return until.filter(day::isAfter).isEmpty();
    }

    /// As the audit trail tells it.
    public Map<String, String> told() {
        return Map.of(
                "pass-on",
                Boolean.toString(passOn),
                "until",
                until.map(Object::toString).orElse(""));
    }
}
