package org.comity.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Wakes those who follow the outbox. One connection of the node listens for all of them; when it breaks,
/// another is taken, and meanwhile everybody is woken every few seconds all the same.
@Singleton
final class Waking implements AutoCloseable {

    /// The channel that the database notifies at a commit with events.
    static final String CHANNEL = "comity_outbox";

    private static final Logger LOG = System.getLogger(Waking.class.getName());

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// How long the thread may take to notice that it is to end.
    private static final int GLANCE_MILLIS = 500;

    private final DataSource dataSource;
    private final Duration poll;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;
    private boolean broken;

    @Inject
    Waking(DataSource dataSource) {
        this(dataSource, POLL);
    }

    /// @param poll how often everybody is woken without a notification
    Waking(DataSource dataSource, Duration poll) {
        this.dataSource = dataSource;
        this.poll = poll;
    }

    OutboxFeed.Listening listen(Runnable woken) {
        Follower follower = new Follower(woken, followers::remove);
        synchronized (this) {
            if (stopped.getCount() == 0) {
                throw new IllegalStateException("The server is stopping.");
            }
            followers.add(follower);
            if (thread == null) {
                thread = Thread.ofVirtual().name("outbox-waking").start(this::run);
            }
        }
        follower.start();
        follower.wake();
        return follower;
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        close();
    }

    /// Ends all following and waits a while for what is running.
    @Override
    public void close() {
        Thread listening;
        synchronized (this) {
            stopped.countDown();
            listening = thread;
        }
        List<Follower> all = List.copyOf(followers);
        all.forEach(Follower::end);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        all.forEach(follower -> follower.await(Duration.ofNanos(Math.max(1, deadline - System.nanoTime()))));
        if (listening != null) {
            try {
                listening.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (Connection connection = dataSource.getConnection()) {
                follow(connection);
            } catch (SQLException | RuntimeException e) {
                if (!broken) {
                    LOG.log(Level.WARNING, "The connection that listens for events broke; trying again.", e);
                }
                broken = true;
                wakeAll();
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "LISTEN " + CHANNEL);
        if (broken) {
            LOG.log(Level.INFO, "Listening for events again.");
        }
        broken = false;
        wakeAll();
        PGConnection notifications = connection.unwrap(PGConnection.class);
        long woken = System.nanoTime();
        while (stopped.getCount() > 0) {
            PGNotification[] came = notifications.getNotifications(GLANCE_MILLIS);
            boolean notified = came != null && came.length > 0;
            if (!notified && System.nanoTime() - woken >= poll.toNanos()) {
                execute(connection, "SELECT 1");
                notified = true;
            }
            if (notified) {
                woken = System.nanoTime();
                wakeAll();
            }
        }
        execute(connection, "UNLISTEN *");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void wakeAll() {
        followers.forEach(Follower::wake);
    }

    private void pause() {
        try {
            boolean ended = stopped.await(BREATH.toMillis(), TimeUnit.MILLISECONDS);
            LOG.log(Level.DEBUG, ended ? "Ends." : "Takes another connection.");
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }
}
