package org.comity.acceptance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.comity.acceptance.bench.http.Connection;
import org.comity.acceptance.bench.http.Response;
import org.comity.acceptance.bench.load.Script;

/// How many statements each kind of request makes the server send to the database.
final class StatementCounts {

    private static final int REQUESTS = 8;

    private final StatementLog log;
    private final Connection connection;

    private StatementCounts(StatementLog log, Connection connection) {
        this.log = log;
        this.connection = connection;
    }

    /// Per page the number, or the smallest and the largest.
    static Map<String, String> of(MeasuredSystem system, Audience audience) throws IOException, SQLException {
        Progress.say("counting statements");
        try (StatementLog log = system.statements();
                Connection connection = new Connection(system.address())) {
            StatementCounts counts = new StatementCounts(log, connection);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("catalogue", counts.count(Script.repeating(audience.get(0, "/courses", "identity"))));
            pages.put("lesson", counts.count(Script.repeating(audience.lesson(0).bytes())));
            pages.put("answer", counts.count(audience.examinee(0)));
            return pages;
        }
    }

    private String count(Script script) throws IOException {
        // what the server keeps in memory is there after the first request
        connection.exchange(script.next(connection), false);
        int least = Integer.MAX_VALUE;
        int most = 0;
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = script.next(connection);
            long place = log.end();
            Response response = connection.exchange(request, false);
            if (!script.accepts(response)) {
                throw new IOException("While counting statements: " + response.head());
            }
            var sent = log.since(place);
            seen.addAll(sent);
            least = Math.min(least, sent.size());
            most = Math.max(most, sent.size());
        }
        seen.forEach(sql -> Progress.say("  " + (sql.length() > 150 ? sql.substring(0, 150) + " …" : sql)));
        return least == most ? Integer.toString(least) : least + " to " + most;
    }
}
