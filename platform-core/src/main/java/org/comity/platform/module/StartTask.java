package org.comity.platform.module;

/// Work that a module does once at every start, after all schemas are migrated and while the server already
/// answers. Until every task is
/// done, the server reports that it is not ready. A task is idempotent: the next start runs it again.
public interface StartTask {

    /// Tasks with a smaller number run first; what reads what others bring in has a larger one.
    default int order() {
        return 0;
    }

    /// @throws RuntimeException when the server must not report ready; the failure is logged
    void run();
}
