package org.comity.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.platform.configuration.MailServer;
import org.comity.platform.configuration.MailServer.Protection;

/// A mail server on this machine for tests, which can be closed and opened again.
public final class PostOffice implements AutoCloseable {

    public static final String SENDER = "comity@comity.example";

    private static final String HOST = "127.0.0.1";

    private final int port = freePort();
    private final List<Received> earlier = new ArrayList<>();
    private GreenMail server;

    public PostOffice() {
        server = started();
    }

    /// What came.
    ///
    /// @param raw as it was transferred
    public record Received(MimeMessage message, String raw) {

        public String to() {
            return header("To");
        }

        /// The first header of that name, empty without one.
        public String header(String name) {
            try {
                String[] values = message.getHeader(name);
                return values == null ? "" : values[0];
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /// The text with plain ends of lines.
        public String text() {
            try {
                return message.getContent().toString().replace("\r\n", "\n");
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// What hands letters to this server.
    public Mail mail() {
        return new SmtpMail(at(port, Protection.NONE), Clock.systemUTC());
    }

    static MailServer at(int port, Protection protection) {
        return new MailServer(HOST, port, protection, SENDER, Optional.empty());
    }

    int port() {
        return port;
    }

    /// Everything that came, the oldest first.
    public List<Received> received() {
        List<Received> all = new ArrayList<>(earlier);
        for (MimeMessage message : server.getReceivedMessages()) {
            all.add(new Received(message, GreenMailUtil.getWholeMessage(message)));
        }
        return all;
    }

    @Override
    public void close() {
        earlier.clear();
        earlier.addAll(received());
        server.stop();
    }

    public void open() {
        server = started();
    }

    private GreenMail started() {
        GreenMail started = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
