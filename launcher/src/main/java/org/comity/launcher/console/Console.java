package org.comity.launcher.console;

/// Tells the person at the keyboard how far the start is. Thread-safe: steps run side by side.
public interface Console {
    /// A piece of work that has begun.
    interface Step extends AutoCloseable {
        /// It is finished; a step that is closed without it has failed.
        void done();

        @Override
        void close();
    }

    Step begin(String what);

    void line(String text);

    /// Says nothing.
    static Console silent() {
        return new Console() {
            @Override
            public Step begin(String what) {
                return new Step() {
                    @Override
                    public void done() {}

                    @Override
                    public void close() {}
                };
            }

            @Override
            public void line(String text) {}
        };
    }
}
