package org.comity.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.jspecify.annotations.Nullable;

/// Many works written by as many threads as the index allows. A work always goes to the same thread, so that what was
/// handed over last stays. Handing over waits when the threads are behind.
public final class SharedWriting implements AutoCloseable {

    private static final int WAITING = 64;

    private final SearchIndex index;
    private final List<Writer> writers = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    public SharedWriting(SearchIndex index) {
        this.index = index;
        for (int number = 0; index.writers() > 1 && number < index.writers(); number++) {
            writers.add(new Writer(number));
        }
    }

    /// Puts the documents of a work in the place of those it had, soon.
    ///
    /// @throws IllegalStateException when a work before could not be written
    public void replace(WorkId work, List<SearchDocument> documents) {
        check();
        if (writers.isEmpty()) {
            index.replace(work, documents);
        } else {
            writers.get(Math.floorMod(work.hashCode(), writers.size()))
                    .put(Optional.of(() -> index.replace(work, documents)));
        }
    }

    /// Waits until everything that was handed over is written; nothing may be handed over after it.
    ///
    /// @throws IllegalStateException when a work could not be written
    public void finish() {
        writers.forEach(writer -> writer.put(Optional.empty()));
        writers.forEach(Writer::await);
        check();
    }

    private void check() {
        @Nullable Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("A work could not be written into the index.", failed);
        }
    }

    /// Leaves what is not written yet, unless [#finish] waited for it.
    @Override
    public void close() {
        writers.forEach(Writer::leave);
        writers.forEach(Writer::await);
    }

    private final class Writer {

        /// Nothing ends the thread.
        private final BlockingQueue<Optional<Runnable>> waiting = new ArrayBlockingQueue<>(WAITING);
        private final Thread thread;

        Writer(int number) {
            thread = Thread.ofPlatform()
                    .name("search-index-writer-" + number)
                    .daemon()
                    .start(this::run);
        }

        private void run() {
            boolean going = true;
            while (going) {
                try {
                    Optional<Runnable> next = waiting.take();
                    going = next.isPresent();
                    if (failure.get() == null) {
                        next.ifPresent(Runnable::run);
                    }
                } catch (InterruptedException | RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }
        }

        void put(Optional<Runnable> work) {
            try {
                waiting.put(work);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the index is written", e);
            }
        }

        void leave() {
            waiting.clear();
            waiting.add(Optional.empty());
        }

        /// What is being written is always finished: the files of the index do not bear an interruption.
        void await() {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
