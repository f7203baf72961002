package org.comity.search.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Says every two seconds how far a piece of work is; what takes less says nothing.
final class Progress {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Consumer<String> saying;
    private String what = "";
    private OptionalLong total = OptionalLong.empty();
    private long done;
    private Instant begun;
    private Instant said;

    Progress(InstantSource clock, Consumer<String> saying) {
        this.clock = clock;
        this.saying = saying;
        this.begun = clock.instant();
        this.said = begun;
    }

    /// Begins a piece of work of unknown length.
    void begin(String work) {
        what = work;
        total = OptionalLong.empty();
        done = 0;
        begun = clock.instant();
        said = begun;
    }

    void begin(String work, long length) {
        begin(work);
        total = OptionalLong.of(length);
    }

    void step(long steps) {
        done += steps;
        Instant now = clock.instant();
        if (Duration.between(said, now).compareTo(PAUSE) >= 0) {
            said = now;
            String of = total.isPresent() ? String.format(Locale.ROOT, " of %,d", total.getAsLong()) : "";
            saying.accept(String.format(
                    Locale.ROOT,
                    "%s: %,d%s (%d s)",
                    what,
                    done,
                    of,
                    Duration.between(begun, now).toSeconds()));
        }
    }
}
