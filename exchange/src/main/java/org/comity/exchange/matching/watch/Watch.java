package org.comity.exchange.matching.watch;

/// Sees how far a matching has come, from any thread. Whoever wants to end it interrupts the thread that matches:
/// the mechanisms look for that at every step, so that they end within a second or two. What is seen changes
/// nothing of the result.
public final class Watch {

    private volatile Reached reached = Reached.BEGUN;

    public Reached reached() {
        return reached;
    }

    /// Notes that a stage begins of which nobody can tell how long it is.
    ///
    /// @throws Ended when the thread was interrupted
    public void at(Stage stage) {
        at(stage, 0, 0);
    }

    /// Notes how far a stage is.
    ///
    /// @param done more than `whole` counts as all of it
    /// @throws Ended when the thread was interrupted
    public void at(Stage stage, long done, long whole) {
        goOn();
        long most = Math.max(0, whole);
        reached = new Reached(stage, Math.clamp(done, 0, most), most);
    }

    /// Notes that an objective begins.
    ///
    /// @param before how many are done
    /// @throws Ended when the thread was interrupted
    public void objective(int before, int all) {
        at(Stage.OBJECTIVES, before, all);
    }

    /// Where nothing is noted, only looked whether to go on.
    ///
    /// @throws Ended when the thread was interrupted
    public static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Ended();
        }
    }
}
