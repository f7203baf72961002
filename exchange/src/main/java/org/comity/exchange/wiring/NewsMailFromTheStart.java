package org.comity.exchange.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.comity.exchange.mailing.SendingNews;
import org.comity.platform.mail.Mail;
import org.comity.platform.module.StartTask;

/// Has mail about news sent as long as the server runs, if there is a mail server. A mail server that
/// cannot be reached is asked less and less often.
@Singleton
public final class NewsMailFromTheStart implements StartTask {

    private static final Logger LOG = System.getLogger(NewsMailFromTheStart.class.getName());

    private static final Duration BETWEEN = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final SendingNews sending;
    private final Mail mail;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Inject
    public NewsMailFromTheStart(SendingNews sending, Mail mail) {
        this.sending = sending;
        this.mail = mail;
    }

    @Override
    public void run() {
        if (mail.offered()) {
            Thread.ofVirtual().name("news-mail").start(this::send);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        stopped.countDown();
    }

    private void send() {
        Duration pause = BETWEEN;
        while (!ended(pause)) {
            pause = next(pause);
        }
    }

    private Duration next(Duration before) {
        try {
            return switch (sending.round()) {
                case DONE -> BETWEEN;
                case MORE -> Duration.ZERO;
                case UNREACHABLE -> longer(before);
            };
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail about news could not be sent; trying again.", e);
            return longer(before);
        }
    }

    /// Twice as long, within limits.
    static Duration longer(Duration before) {
        Duration twice = before.compareTo(BETWEEN) < 0 ? BETWEEN.multipliedBy(2) : before.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    private boolean ended(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
