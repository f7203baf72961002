package org.comity.acceptance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.comity.acceptance.bench.http.Connection;
import org.comity.acceptance.bench.http.Response;
import org.comity.acceptance.bench.load.Load;
import org.comity.acceptance.bench.load.Measurement;
import org.comity.acceptance.bench.load.Script;

/// The measurement of pages under load, from the empty system to the report.
final class LoadBench {

    private static final List<Integer> USERS = List.of(1, 8, 32);
    private static final int MOST_USERS = 32;

    /// Pages of knowledge: the question what two jurisdictions can do together, as a page and by API, an article in two
    /// languages, the map of an instrument and the types of crime.
    private static final Map<String, String> KNOWLEDGE = new TreeMap<>(Map.of(
            "cooperation", "/knowledge/cooperation?requesting=CH&requested=US&measure=taking-evidence",
            "cooperation API", "/api/cooperation?requesting=CH&requested=US&measure=taking-evidence",
            "article", "/knowledge/instruments/uncac/articles/46?language=en&second=zh-Hant",
            "map", "/knowledge/instruments/untoc/participation",
            "crime types", "/knowledge/crime-types"));

    private final MeasuredSystem system;
    private final Size size;
    private final Report report = new Report();

    /// How much of everything.
    ///
    /// @param courses in the catalogue, the starter courses included
    /// @param cell for how long each page is measured with each number of users
    /// @param warmUp for how long each page is asked for before, so that the server has compiled what it runs often
    record Size(int courses, int learners, Duration cell, Duration warmUp) {
        static final Size FULL = new Size(200, 10_000, Duration.ofSeconds(10), Duration.ofSeconds(20));
        static final Size QUICK = new Size(33, 300, Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    /// A page, with a script for each user.
    private record Page(String name, boolean gzip, IntFunction<Script> scripts) {
        String key() {
            return name + (gzip ? ", gzip" : "");
        }
    }

    LoadBench(MeasuredSystem system, Size size) {
        this.system = system;
        this.size = size;
    }

    Report run() throws IOException {
        report.line(Machine.line(system.home()));
        try {
            Audience first = Audience.small(system);
            Map<String, String> few = StatementCounts.of(system, first);
            new CourseCopies(system).send(size.courses() - first.originals());
            fill();
            Audience audience = Audience.of(system, size.courses(), MOST_USERS);
            String yardstick = system.serveStatically(lesson(audience));
            Map<String, String> many = StatementCounts.of(system, audience);
            measure(pages(audience, yardstick));
            statements(few, many);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return report;
    }

    private void fill() throws SQLException {
        Progress.say("filling in %d learners".formatted(size.learners()));
        try (java.sql.Connection database = system.database()) {
            Map<String, Long> rows = LearnerRows.write(database, size.learners());
            report.line("In the database: %d courses, %d learners, rows %s."
                    .formatted(size.courses(), size.learners(), rows));
        }
    }

    /// The page that all users ask for, as the first of them gets it.
    private byte[] lesson(Audience audience) throws IOException {
        try (Connection connection = new Connection(system.address())) {
            Response page = connection.exchange(audience.lesson(0).bytes(), true);
            if (page.status() != 200) {
                throw new IOException("No lesson: " + page.head());
            }
            return page.body();
        }
    }

    private List<Page> pages(Audience audience, String yardstick) {
        List<Page> pages = new ArrayList<>();
        for (boolean gzip : List.of(false, true)) {
            String coding = gzip ? "gzip" : "identity";
            pages.add(new Page("static file", gzip, user -> Script.repeating(audience.get(user, yardstick, coding))));
            pages.add(new Page(
                    "lesson",
                    gzip,
                    user -> Script.repeating(audience.lesson(user)
                            .header("Accept-Encoding", coding)
                            .bytes())));
            pages.add(new Page("catalogue", gzip, user -> Script.repeating(audience.get(user, "/courses", coding))));
        }
        KNOWLEDGE.forEach((name, path) ->
                pages.add(new Page(name, false, user -> Script.repeating(audience.get(user, path, "identity")))));
        pages.add(new Page("answer", false, audience::examinee));
        return pages;
    }

    private void measure(List<Page> pages) {
        for (Page page : pages) {
            Progress.say("warming up: " + page.key());
            cell(page, 8, size.warmUp());
        }
        List<Cell> cells = new ArrayList<>();
        for (Page page : pages) {
            for (int users : USERS) {
                Progress.say("measuring: %s with %d users".formatted(page.key(), users));
                cells.add(cell(page, users, size.cell()));
            }
        }
        Cell.tables(report, cells);
    }

    private Cell cell(Page page, int users, Duration time) {
        List<Script> scripts = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            scripts.add(page.scripts().apply(user));
        }
        double server = system.serverCpuSeconds();
        double database = system.databaseCpuSeconds();
        Measurement measured = Load.of(system.address(), scripts, time);
        measured.complaints().forEach(complaint -> Progress.say("  error: " + complaint));
        return new Cell(
                page.name(),
                page.gzip(),
                users,
                measured,
                system.serverCpuSeconds() - server,
                system.databaseCpuSeconds() - database);
    }

    private void statements(Map<String, String> few, Map<String, String> many) {
        report.line("SQL statements per request, without those that only begin and end transactions:");
        report.table(
                List.of(
                        "page",
                        "3 courses, 3 learners",
                        "%d courses, %d learners".formatted(size.courses(), size.learners())),
                few.keySet().stream()
                        .map(page -> List.of(page, few.getOrDefault(page, ""), many.getOrDefault(page, "")))
                        .toList());
    }
}
