package org.comity.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.comity.platform.configuration.MailServer.Protection;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.mail.Mail.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a letter when the connection fails, depending on how far it got.
final class BrokenConnectionTest {

    private static final Duration COMMANDS = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final Duration LONG = Duration.ofMinutes(1);

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void a_server_that_never_greets_says_nothing_about_the_letter(Trouble trouble) throws Exception {
        assertThat(delivery("CONNECT", trouble)).isInstanceOf(Delivery.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, HANG_UP", "MAIL, BREAK", "MAIL, SILENCE", "MAIL, BABBLE",
        "RCPT, HANG_UP", "RCPT, BREAK", "RCPT, SILENCE", "RCPT, BABBLE",
        "DATA, HANG_UP", "DATA, BREAK", "DATA, SILENCE", "DATA, BABBLE",
    })
    void before_its_text_went_out_it_counts_against_the_letter(String command, Trouble trouble) throws Exception {
        assertThat(delivery(command, trouble)).isEqualTo(new Delivery.Refused(Delivery.Refused.SILENT, false));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void after_its_text_went_out_nobody_knows(Trouble trouble) throws Exception {
        assertThat(delivery(".", trouble)).isInstanceOf(Delivery.Unanswered.class);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void what_the_server_took_stays_taken_however_the_connection_ends(Trouble trouble) throws Exception {
        assertThat(delivery("QUIT", trouble)).isEqualTo(new Delivery.Accepted());
    }

    @Test
    void a_server_that_has_the_text_is_given_more_time() throws Exception {
        try (Troubled server = new Troubled(".", Trouble.SILENCE, COMMANDS.plusMillis(500))) {
            assertThat(server.mail(COMMANDS, LONG).send(letter())).isEqualTo(new Delivery.Accepted());
        }
    }

    private static Delivery delivery(String command, Trouble trouble) throws Exception {
        try (Troubled server = new Troubled(command, trouble, LONG)) {
            return server.mail(COMMANDS, LONGEST).send(letter());
        }
    }

    private static Letter letter() {
        return new Letter(
                new UUID(1, 2),
                new MailAddress("reader@example.org"),
                InterfaceLanguage.ENGLISH,
                "News",
                "text",
                Optional.<URI>empty());
    }

    /// How a connection fails.
    enum Trouble {
        /// The server closes it.
        HANG_UP,
        /// It is reset.
        BREAK,
        /// The server does not answer.
        SILENCE,
        /// The answer goes on and on.
        BABBLE
    }

    /// A server that fails at one command.
    private static final class Troubled implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CountDownLatch closed = new CountDownLatch(1);
        private final String command;
        private final Trouble trouble;
        private final Duration silence;

        /// @param silence how long it does not answer before it does
        Troubled(String command, Trouble trouble, Duration silence) throws IOException {
            this.command = command;
            this.trouble = trouble;
            this.silence = silence;
            Thread.ofVirtual().start(this::serve);
        }

        Mail mail(Duration commands, Duration longest) {
            return new SmtpMail(
                    PostOffice.at(socket.getLocalPort(), Protection.NONE), Clock.systemUTC(), commands, longest);
        }

        private void serve() {
            try (Socket connection = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
                boolean text = false;
                String line = "CONNECT";
                while (line != null) {
                    if (line.startsWith(command) && (!text || line.equals("."))) {
                        fail(connection);
                    }
                    text = line.equals("DATA") || (text && !line.equals("."));
                    if (line.equals("CONNECT")) {
                        say(connection, "220 ready");
                    } else if (line.equals("DATA")) {
                        say(connection, "354 go ahead");
                    } else if (!text) {
                        say(connection, "250 ok");
                    }
                    line = in.readLine();
                }
            } catch (IOException | InterruptedException ended) {
                closed.countDown();
            }
        }

        private void fail(Socket connection) throws IOException, InterruptedException {
            switch (trouble) {
                case HANG_UP -> connection.close();
                case BREAK -> {
                    connection.setSoLinger(true, 0);
                    connection.close();
                }
                case SILENCE -> closed.await(silence.toMillis(), TimeUnit.MILLISECONDS);
                case BABBLE -> {
                    while (!closed.await(100, TimeUnit.MILLISECONDS)) {
                        say(connection, "250-and so on");
                    }
                }
            }
        }

        private static void say(Socket connection, String line) throws IOException {
            connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            closed.countDown();
            socket.close();
        }
    }
}
