package org.comity.acceptance.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.comity.acceptance.bench.http.Connection;
import org.comity.acceptance.bench.http.Response;

/// Lets users work at the same time, each in a thread and on a connection of her own, without a pause between a reply
/// and the next request. Ends after a time or a number of requests, whichever comes first.
public final class Load {

    private static final int MOST_REQUESTS_PER_USER = 400_000;
    private static final int PATIENCE_WITH_ERRORS = 20;
    private static final int COMPLAINTS = 3;

    private Load() {}

    /// Runs one script per user.
    public static Measurement of(InetSocketAddress server, List<? extends Script> scripts, Duration time) {
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(scripts.size());
        List<User> users =
                scripts.stream().map(script -> new User(server, script, time)).toList();
        List<Thread> threads = users.stream()
                .map(user -> Thread.ofPlatform().name("user").start(() -> user.work(ready, start)))
                .toList();
        try {
            ready.await();
            long begun = System.nanoTime();
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            return together(users, System.nanoTime() - begun);
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted.", e);
        }
    }

    private static Measurement together(List<User> users, long nanos) {
        Latencies latencies =
                Latencies.together(users.stream().map(user -> user.latencies).toList());
        long bytes = users.stream().mapToLong(user -> user.bytes).sum();
        return new Measurement(
                latencies,
                nanos,
                bytes / Math.max(1, latencies.count()),
                users.stream().mapToInt(user -> user.errors).sum(),
                users.stream()
                        .flatMap(user -> user.complaints.stream())
                        .limit(COMPLAINTS)
                        .toList());
    }

    private static final class User {

        private final InetSocketAddress server;
        private final Script script;
        private final long nanos;
        private final Latencies latencies = new Latencies();
        private final List<String> complaints = new ArrayList<>();
        private long bytes;
        private int errors;

        User(InetSocketAddress server, Script script, Duration time) {
            this.server = server;
            this.script = script;
            this.nanos = time.toNanos();
        }

        void work(CountDownLatch ready, CountDownLatch start) {
            try (Connection connection = new Connection(server)) {
                byte[] request = prepare(connection, ready);
                start.await();
                long begun = System.nanoTime();
                while (enoughPatience() && System.nanoTime() - begun < nanos) {
                    send(connection, request);
                    request = script.next(connection);
                }
            } catch (IOException | RuntimeException e) {
                complain(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private byte[] prepare(Connection connection, CountDownLatch ready) throws IOException {
            try {
                return script.next(connection);
            } finally {
                ready.countDown();
            }
        }

        private boolean enoughPatience() {
            return errors < PATIENCE_WITH_ERRORS && latencies.count() < MOST_REQUESTS_PER_USER;
        }

        private void send(Connection connection, byte[] request) {
            long sent = System.nanoTime();
            try {
                Response response = connection.exchange(request, false);
                if (script.accepts(response)) {
                    latencies.add(System.nanoTime() - sent);
                    bytes += response.bytes();
                } else {
                    complain(response.head().replace("\r\n", " | "));
                }
            } catch (IOException e) {
                complain(e.toString());
            }
        }

        private void complain(String what) {
            errors++;
            if (complaints.size() < COMPLAINTS) {
                complaints.add(what);
            }
        }
    }
}
