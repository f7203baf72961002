package org.comity.acceptance.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Signs people in as a browser does: through the form of the identity provider.
final class SignIn {

    private static final String COOKIE = "comity-session";
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    private final MeasuredSystem system;

    SignIn(MeasuredSystem system) {
        this.system = system;
    }

    /// The header `Cookie` of a demo account.
    String cookie(String account) throws IOException {
        CookieManager cookies = new LoopbackCookies();
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest login = HttpRequest.newBuilder(URI.create(system.baseUrl() + "/login?return=/courses"))
                    .build();
            String page = send(browser, login).body();
            Matcher form = FORM.matcher(page);
            if (!form.find()) {
                throw new IOException("The login page has no form: " + page);
            }
            URI action = URI.create(form.group(1).replace("&amp;", "&"));
            HttpResponse<String> after = send(browser, post(action, credentials(account)));
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(COOKIE))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .map(value -> COOKIE + "=" + value)
                    .orElseThrow(() -> new IOException(account + " could not sign in: " + after.body()));
        }
    }

    /// A Bearer token of a demo account for the API; it holds for some minutes.
    String token(String account) throws IOException {
        URI endpoint = URI.create(system.keycloakUrl() + "/realms/comity/protocol/openid-connect/token");
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "comity-api-demo",
                "client_secret", "comity-api-demo",
                "scope", "openid");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String reply = send(client, post(endpoint, encode(form) + "&" + credentials(account)))
                    .body();
            String token = Json.read(reply).path("access_token").asText();
            if (token.isEmpty()) {
                throw new IOException("No token for " + account + ": " + reply);
            }
            return token;
        }
    }

    /// The password of a demo account is its name followed by `-demo`.
    private static String credentials(String account) {
        return encode(Map.of("username", account, "password", account + "-demo"));
    }

    private static HttpRequest post(URI address, String form) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }

    /// Sends cookies that are marked `Secure` by http as well, as browsers do on the loopback interface.
    private static final class LoopbackCookies extends CookieManager {

        LoopbackCookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}
