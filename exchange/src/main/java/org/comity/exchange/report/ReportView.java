package org.comity.exchange.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.consent.Party;
import org.comity.exchange.release.ReadByView;

/// A report as a party sees it, on pages and by API.
///
/// @param id of the match
/// @param you the party that reads: `home`, `host` or `officer`
/// @param officer her name
/// @param writable whether you can write it now
/// @param report empty while there is none
/// @param readings the newest first; for the officer alone
public record ReportView(
        UUID id,
        String you,
        String officer,
        boolean writable,
        Optional<WrittenView> report,
        List<ReadByView> readings) {

    public ReportView {
        readings = List.copyOf(readings);
    }

    /// What she wrote and what others may do with it.
    ///
    /// @param text lines parted by U+000A
    /// @param see who reads it besides her: `home`, `host`
    /// @param passOn whether they may pass on what it says
    /// @param until the last day on which they may read it
    public record WrittenView(
            String text, List<String> see, boolean passOn, Optional<LocalDate> until, Instant changedAt) {

        public WrittenView {
            see = List.copyOf(see);
        }

        static WrittenView of(Report report) {
            Release release = report.release();
            return new WrittenView(
                    report.text(), release.readers(), release.passOn(), release.until(), report.changedAt());
        }
    }

    boolean mine() {
        return you.equals(Party.OFFICER.code());
    }
}
