package org.comity.acceptance.bench.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads replies from a stream, one after the other (RFC 9112). Bodies that are not wanted are counted and dropped.
final class ResponseReader {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int LONGEST_LINE = 8192;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    ResponseReader(InputStream in) {
        this.in = in;
    }

    /// @param keep whether the body is wanted
    /// @throws EOFException when the stream ends before the reply does
    Response read(boolean keep) throws IOException {
        Response head = new Response(0, head(), 0, new byte[0]);
        int status = status(head.head());
        if (status < 200) {
            return read(keep);
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(keep ? 1 << 14 : 0);
        int bytes = status == NO_CONTENT || status == NOT_MODIFIED ? 0 : body(head, keep, kept);
        return new Response(status, head.head(), bytes, kept.toByteArray());
    }

    private static int status(String head) throws IOException {
        if (!head.startsWith("HTTP/1.1 ") || head.length() < STATUS_AT + 3) {
            throw new IOException(
                    "No reply of HTTP/1.1: " + head.lines().findFirst().orElse(""));
        }
        return number(head.substring(STATUS_AT, STATUS_AT + 3), 10);
    }

    private int body(Response head, boolean keep, ByteArrayOutputStream kept) throws IOException {
        Optional<String> coding = head.header("Transfer-Encoding");
        if (coding.isPresent()) {
            if (!coding.get().equalsIgnoreCase("chunked")) {
                throw new IOException("Unknown transfer coding " + coding.get());
            }
            return chunks(keep, kept);
        }
        Optional<String> length = head.header("Content-Length");
        if (length.isEmpty()) {
            throw new IOException("A reply that says neither its length nor its coding.");
        }
        int bytes = number(length.get(), 10);
        take(bytes, keep, kept);
        return bytes;
    }

    private int chunks(boolean keep, ByteArrayOutputStream kept) throws IOException {
        int bytes = 0;
        while (true) {
            String line = line();
            int semicolon = line.indexOf(';');
            int size = number((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
            if (size == 0) {
                skipTrailer();
                return bytes;
            }
            take(size, keep, kept);
            bytes += size;
            if (!line().isEmpty()) {
                throw new IOException("A chunk is longer than it says.");
            }
        }
    }

    private void skipTrailer() throws IOException {
        String line = line();
        while (!line.isEmpty()) {
            line = line();
        }
    }

    /// The status line and the header, up to the empty line.
    private String head() throws IOException {
        StringBuilder head = new StringBuilder(512);
        String line = line();
        while (!line.isEmpty()) {
            head.append(line).append("\r\n");
            line = line();
        }
        return head.toString();
    }

    private String line() throws IOException {
        StringBuilder begun = new StringBuilder(0);
        while (true) {
            for (int at = next; at < end; at++) {
                if (buffer[at] == '\n') {
                    int stop = at > next && buffer[at - 1] == '\r' ? at - 1 : at;
                    begun.append(new String(buffer, next, stop - next, StandardCharsets.ISO_8859_1));
                    next = at + 1;
                    return begun.isEmpty() || begun.charAt(begun.length() - 1) != '\r'
                            ? begun.toString()
                            : begun.substring(0, begun.length() - 1);
                }
            }
            begun.append(new String(buffer, next, end - next, StandardCharsets.ISO_8859_1));
            if (begun.length() > LONGEST_LINE) {
                throw new IOException("A line without an end.");
            }
            fill();
        }
    }

    private void take(int bytes, boolean keep, ByteArrayOutputStream kept) throws IOException {
        int missing = bytes;
        while (missing > 0) {
            if (next == end) {
                fill();
            }
            int here = Math.min(missing, end - next);
            if (keep) {
                kept.write(buffer, next, here);
            }
            next += here;
            missing -= here;
        }
    }

    private void fill() throws IOException {
        int read = in.read(buffer);
        if (read < 0) {
            throw new EOFException("The server ended the connection within a reply.");
        }
        next = 0;
        end = read;
    }

    private static int number(String digits, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(digits, radix);
        } catch (NumberFormatException e) {
            throw new IOException("Not a number: " + digits, e);
        }
    }
}
