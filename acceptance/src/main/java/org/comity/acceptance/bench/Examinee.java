package org.comity.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.comity.acceptance.bench.http.Connection;
import org.comity.acceptance.bench.http.Response;
import org.comity.acceptance.bench.load.Script;

/// Answers the questions of an examination through the form of its pages, and begins the next attempt when one is
/// finished.
/// Beginning is not measured; it takes one request per attempt.
final class Examinee implements Script {

    private static final int SEE_OTHER = 303;

    private final Learner learner;
    private final String course;
    private final Map<String, String> forms;
    private final Deque<String> open = new ArrayDeque<>();
    private String attempt = "";

    /// @param forms what to send per question
    Examinee(Learner learner, String course, Map<String, String> forms) {
        this.learner = learner;
        this.course = course;
        this.forms = forms;
    }

    @Override
    public byte[] next(Connection connection) throws IOException {
        if (open.isEmpty()) {
            begin(connection);
        }
        String question = open.remove();
        return learner.post("/attempts/" + attempt + "/questions/" + question)
                .body("application/x-www-form-urlencoded", forms.getOrDefault(question, ""))
                .bytes();
    }

    private void begin(Connection connection) throws IOException {
        byte[] request = learner.post("/api/courses/" + course + "/attempts").bytes();
        Response response = connection.exchange(request, true);
        if (response.status() / 100 != 2) {
            throw new IOException("No attempt at " + course + ": " + response.status() + " " + response.text());
        }
        JsonNode started = Json.read(response.text());
        attempt = started.path("id").asText();
        for (JsonNode question : started.path("questions")) {
            if (question.path("verdict").asText("").isEmpty()) {
                open.add(question.path("id").asText());
            }
        }
        if (open.isEmpty()) {
            throw new IOException("An attempt without a question: " + response.text());
        }
    }

    /// What was recorded leads back to the question, now with its feedback.
    @Override
    public boolean accepts(Response response) {
        return response.status() == SEE_OTHER
                && response.header("Location")
                        .filter(address -> address.contains("/attempts/" + attempt + "/questions/"))
                        .filter(address -> !address.contains("?"))
                        .isPresent();
    }
}
