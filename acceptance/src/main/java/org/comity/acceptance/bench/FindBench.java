package org.comity.acceptance.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.acceptance.bench.http.Connection;
import org.comity.acceptance.bench.http.Request;
import org.comity.acceptance.bench.http.Response;
import org.comity.acceptance.bench.load.Latencies;

/// How soon search answers over HTTP, and how soon a saved text is found: through PostgreSQL, the outbox and the index
/// of the running server, over what the library holds.
final class FindBench {

    private static final String WRITER = "publisher-es";
    private static final String NOTE = "/knowledge/jurisdictions/ES/notes/visits/form";
    private static final String COMPLETE = "follows every change";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// What people type: words, citations, a slip of the pen, several languages and scripts.
    private static final List<String> QUESTIONS = List.of(
            "extradition",
            "人口販運",
            "extradicion",
            "controlled delivery",
            "UNTOC 18",
            "第十八條 UNTOC",
            "تسليم المجرمين",
            "joint investigation team",
            "recouvrement d'avoirs",
            "protección de testigos",
            "renkou fanyun",
            "mutual legal assistence",
            "cibercrimen",
            "who may refuse extradition of nationals",
            "\"mutual legal assistance\" -extradition",
            "洗錢");

    private final MeasuredSystem system;
    private final Report report = new Report();
    private final int saves;
    private final int rounds;

    /// @param saves how often a text is saved
    /// @param rounds how often each question is asked
    FindBench(MeasuredSystem system, int saves, int rounds) {
        this.system = system;
        this.saves = saves;
        this.rounds = rounds;
    }

    Report run() throws IOException {
        report.line(Machine.line(system.home()));
        SignIn signIn = new SignIn(system);
        Learner administrator = new Learner(system.host(), system.baseUrl(), signIn.cookie("administrator"));
        Learner writer = new Learner(system.host(), system.baseUrl(), signIn.cookie(WRITER));
        try (Connection connection = new Connection(system.address())) {
            await(connection, administrator);
            List<List<String>> rows = new ArrayList<>();
            rows.add(asking(connection, writer, "question by API", "/api/search?q="));
            rows.add(asking(connection, writer, "page of results", "/search?q="));
            rows.add(asking(connection, writer, "suggestions", "/search/suggestions?q="));
            rows.addAll(saving(connection, writer));
            report.table(List.of("what", "times", "p50 ms", "p95 ms", "p99 ms"), rows);
        }
        return report;
    }

    private static void await(Connection connection, Learner administrator) throws IOException {
        Progress.say("waiting for the index");
        long end = System.nanoTime() + LONGEST.toNanos();
        byte[] request = administrator.get("/administration/search-index").bytes();
        while (!connection.exchange(request, true).text().contains(COMPLETE)) {
            if (System.nanoTime() > end) {
                throw new IOException("The index was not built in " + LONGEST);
            }
            pause(200);
        }
    }

    private List<String> asking(Connection connection, Learner reader, String what, String path) throws IOException {
        Progress.say(what);
        Latencies latencies = new Latencies();
        for (int round = -rounds; round < rounds; round++) {
            for (String question : QUESTIONS) {
                byte[] request = reader.get(path + encoded(question)).bytes();
                long begun = System.nanoTime();
                Response response = connection.exchange(request, true);
                // half of the rounds warm up
                if (round >= 0) {
                    latencies.add(System.nanoTime() - begun);
                }
                if (response.status() != 200) {
                    throw new IOException(question + " was answered with " + response.head());
                }
            }
        }
        return row(what, latencies);
    }

    private List<List<String>> saving(Connection connection, Learner writer) throws IOException {
        Progress.say("saving");
        Latencies saved = new Latencies();
        Latencies found = new Latencies();
        for (int at = -saves / 5; at < saves; at++) {
            // a word that was never there, in quotes: without them the note is found by its likeness as it was before
            String word = "Qorvenbrask" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
            byte[] seek =
                    writer.get("/api/search?q=" + encoded("\"" + word + "\"")).bytes();
            byte[] save = form(writer, word).bytes();
            long begun = System.nanoTime();
            Response response = connection.exchange(save, true);
            long answered = System.nanoTime();
            if (response.status() >= 400) {
                throw new IOException("Could not save: " + response.head() + response.text());
            }
            while (!connection.exchange(seek, true).text().contains(NOTE.replace("/form", ""))) {
                if (System.nanoTime() - answered > LONGEST.toNanos()) {
                    throw new IOException("What was saved is not found.");
                }
            }
            if (at >= 0) {
                saved.add(answered - begun);
                found.add(System.nanoTime() - answered);
            }
            pause(20);
        }
        return List.of(row("saving a note", saved), row("from saved to found", found));
    }

    private static Request form(Learner writer, String word) {
        Map<String, String> fields = Map.of(
                "title-en", word + " visits",
                "text-en", "Visitors of the fictional town ring the bell of the fictional gate. [fiction]",
                "sources", "fiction | A fictional source of this measurement | https://example.org/fiction",
                "as-of", "2026-01-01",
                "readers", "jurisdiction");
        return writer.post(NOTE)
                .body(
                        "application/x-www-form-urlencoded",
                        fields.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&")));
    }

    private static List<String> row(String what, Latencies latencies) {
        return List.of(
                what,
                String.valueOf(latencies.count()),
                milliseconds(latencies.percentile(50)),
                milliseconds(latencies.percentile(95)),
                milliseconds(latencies.percentile(99)));
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }
}
