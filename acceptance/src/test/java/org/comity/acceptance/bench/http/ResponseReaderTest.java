package org.comity.acceptance.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseReaderTest {

    @Test
    void a_body_is_as_long_as_the_header_says() throws IOException {
        Response response = reader("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1")
                .read(true);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("hello");
        assertThat(response.bytes()).isEqualTo(5);
    }

    @Test
    void chunks_make_one_body() throws IOException {
        Response response = lines("""
                        HTTP/1.1 200 OK
                        Transfer-Encoding: chunked

                        4
                        Wiki
                        B;name="value"
                        pedia in it
                        0
                        X-Trailer: 1

                        """).read(true);

        assertThat(response.text()).isEqualTo("Wikipedia in it");
        assertThat(response.bytes()).isEqualTo(15);
    }

    @Test
    void one_reply_begins_where_the_other_ends() throws IOException {
        ResponseReader reader = lines("""
                HTTP/1.1 200 OK
                Transfer-Encoding: chunked

                3
                abc
                0

                HTTP/1.1 303 See Other
                Location: /x
                Content-Length: 0

                HTTP/1.1 304 Not Modified
                ETag: "1"

                HTTP/1.1 404 Not Found
                Content-Length: 2

                no""");

        assertThat(reader.read(false).bytes()).isEqualTo(3);
        assertThat(reader.read(false).header("location")).contains("/x");
        assertThat(reader.read(false).status()).isEqualTo(304);
        assertThat(reader.read(true).text()).isEqualTo("no");
    }

    @Test
    void it_does_not_matter_how_the_bytes_arrive() throws IOException {
        String sent = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n0\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nxyz";
        ResponseReader reader = new ResponseReader(oneByteAtATime(sent));

        assertThat(reader.read(true).text()).isEqualTo("abcdef");
        assertThat(reader.read(true).text()).isEqualTo("xyz");
    }

    @Test
    void a_body_larger_than_the_buffer_is_whole() throws IOException {
        String body = "0123456789".repeat(30_000);
        Response response = reader("HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + body)
                .read(true);

        assertThat(response.text()).isEqualTo(body);
    }

    @Test
    void a_body_that_is_not_wanted_is_counted() throws IOException {
        Response response =
                reader("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello").read(false);

        assertThat(response.bytes()).isEqualTo(5);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void an_interim_reply_is_not_the_reply() throws IOException {
        Response response = reader("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n")
                .read(false);

        assertThat(response.status()).isEqualTo(201);
    }

    @Test
    void header_names_are_read_in_any_case_and_as_a_whole() throws IOException {
        Response response = reader(
                        "HTTP/1.1 200 OK\r\nX-Location: /wrong\r\nLOCATION:/right \r\nContent-Length: 0\r\n\r\n")
                .read(false);

        assertThat(response.header("Location")).contains("/right");
        assertThat(response.header("Loc")).isEmpty();
    }

    @Test
    void the_server_may_say_that_it_ends_the_connection() throws IOException {
        ResponseReader reader = lines("""
                HTTP/1.1 200 OK
                Connection: Close
                Content-Length: 0

                HTTP/1.1 200 OK
                Connection: keep-alive
                Content-Length: 0

                """);

        assertThat(reader.read(false).last()).isTrue();
        assertThat(reader.read(false).last()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
            })
    void a_reply_that_breaks_off_is_an_error(String sent) {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> reader(sent).read(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n"
            })
    void a_reply_that_cannot_be_understood_is_an_error(String sent) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> reader(sent).read(false));
    }

    private static ResponseReader lines(String sent) {
        return reader(sent.replace("\n", "\r\n"));
    }

    private static ResponseReader reader(String sent) {
        return new ResponseReader(new ByteArrayInputStream(sent.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static InputStream oneByteAtATime(String sent) {
        return new ByteArrayInputStream(sent.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(1, length));
            }

            @Override
            public int read(byte[] buffer) {
                return read(buffer, 0, buffer.length);
            }
        };
    }
}
