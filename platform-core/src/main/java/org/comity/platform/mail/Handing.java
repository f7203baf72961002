package org.comity.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Hands over one letter and knows how far it got, which decides what a broken connection means.
final class Handing extends SMTPTransport {

    /// How far it got.
    enum Step {
        /// There is no connection yet that lets us send.
        CONNECTING,
        /// The server lets us send, and has not been given the text of the letter.
        CONNECTED,
        /// The server may have the letter (RFC 5321 section 4.1.1.4).
        UNDER_WAY,
        /// Nobody waits any more for a letter whose text has not gone out.
        GIVEN_UP
    }

    private final AtomicReference<Step> step = new AtomicReference<>(Step.CONNECTING);

    Handing(Session session) {
        super(session, new URLName("smtp:"));
    }

    Step step() {
        return Objects.requireNonNull(step.get());
    }

    /// The server lets us send.
    void connected() {
        step.compareAndSet(Step.CONNECTING, Step.CONNECTED);
    }

    /// Ends it unless the text has gone out already. The text does not go out after this.
    ///
    /// @return how far it had got
    Step giveUp() {
        return Objects.requireNonNull(step.getAndUpdate(now -> now == Step.UNDER_WAY ? now : Step.GIVEN_UP));
    }

    /// The server said that it takes the text.
    @Override
    protected OutputStream data() throws MessagingException {
        OutputStream text = super.data();
        if (!step.compareAndSet(Step.CONNECTED, Step.UNDER_WAY)) {
            throw new MessagingException("given up", new InterruptedIOException());
        }
        return text;
    }
}
