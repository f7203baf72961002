package org.comity.exchange.matching.watch;

/// How far a matching has come.
///
/// @param done how much of the stage is done, from 0 to `whole`
/// @param whole how much there is; 0 when nobody can tell
public record Reached(Stage stage, long done, long whole) {

    public static final Reached BEGUN = new Reached(Stage.WRITING, 0, 0);

    public Reached {
        if (done < 0 || done > Math.max(0, whole)) {
            throw new IllegalArgumentException("%d of %d cannot be done.".formatted(done, whole));
        }
    }

    /// Whether it is known how much of the stage is done.
    public boolean measured() {
        return whole > 0;
    }

    /// From 0 to 1; 0 when nobody can tell.
    public double share() {
        return measured() ? (double) done / whole : 0;
    }
}
