package org.comity.search.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Rankings in the format of TREC runs, as trec_eval reads it: `query Q0 document rank score tag`. The file is there
/// whole or not at all: it takes its name when everything is written, and what was there before stays until then.
final class RunFile implements AutoCloseable {

    private static final String TAG = "comity";

    private final Path file;
    private final Path unfinished;
    private final BufferedWriter writer;

    private RunFile(Path file, Path unfinished) throws IOException {
        this.file = file;
        this.unfinished = unfinished;
        this.writer = Files.newBufferedWriter(unfinished);
    }

    /// Begins a file.
    ///
    /// @throws IOException when its folder cannot be written to
    static RunFile begin(Path file) throws IOException {
        String unfinished = ".%s.%d.unfinished"
                .formatted(file.getFileName(), ProcessHandle.current().pid());
        return new RunFile(file, file.resolveSibling(unfinished));
    }

    /// Adds a ranking, best first. The score tells no more than the order: trec_eval sorts by it.
    void add(String query, List<String> ranking) throws IOException {
        for (int i = 0; i < ranking.size(); i++) {
            int score = Measures.DEPTH - i;
            writer.write("%s Q0 %s %d %d %s\n".formatted(query, ranking.get(i), i + 1, score, TAG));
        }
    }

    /// Gives the file its name.
    void finish() throws IOException {
        writer.close();
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Removes what was not finished.
    @Override
    public void close() throws IOException {
        try (writer) {
            Files.deleteIfExists(unfinished);
        }
    }
}
