package org.comity.acceptance.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A reply as it came over the wire.
///
/// @param status the code of the status line
/// @param head the lines of the header, each with its line break
/// @param bytes length of the body, before any decompression
/// @param body empty if it was not asked for
public record Response(int status, String head, int bytes, byte[] body) {

    /// The value of the first header of that name, without the blanks around it.
    public Optional<String> header(String name) {
        int line = head.indexOf("\r\n") + 2;
        while (line > 1 && line < head.length()) {
            int end = head.indexOf("\r\n", line);
            int colon = line + name.length();
            if (colon < end && head.charAt(colon) == ':' && head.regionMatches(true, line, name, 0, name.length())) {
                return Optional.of(head.substring(colon + 1, end).strip());
            }
            line = end + 2;
        }
        return Optional.empty();
    }

    /// Whether the server ends the connection after this reply.
    boolean last() {
        return header("Connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
