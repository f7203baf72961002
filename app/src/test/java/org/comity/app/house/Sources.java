package org.comity.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The source files of the project, for checks that look at text.
final class Sources {

    /// The modules, lowest first.
    static final List<String> MODULES = List.of(
            "platform-core", "search", "knowledge", "content", "courses", "exchange", "app", "launcher", "acceptance");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Sources() {}

    static Path root() {
        return ROOT;
    }

    /// Files below `folder` of every module whose name ends with `ending`.
    static List<Path> in(String folder, String ending) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(path -> walk(path, ending))
                .sorted()
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The path as it stands in messages: from the root of the project, with slashes.
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<Path> walk(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
