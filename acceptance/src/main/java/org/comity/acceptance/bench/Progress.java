package org.comity.acceptance.bench;

import java.util.Locale;

/// Says on the terminal what is being done, because a measurement takes minutes.
final class Progress {

    private static final long BEGUN = System.nanoTime();

    private Progress() {}

    static void say(String what) {
        System.out.printf(Locale.ROOT, "  %5.0f s  %s%n", (System.nanoTime() - BEGUN) / 1e9, what);
    }
}
