package org.comity.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;

/// A learner of the example course who gets on quickly: by API, with the cookies of her browser.
record Examinee(APIRequestContext requests) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void enrol() {
        json(requests.put("/api/courses/" + ExampleCourse.ID + "/enrolment", fromHere()));
    }

    /// Begins an attempt and tells its id.
    String start() {
        return json(requests.post("/api/courses/" + ExampleCourse.ID + "/attempts", fromHere()))
                .path("id")
                .asText();
    }

    /// Begins an attempt, answers everything, and tells its id.
    String sit(Map<String, String> answers) {
        String attempt = start();
        answers.forEach((question, answer) -> json(requests.post(
                "/api/attempts/" + attempt + "/questions/" + question + "/answer",
                fromHere().setHeader("Content-Type", "application/json").setData(answer))));
        return attempt;
    }

    /// The code of her certificate.
    String certificate() {
        return json(requests.get("/api/certificates")).findPath("code").asText();
    }

    /// What a browser says of itself when a page of ours sends something.
    static RequestOptions fromHere() {
        return RequestOptions.create()
                .setHeader("Origin", RunningSystem.shared().baseUrl());
    }

    static JsonNode json(APIResponse response) {
        if (!response.ok()) {
            throw new IllegalStateException(response.url() + ": " + response.status() + " " + response.text());
        }
        try {
            return JSON.readTree(response.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
