package org.comity.acceptance.bench;

import java.io.IOException;
import org.comity.acceptance.bench.http.Connection;
import org.comity.acceptance.bench.http.Request;
import org.comity.acceptance.bench.http.Response;

/// A demo account that is signed in, with the headers its browser sends.
///
/// @param host the header `Host`
/// @param origin the header `Origin` of requests that change something
/// @param cookie the header `Cookie`
record Learner(String host, String origin, String cookie) {

    Request get(String path) {
        return headers(Request.of("GET", path));
    }

    Request post(String path) {
        return headers(Request.of("POST", path)).header("Origin", origin);
    }

    private Request headers(Request request) {
        return request.header("Host", host)
                .header("Cookie", cookie)
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "en");
    }

    /// Takes a course up.
    void enrol(Connection connection, String course) throws IOException {
        Request request = headers(Request.of("PUT", "/api/courses/" + course + "/enrolment"))
                .header("Origin", origin);
        Response response = connection.exchange(request.bytes(), true);
        if (response.status() / 100 != 2) {
            throw new IOException("Could not take up " + course + ": " + response.status() + " " + response.text());
        }
    }
}
