package org.comity.search.evaluation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What the command was called with.
///
/// @param folder of the collection
/// @param run where the run goes, if one is wanted
/// @param engine which engine is measured
/// @param bridges folder that holds the libraries with the translation tables
record Arguments(Path folder, Optional<Path> run, Engine engine, Path bridges) {

    static final String USAGE =
            "usage: ./comity evaluate-search FOLDER [--run FILE] [--baseline | --without-bridge] [--bridge FOLDER]";

    /// What can be measured.
    enum Engine {
        PRODUCT,
        PRODUCT_WITHOUT_BRIDGE,
        BASELINE
    }

    /// Reads arguments.
    ///
    /// @throws IllegalArgumentException when they cannot be followed; its message is for people
    static Arguments of(List<String> words) {
        Optional<Path> folder = Optional.empty();
        Optional<Path> run = Optional.empty();
        Engine engine = Engine.PRODUCT;
        Path bridges = Path.of("");
        Iterator<String> next = words.iterator();
        while (next.hasNext()) {
            String word = next.next();
            if (word.equals("--run") && next.hasNext() && run.isEmpty()) {
                run = Optional.of(path(next.next()));
            } else if (word.equals("--baseline") && engine == Engine.PRODUCT) {
                engine = Engine.BASELINE;
            } else if (word.equals("--without-bridge") && engine == Engine.PRODUCT) {
                engine = Engine.PRODUCT_WITHOUT_BRIDGE;
            } else if (word.equals("--bridge") && next.hasNext()) {
                bridges = path(next.next());
            } else if (!word.startsWith("--") && folder.isEmpty()) {
                folder = Optional.of(path(word));
            } else {
                throw new IllegalArgumentException(USAGE);
            }
        }
        Arguments arguments =
                new Arguments(folder.orElseThrow(() -> new IllegalArgumentException(USAGE)), run, engine, bridges);
        arguments.check();
        return arguments;
    }

    private void check() {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder);
        }
        if (run.isPresent() && !canBeWritten(run.get())) {
            throw new IllegalArgumentException(
                    "%s cannot be written; name a file in a folder that exists".formatted(run.get()));
        }
    }

    private static boolean canBeWritten(Path file) {
        Path in = file.toAbsolutePath().getParent();
        return in != null && Files.isWritable(in) && (Files.notExists(file) || Files.isRegularFile(file));
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(Faults.shown(word) + " is no path", e);
        }
    }
}
