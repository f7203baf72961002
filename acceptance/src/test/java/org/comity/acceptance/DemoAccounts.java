package org.comity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The demo accounts of the running system: their tokens, and their sessions without a browser.
final class DemoAccounts {

    /// Tokens live for five minutes.
    private static final Duration FRESH = Duration.ofMinutes(3);

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    private static final Map<String, Issued> TOKENS = new ConcurrentHashMap<>();

    private record Issued(String token, Instant at) {}

    private DemoAccounts() {}

    /// An access token that is good for some minutes.
    static String token(String account) {
        return TOKENS.compute(
                        account,
                        (name, known) ->
                                known == null || known.at().plus(FRESH).isBefore(Instant.now()) ? ask(name) : known)
                .token();
    }

    private static Issued ask(String account) {
        Call form = Call.of("POST /realms/comity/protocol/openid-connect/token")
                .form(Map.of(
                        "grant_type", "password",
                        "client_id", "comity-api-demo",
                        "client_secret", "comity-api-demo",
                        "scope", "openid",
                        "username", account,
                        "password", account + "-demo"));
        JsonNode answer = post(URI.create(RunningSystem.shared().keycloakUrl() + form.path()), form, Map.of())
                .json();
        if (!answer.hasNonNull("access_token")) {
            throw new IllegalStateException("No token for %s: %s".formatted(account, answer));
        }
        return new Issued(answer.path("access_token").asText(), Instant.now());
    }

    /// Signs in through Keycloak's page and returns the cookie of the new session.
    static String sessionCookie(String account) {
        Reply toKeycloak = Caller.anonymous().send(Call.of("GET /login"));
        Reply page = Caller.send(HttpRequest.newBuilder(URI.create(toKeycloak.header("Location")))
                .build());
        Matcher form = FORM.matcher(page.text());
        if (!form.find()) {
            throw new IllegalStateException("Keycloak shows no form: " + page);
        }
        Call fields = Call.of("POST /").form(Map.of("username", account, "password", account + "-demo"));
        Reply back = post(URI.create(form.group(1).replace("&amp;", "&")), fields, Map.of("Cookie", cookies(page)));
        URI callback = URI.create(back.header("Location"));
        Reply session = Caller.send(HttpRequest.newBuilder(callback)
                .header("Cookie", cookies(toKeycloak))
                .build());
        return session.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("comity-session="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No session for %s: %s".formatted(account, session)));
    }

    private static Reply post(URI address, Call form, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(
                        new String(form.body(), StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        form.headers().forEach(request::header);
        headers.forEach(request::header);
        return Caller.send(request.build());
    }

    private static String cookies(Reply reply) {
        return reply.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }
}
