package org.comity.exchange.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.exchange.consent.Party;
import org.comity.exchange.release.Control;

/// What the originator of a report lets others do with it.
///
/// @param home whether her own office may read it
/// @param host whether the office that hosted her may read it
/// @param control passing on is never allowed when nobody reads it, and there is a last day, in UTC, if somebody does
public record Release(boolean home, boolean host, Control control) {

    public Release {
        boolean told = home || host;
        if (told != control.until().isPresent() || (control.passOn() && !told)) {
            throw new IllegalArgumentException("A report has a last day if others read it, and else none.");
        }
    }

    /// Whether a party may read the report on a day.
    boolean opensTo(Party party, LocalDate day) {
        return switch (party) {
            case OFFICER -> true;
            case HOME -> home && control.lasts(day);
            case HOST -> host && control.lasts(day);
            case PROGRAMME -> false;
        };
    }

    /// The codes of those that may read it besides her, whatever the day.
    List<String> readers() {
        List<String> readers = new ArrayList<>();
        if (home) {
            readers.add(Party.HOME.code());
        }
        if (host) {
            readers.add(Party.HOST.code());
        }
        return readers;
    }

    boolean passOn() {
        return control.passOn();
    }

    Optional<LocalDate> until() {
        return control.until();
    }
}
