package org.comity.platform.mail;

import jakarta.enterprise.inject.Vetoed;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.comity.platform.configuration.MailServer;
import org.comity.platform.configuration.MailServer.Protection;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Hands letters to a server by SMTP (RFC 5321), one connection for each. A connection that is to be
/// encrypted is encrypted or not used, and the server's certificate must be valid for its name (RFC 8314).
@Vetoed
public final class SmtpMail implements Mail {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";
    private static final int FOR_GOOD = 500;
    private static final String NAME = "Comity";

    private final MailServer server;
    private final Clock clock;
    private final Session session;

    public SmtpMail(MailServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.session = within(() -> Session.getInstance(properties(server)));
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public Delivery send(Letter letter) {
        return within(() -> {
            try (Transport transport = session.getTransport("smtp")) {
                MimeMessage message = message(letter);
                connect(transport);
                transport.sendMessage(message, message.getAllRecipients());
                return new Delivery.Accepted();
            } catch (SendFailedException refused) {
                return refused(refused);
            } catch (MessagingException failed) {
                return new Delivery.Unreachable(failed.getClass().getSimpleName());
            }
        });
    }

    private void connect(Transport transport) throws MessagingException {
        String name = server.account().map(MailServer.Account::name).orElse(null);
        String password = server.account().map(MailServer.Account::password).orElse(null);
        transport.connect(server.host(), server.port(), name, password);
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        String domain = server.sender().substring(server.sender().lastIndexOf('@') + 1);
        MimeMessage message = new Identified(session, "<" + letter.id() + "@" + domain + ">");
        InternetAddress sender = new InternetAddress(server.sender(), true);
        try {
            sender.setPersonal(NAME, StandardCharsets.UTF_8.name());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8.", e);
        }
        message.setFrom(sender);
        message.setRecipients(
                jakarta.mail.Message.RecipientType.TO,
                new Address[] {new InternetAddress(letter.to().text(), true)});
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setContentLanguage(new String[] {letter.language().tag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.off().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.off().get().toASCIIString() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    /// What the server said of the sender is about us; anything else is about the letter.
    private static Delivery refused(SendFailedException refused) {
        @Nullable Exception cause = refused;
        while (cause instanceof MessagingException failed) {
            switch (failed) {
                case SMTPSenderFailedException sender -> {
                    return new Delivery.Unreachable("sender refused with " + sender.getReturnCode());
                }
                case SMTPAddressFailedException address -> {
                    return of(address.getReturnCode());
                }
                case SMTPSendFailedException sent
                when sent.getCommand().startsWith("MAIL") -> {
                    return new Delivery.Unreachable("sender refused with " + sent.getReturnCode());
                }
                case SMTPSendFailedException sent
                when failed.getNextException() == null -> {
                    return of(sent.getReturnCode());
                }
                default -> cause = failed.getNextException();
            }
        }
        return new Delivery.Unreachable(refused.getClass().getSimpleName());
    }

    private static Delivery of(int code) {
        return code <= 0 ? new Delivery.Unreachable("connection broke") : new Delivery.Refused(code, code >= FOR_GOOD);
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.protection() == Protection.TLS));
        boolean starttls = server.protection() == Protection.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(server.account().isPresent()));
        return properties;
    }

    /// The library looks for its parts in the loader of the thread, which is not everywhere the application's.
    private static <T> T within(java.util.function.Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SmtpMail.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /// A message whose id is not made up anew.
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
