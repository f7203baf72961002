package org.comity.exchange.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.release.ReadByView;
import org.comity.exchange.release.Reading;
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
            List<ReadByView> readings) {}

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
        List<PostgresReports.OfMatch> all = reports.all(handle, person);
        Map<UUID, List<Reading>> readings = reports.readings(
                handle, all.stream().map(PostgresReports.OfMatch::match).toList());
        return all.stream().<Object>map(each -> exported(each, readings)).toList();
    }

    @Override
    public int erase(Handle handle, UUID person) {
        return reports.erase(handle, person);
    }

    private static ExportedReport exported(PostgresReports.OfMatch each, Map<UUID, List<Reading>> readings) {
        Release release = each.report().release();
        return new ExportedReport(
                each.match(),
                each.report().text(),
                release.readers(),
                release.passOn(),
                release.until().map(Object::toString).orElse(""),
                each.report().changedAt(),
                readings.getOrDefault(each.match(), List.of()).stream()
                        .map(ReadByView::of)
                        .toList());
    }
}
