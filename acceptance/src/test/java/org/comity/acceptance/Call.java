package org.comity.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A request, before it is known who sends it.
///
/// @param operation method and path template, e.g. `GET /api/courses/{course}`
/// @param path the template with its places filled in, and the query
record Call(String operation, String path, Map<String, String> headers, byte[] body) {

    Call {
        headers = Map.copyOf(headers);
    }

    /// A call without a body; the values fill the places of the template in their order.
    static Call of(String operation, String... values) {
        String path = operation.split(" ", 2)[1];
        for (String value : values) {
            path = path.replaceFirst("\\{[a-z]+}", value);
        }
        if (path.contains("{")) {
            throw new IllegalArgumentException("Too few values for " + operation);
        }
        return new Call(operation, path, Map.of(), new byte[0]);
    }

    String method() {
        return operation.split(" ", 2)[0];
    }

    Call query(String query) {
        return new Call(operation, path + "?" + query, headers, body);
    }

    Call json(String json) {
        return body("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Call zip(byte[] archive) {
        return body("application/zip", archive);
    }

    /// A form as a browser sends it.
    Call form(Map<String, String> fields) {
        String text = new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return body("application/x-www-form-urlencoded", text.getBytes(StandardCharsets.UTF_8));
    }

    /// A form with one file, as a browser sends it.
    Call file(String field, byte[] content) {
        String boundary = "acceptance-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"course.zip\"\r\nContent-Type: application/zip\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(content);
        bytes.writeBytes(tail.getBytes(StandardCharsets.US_ASCII));
        return body("multipart/form-data; boundary=" + boundary, bytes.toByteArray());
    }

    Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(operation, path, more, body);
    }

    private Call body(String mediaType, byte[] content) {
        return new Call(operation, path, Map.of("Content-Type", mediaType), content);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method() + " " + path;
    }
}
