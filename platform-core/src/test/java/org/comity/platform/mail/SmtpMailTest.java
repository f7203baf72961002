package org.comity.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.configuration.MailServer.Protection;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.mail.Mail.Delivery;
import org.comity.platform.mail.PostOffice.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SmtpMailTest {

    private static final String OFF = "https://comity.example/api/off/abc";

    @Test
    void a_letter_arrives_in_its_language_with_the_headers_of_a_program() {
        try (PostOffice office = new PostOffice()) {
            UUID id = new UUID(1, 2);
            Delivery delivery =
                    office.mail().send(letter(id, "لديك جديد", "أمران جديدان\nhttps://comity.example/\n", OFF));

            assertThat(delivery).isEqualTo(new Delivery.Accepted());
            Received received = office.received().getFirst();
            assertThat(received.to()).isEqualTo("reader@example.org");
            assertThat(received.subject()).isEqualTo("لديك جديد");
            assertThat(received.text()).startsWith("أمران جديدان\nhttps://comity.example/");
            assertThat(received.header("From")).isEqualTo("Comity <" + PostOffice.SENDER + ">");
            assertThat(received.header("Message-ID")).isEqualTo("<" + id + "@comity.example>");
            assertThat(received.header("Content-Type")).isEqualToIgnoringCase("text/plain; charset=UTF-8");
            assertThat(received.header("Content-Language")).isEqualTo("ar");
            assertThat(received.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(received.header("List-Unsubscribe")).isEqualTo("<" + OFF + ">");
            assertThat(received.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(received.header("Date")).isNotEmpty();
            assertThat(received.raw().chars()).allMatch(character -> character < 128);
        }
    }

    @Test
    void a_letter_that_comes_once_cannot_be_unsubscribed_from() {
        try (PostOffice office = new PostOffice()) {
            office.mail().send(letter(new UUID(1, 2), "Confirm", "text", ""));

            assertThat(office.received().getFirst().header("List-Unsubscribe")).isEmpty();
            assertThat(office.received().getFirst().header("List-Unsubscribe-Post"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"News\r\nBcc: other@example.org", "News\nX: y", "News\u0000"})
    void a_subject_cannot_bring_headers_of_its_own(String subject) {
        assertThatThrownBy(() -> letter(new UUID(1, 2), subject, "text", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_stays_a_text() {
        try (PostOffice office = new PostOffice()) {
            office.mail()
                    .send(letter(new UUID(1, 2), "News", "\n.\r\nBcc: other@example.org\n\nMAIL FROM:<x@y>\n", ""));

            assertThat(office.received()).hasSize(1);
            assertThat(office.received().getFirst().header("Bcc")).isEmpty();
            assertThat(office.received().getFirst().text()).contains("Bcc: other@example.org", "MAIL FROM:<x@y>");
        }
    }

    @Test
    void a_server_that_is_down_says_nothing_about_the_letter() {
        PostOffice office = new PostOffice();
        Mail mail = office.mail();
        office.close();

        assertThat(mail.send(letter(new UUID(1, 2), "News", "text", ""))).isInstanceOf(Delivery.Unreachable.class);
        office.open();
        assertThat(mail.send(letter(new UUID(1, 2), "News", "text", ""))).isEqualTo(new Delivery.Accepted());
        office.close();
    }

    @Test
    void nothing_is_sent_in_the_clear_when_it_is_to_be_encrypted() {
        try (PostOffice office = new PostOffice()) {
            for (Protection protection : new Protection[] {Protection.STARTTLS, Protection.TLS}) {
                Mail mail = new SmtpMail(PostOffice.at(office.port(), protection), Clock.systemUTC());

                assertThat(mail.send(letter(new UUID(1, 2), "News", "text", "")))
                        .isInstanceOf(Delivery.Unreachable.class);
            }
            assertThat(office.received()).isEmpty();
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_accepted() {
        GreenMail server = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        server.start();
        try {
            int port = server.getSmtps().getPort();
            Mail mail = new SmtpMail(PostOffice.at(port, Protection.TLS), Clock.systemUTC());

            assertThat(mail.send(letter(new UUID(1, 2), "News", "text", ""))).isInstanceOf(Delivery.Unreachable.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450, false",
        "RCPT, 550, true",
        "DATA, 451, false",
        "DATA, 554, true",
    })
    void what_the_server_refuses_is_told_by_its_code_alone(String command, int code, boolean forGood) throws Exception {
        try (RefusingServer server = new RefusingServer(command, code)) {
            Mail mail = new SmtpMail(PostOffice.at(server.port(), Protection.NONE), Clock.systemUTC());
            Delivery delivery = mail.send(letter(new UUID(1, 2), "News", "text", ""));

            assertThat(delivery).isEqualTo(new Delivery.Refused(code, forGood));
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 550", "EHLO, 421", "MAIL, 451"})
    void a_server_that_refuses_us_says_nothing_about_the_letter(String command, int code) throws Exception {
        try (RefusingServer server = new RefusingServer(command, code)) {
            Mail mail = new SmtpMail(PostOffice.at(server.port(), Protection.NONE), Clock.systemUTC());

            assertThat(mail.send(letter(new UUID(1, 2), "News", "text", "")))
                    .isInstanceOf(Delivery.Unreachable.class)
                    .asString()
                    .doesNotContain("reader");
        }
    }

    private static Letter letter(UUID id, String subject, String text, String off) {
        return new Letter(
                id,
                new MailAddress("reader@example.org"),
                InterfaceLanguage.ARABIC,
                subject,
                text,
                Optional.of(off).filter(address -> !address.isEmpty()).map(URI::create));
    }

    /// Refuses one command, with the address in its words as real servers do.
    private static final class RefusingServer implements AutoCloseable {

        private final ServerSocket socket;
        private final String refused;
        private final int code;

        RefusingServer(String refused, int code) throws IOException {
            this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            this.refused = refused;
            this.code = code;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (Socket connection = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
                say(connection, "220 ready");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    boolean here = line.startsWith(refused) || (refused.equals("EHLO") && line.startsWith("HELO"));
                    say(connection, here ? code + " <reader@example.org> no" : "250 ok");
                }
            } catch (IOException closed) {
                throw new IllegalStateException(closed);
            }
        }

        private static void say(Socket connection, String line) throws IOException {
            connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
