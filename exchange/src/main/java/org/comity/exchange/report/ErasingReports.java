package org.comity.exchange.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.platform.privacy.PersonalRecords;
import org.jdbi.v3.core.Handle;

/// Hands an officer her reports with who read them, and deletes them. The ledger keeps that there was a stay.
@Singleton
public final class ErasingReports implements PersonalRecords {

    private final PostgresReports reports;

    @Inject
    public ErasingReports(PostgresReports reports) {
        this.reports = reports;
    }

    /// A report as it stands in her file.
    ///
    /// @param see who may read it besides her: `home`, `host`
    /// @param readings when which office opened it, the newest first
    public record ExportedReport(
            UUID match,
            String text,
            List<String> see,
            boolean passOn,
            String until,
            Instant changedAt,
            List<ReportView.ReadingView> readings) {}

    @Override
    public String name() {
        return "exchange-reports";
    }

    @Override
    public String erasureKey() {
        return "report.erasure";
    }

    @Override
    public List<Object> of(Handle handle, UUID person) {
        return reports.all(handle, person).stream()
                .<Object>map(each -> exported(handle, each))
                .toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return reports.erase(handle, person);
    }

    private ExportedReport exported(Handle handle, PostgresReports.OfMatch each) {
        Release release = each.report().release();
        return new ExportedReport(
                each.match(),
                each.report().text(),
                release.readers(),
                release.passOn(),
                release.until().map(Object::toString).orElse(""),
                each.report().changedAt(),
                reports.readings(handle, each.match()).stream()
                        .map(reading -> new ReportView.ReadingView(reading.party().code(), reading.at()))
                        .toList());
    }
}
