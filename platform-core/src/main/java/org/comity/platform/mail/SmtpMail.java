package org.comity.platform.mail;

import jakarta.enterprise.inject.Vetoed;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comity.platform.configuration.MailServer;
import org.comity.platform.configuration.MailServer.Protection;
import org.comity.platform.mail.Handing.Step;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Hands letters to a server by SMTP (RFC 5321), one connection for each. A connection that is to be
/// encrypted is encrypted or not used, and the server's certificate must be valid for its name (RFC 8314).
///
/// A server that has the text of a letter is given more time than for the commands before, so that fewer
/// letters stay unanswered; ten minutes, which RFC 5321 section 4.5.3.2.6 names, would hold up the others.
@Vetoed
public final class SmtpMail implements Mail {

    private static final Duration COMMANDS = Duration.ofSeconds(40);
    private static final String CONNECT_MILLIS = "10000";
    private static final int FOR_GOOD = 500;
    private static final String NAME = "Comity";
    private static final String BROKE = "connection broke";
    private static final Logger LOG = System.getLogger(SmtpMail.class.getName());

    private final MailServer server;
    private final Clock clock;
    private final Duration commands;
    private final Duration longest;
    private final Session session;
    private final InternetAddress sender;

    public SmtpMail(MailServer server, Clock clock) {
        this(server, clock, COMMANDS, LONGEST);
    }

    /// @param commands how long to wait until the server takes the text of a letter
    /// @param longest how long to wait for everything
    SmtpMail(MailServer server, Clock clock, Duration commands, Duration longest) {
        this.server = server;
        this.clock = clock;
        this.commands = commands;
        this.longest = longest;
        this.session = within(() -> Session.getInstance(properties(server, longest)));
        this.sender = sender(server);
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public Delivery send(Letter letter) {
        MimeMessage message;
        try {
            message = within(() -> message(letter));
        } catch (MessagingException unfit) {
            return new Delivery.Refused(Delivery.Refused.SILENT, true);
        }
        Handing handing = within(() -> new Handing(session));
        CompletableFuture<Delivery> answer = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().name("mail").start(() -> hand(message, handing, answer));
        try {
            return answered(answer, handing);
        } finally {
            if (!answer.isDone()) {
                // closes the connection
                thread.interrupt();
            }
        }
    }

    private Delivery answered(CompletableFuture<Delivery> answer, Handing handing) {
        long began = System.nanoTime();
        Optional<Delivery> soon = answered(answer, commands);
        if (soon.isPresent()) {
            return soon.get();
        }
        Step step = handing.giveUp();
        if (step != Step.UNDER_WAY) {
            return broken(step, "too slow");
        }
        Duration left = longest.minusNanos(System.nanoTime() - began);
        return answered(answer, left).orElseGet(() -> broken(step, "too slow"));
    }

    private static Optional<Delivery> answered(CompletableFuture<Delivery> answer, Duration within) {
        try {
            return Optional.of(answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A letter could not be handed over.", failed.getCause());
        }
    }

    /// What the server answered stands before the connection is closed, which may fail.
    private void hand(MimeMessage message, Handing handing, CompletableFuture<Delivery> answer) {
        try {
            answer.complete(within(() -> handed(message, handing)));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        } finally {
            close(handing);
        }
    }

    private Delivery handed(MimeMessage message, Handing handing) {
        try {
            connect(handing);
            handing.connected();
            handing.sendMessage(message, message.getAllRecipients());
            return new Delivery.Accepted();
        } catch (SendFailedException refused) {
            return refused(refused, handing.step());
        } catch (MessagingException failed) {
            return broken(handing.step(), failed.getClass().getSimpleName());
        }
    }

    private static void close(Handing handing) {
        try {
            handing.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The connection to the mail server was not closed in order: {0}.", e.getClass());
        }
    }

    private void connect(Handing handing) throws MessagingException {
        String name = server.account().map(MailServer.Account::name).orElse(null);
        String password = server.account().map(MailServer.Account::password).orElse(null);
        handing.connect(server.host(), server.port(), name, password);
    }

    private static InternetAddress sender(MailServer server) {
        try {
            InternetAddress sender = new InternetAddress(server.sender(), true);
            sender.setPersonal(NAME, StandardCharsets.UTF_8.name());
            return sender;
        } catch (AddressException e) {
            throw new IllegalArgumentException("No mail can come from this address.", e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8.", e);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        String domain = server.sender().substring(server.sender().lastIndexOf('@') + 1);
        MimeMessage message = new Identified(session, "<" + letter.id() + "@" + domain + ">");
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
    private static Delivery refused(SendFailedException refused, Step step) {
        @Nullable Exception cause = refused;
        while (cause instanceof MessagingException failed) {
            switch (failed) {
                case SMTPSenderFailedException sender -> {
                    return ofUs(sender.getReturnCode(), step);
                }
                case SMTPAddressFailedException address -> {
                    return ofLetter(address.getReturnCode(), step);
                }
                case SMTPSendFailedException sent
                when sent.getCommand().startsWith("MAIL") -> {
                    return ofUs(sent.getReturnCode(), step);
                }
                case SMTPSendFailedException sent
                when failed.getNextException() == null -> {
                    return ofLetter(sent.getReturnCode(), step);
                }
                default -> cause = failed.getNextException();
            }
        }
        return broken(step, refused.getClass().getSimpleName());
    }

    private static Delivery ofUs(int code, Step step) {
        return code <= 0 ? broken(step, BROKE) : new Delivery.Unreachable("sender refused with " + code);
    }

    private static Delivery ofLetter(int code, Step step) {
        return code <= 0 ? broken(step, BROKE) : new Delivery.Refused(code, code >= FOR_GOOD);
    }

    /// Once connected, a broken connection is counted against the letter: one that always breaks it would
    /// hold up all others.
    private static Delivery broken(Step step, String why) {
        return switch (step) {
            case CONNECTING -> new Delivery.Unreachable(why);
            case CONNECTED, GIVEN_UP -> new Delivery.Refused(Delivery.Refused.SILENT, false);
            case UNDER_WAY -> new Delivery.Unanswered(why);
        };
    }

    private static Properties properties(MailServer server, Duration longest) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", Long.toString(longest.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(longest.toMillis()));
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
    private static <T, X extends Exception> T within(Work<T, X> work) throws X {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SmtpMail.class.getClassLoader());
        try {
            return work.done();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private interface Work<T, X extends Exception> {
        T done() throws X;
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
