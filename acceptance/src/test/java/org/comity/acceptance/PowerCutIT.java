package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.launcher.ComitySystem;
import org.junit.jupiter.api.Test;

/// The power fails in the middle of an examination, again and again: whatever the learner was told to be kept is
/// kept,
/// and what she sends again counts once.
final class PowerCutIT {

    private static final int ROUNDS = 20;
    private static final String COURSE = "liaison-officer";
    private static final long SEED = 20261122L;
    private static final Pattern QUESTION = Pattern.compile("href=\"(/attempts/[^\"/]+/questions/[^\"?#]+)\"");
    private static final Pattern FIELD = Pattern.compile("<(input|select)[^>]*\\bname=\"(answer|[mo]-[^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ComitySystem system = RunningSystem.shared();
    private final Random random = new Random(SEED);
    private String cookie = "";

    @Test
    void every_confirmed_answer_survives_twenty_power_cuts() throws Exception {
        cookie = signedInCookie();
        get("/courses/" + COURSE);
        post("/courses/" + COURSE + "/enrolment", "");
        List<String> confirmed = new ArrayList<>();
        List<String> open = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            if (open.isEmpty()) {
                open.addAll(newAttempt());
            }
            String question = open.removeFirst();
            String answer = someAnswer(get(question).body());
            boolean kept = sendWhileThePowerFails(round, question, answer);
            if (!kept) {
                // the learner never heard back and sends the same again
                HttpResponse<String> again = post(question, answer);
                assertThat(again.statusCode())
                        .as("round %d, seed %d", round, SEED)
                        .isEqualTo(303);
            }
            confirmed.add(question);

            for (String known : confirmed) {
                assertThat(answered(known))
                        .as("round %d, seed %d: %s", round, SEED, known)
                        .isTrue();
            }
        }

        assertThat(confirmed).hasSize(ROUNDS);
        assertThat(rowsPerQuestion().values())
                .as("each question is answered once")
                .allMatch(count -> count == 1);
        assertThat(rowsPerQuestion()).hasSizeGreaterThanOrEqualTo(ROUNDS);
    }

    /// Sends the answer and kills the server, or PostgreSQL, within the next few milliseconds.
    ///
    /// @return whether the answer was confirmed before the power failed
    private boolean sendWhileThePowerFails(int round, String question, String answer) throws Exception {
        CompletableFuture<HttpResponse<String>> sent =
                client.sendAsync(request(question, answer), BodyHandlers.ofString());
        Thread.sleep(random.nextInt(25));
        if (round % 2 == 0) {
            system.killPostgres();
            boolean kept = confirmed(sent);
            system.restartPostgres();
            awaitAnswer("/health/ready");
            return kept;
        }
        system.killServer();
        boolean kept = confirmed(sent);
        system.restartServer();
        return kept;
    }

    private static boolean confirmed(CompletableFuture<HttpResponse<String>> sent) {
        try {
            return sent.get(20, java.util.concurrent.TimeUnit.SECONDS).statusCode() == 303;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answered(String question) {
        try {
            String page = get(question).body();
            return page.contains("class=\"answered\"") && !page.contains("<form class=\"question\"");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> newAttempt() throws Exception {
        HttpResponse<String> started = post("/courses/" + COURSE + "/attempts", "");
        assertThat(started.statusCode()).isEqualTo(303);
        String attempt = started.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^https?://[^/]+", "")
                .replaceAll("(/attempts/[^/?#]+).*", "$1");
        List<String> questions = new ArrayList<>();
        Matcher links = QUESTION.matcher(get(attempt).body());
        while (links.find()) {
            if (!questions.contains(links.group(1))) {
                questions.add(links.group(1));
            }
        }
        assertThat(questions).isNotEmpty();
        return questions;
    }

    /// Some well-formed answer to the form of the page, right or wrong.
    private static String someAnswer(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(page);
        int place = 1;
        while (field.find()) {
            String name = field.group(2);
            String tag = field.group();
            if (field.group(1).equals("select")) {
                Matcher option = OPTION.matcher(page.substring(field.end()));
                for (int index = 0; index < place && option.find(); index++) {
                    fields.put(name, option.group(1));
                }
                place++;
            } else if (tag.contains("radio") || tag.contains("checkbox")) {
                Matcher value = VALUE.matcher(tag);
                if (value.find()) {
                    fields.putIfAbsent(name, value.group(1));
                }
            } else {
                fields.put(name, "7");
            }
        }
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        return String.join("&", pairs);
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String signedInCookie() {
        try (Chromium chromium = new Chromium();
                BrowserContext officer = chromium.visitor("en-GB", Chromium.LAPTOP_WIDTH)) {
            Page page = officer.newPage();
            Chromium.signIn(page, "officer-fr");
            for (Cookie each : officer.cookies()) {
                if (each.name.endsWith("comity-session")) {
                    return each.name + "=" + each.value;
                }
            }
            throw new IllegalStateException("There is no session after signing in.");
        }
    }

    private void awaitAnswer(String path) throws Exception {
        for (int tries = 0; tries < 60; tries++) {
            if (get(path).statusCode() == 200) {
                return;
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("The server did not come back.");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.baseUrl() + path))
                .header("Cookie", cookie)
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(request(path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(system.baseUrl() + path))
                .header("Cookie", cookie)
                .header("Origin", system.baseUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private Map<String, Integer> rowsPerQuestion() throws Exception {
        var address = system.database();
        String url = "jdbc:postgresql://%s:%d/%s".formatted(address.host(), address.port(), address.name());
        Map<String, Integer> rows = new HashMap<>();
        try (var connection = java.sql.DriverManager.getConnection(url, address.user(), address.password());
                var statement = connection.createStatement();
                var answers = statement.executeQuery("SELECT attempt::text || question FROM courses.answer")) {
            while (answers.next()) {
                rows.merge(answers.getString(1), 1, Integer::sum);
            }
        }
        return rows;
    }
}
