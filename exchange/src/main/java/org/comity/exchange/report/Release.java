package org.comity.exchange.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.exchange.consent.Party;

/// What the originator of a report lets others do with it.
///
/// @param home whether her own office may read it
/// @param host whether the office that hosted her may read it
/// @param passOn whether they may pass on what it says; never when nobody reads it
/// @param until the last day on which anybody but her may read it, in UTC; empty when nobody may
public record Release(boolean home, boolean host, boolean passOn, Optional<LocalDate> until) {

    public Release {
        boolean told = home || host;
        if (told != until.isPresent() || (passOn && !told)) {
            throw new IllegalArgumentException("A report has a last day if others read it, and else none.");
        }
    }

    /// Whether a party may read the report on a day.
    boolean opensTo(Party party, LocalDate day) {
        return switch (party) {
            case OFFICER -> true;
            case HOME -> home && lasts(day);
            case HOST -> host && lasts(day);
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

    private boolean lasts(LocalDate day) {
        return until.filter(last -> !day.isAfter(last)).isPresent();
    }
}
