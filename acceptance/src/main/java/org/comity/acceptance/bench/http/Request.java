package org.comity.acceptance.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Puts requests together that can be sent many times. A value: every change makes a new one.
public final class Request {

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final String body;

    private Request(String method, String path, Map<String, String> headers, String body) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    public static Request of(String method, String path) {
        return new Request(method, path, Map.of("Accept", "*/*"), "");
    }

    public Request header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Request(method, path, all, body);
    }

    public Request body(String mediaType, String text) {
        return new Request(method, path, header("Content-Type", mediaType).headers, text);
    }

    /// What goes over the wire.
    public byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        return head.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
