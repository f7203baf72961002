package org.comity.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Somebody who sends requests to the running system and follows no redirect.
///
/// @param name for messages
/// @param headers what she sends with every request
record Caller(String name, Map<String, String> headers) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    static Caller anonymous() {
        return new Caller("anonymous", Map.of());
    }

    /// A program that uses the API for a demo account.
    static Caller program(String account) {
        return new Caller(account, Map.of("Authorization", "Bearer " + DemoAccounts.token(account)));
    }

    /// The browser of a demo account, which sends its cookie and nothing that says where a request comes from.
    static Caller browser(String account) {
        return new Caller(account + " by cookie", Map.of("Cookie", DemoAccounts.sessionCookie(account)));
    }

    Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(name + ", " + header + " " + value, more);
    }

    /// The same from a page of the system itself.
    Caller fromHere() {
        return with("Origin", RunningSystem.shared().baseUrl());
    }

    Reply send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningSystem.shared().baseUrl() + call.path()))
                .timeout(PATIENCE)
                .method(
                        call.method(),
                        call.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        headers.forEach(request::header);
        call.headers().forEach(request::header);
        return send(request.build());
    }

    static Reply send(HttpRequest request) {
        try {
            return Reply.of(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
