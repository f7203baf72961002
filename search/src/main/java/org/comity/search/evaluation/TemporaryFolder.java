package org.comity.search.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder that is gone when the work is done, has failed, or was interrupted.
public final class TemporaryFolder implements AutoCloseable {

    private static final int TRIES = 5;

    private final Path path;
    private final Thread onExit;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.onExit = new Thread(() -> deleteQuietly(path), "delete-temporary-index");
    }

    public static TemporaryFolder make(String prefix) throws IOException {
        TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory(prefix));
        Runtime.getRuntime().addShutdownHook(folder.onExit);
        return folder;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        delete(path);
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // the machine is going down already, and finds nothing left to delete
        }
    }

    /// When the program is interrupted, the engine may still be writing while its files are deleted.
    private static void deleteQuietly(Path path) {
        for (int i = 0; i < TRIES; i++) {
            try {
                delete(path);
                return;
            } catch (IOException | UncheckedIOException e) {
                // something was written meanwhile: once more
            }
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            // gone already
        }
    }
}
