package org.comity.acceptance.bench;

import java.util.List;
import java.util.Locale;
import org.comity.acceptance.bench.load.Measurement;

/// A page with a number of users.
///
/// @param serverCpu seconds of processor time that the server took
/// @param databaseCpu the same of the database
record Cell(String page, boolean gzip, int users, Measurement measured, double serverCpu, double databaseCpu) {

    private static final String YARDSTICK = "static file";

    static void tables(Report report, List<Cell> cells) {
        report.table(
                List.of(
                        "page",
                        "coding",
                        "users",
                        "requests/s",
                        "of static",
                        "p50 ms",
                        "p99 ms",
                        "errors",
                        "bytes",
                        "server CPU ms",
                        "database CPU ms"),
                cells.stream().map(cell -> cell.row(cells)).toList());
    }

    private List<String> row(List<Cell> cells) {
        int requests = Math.max(1, measured.latencies().count());
        return List.of(
                page,
                gzip ? "gzip" : "–",
                Integer.toString(users),
                text("%.0f", measured.requestsPerSecond()),
                share(cells),
                text("%.2f", measured.millis(50)),
                text("%.2f", measured.millis(99)),
                Integer.toString(measured.errors()),
                Long.toString(measured.bytes()),
                text("%.3f", serverCpu * 1000 / requests),
                text("%.3f", databaseCpu * 1000 / requests));
    }

    /// The throughput as a share of that of the static file, sent the same way to as many users.
    private String share(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.page.equals(YARDSTICK) && cell.gzip == gzip && cell.users == users)
                .findFirst()
                .map(cell -> text(
                        "%.0f %%",
                        100
                                * measured.requestsPerSecond()
                                / Math.max(1, cell.measured().requestsPerSecond())))
                .orElse("");
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
