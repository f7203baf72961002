package org.comity.knowledge.status;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.comity.platform.configuration.Configuration;

/// The outline of the land behind the map, without borders: `map/land.svgpath` of the library. Empty where there is
/// none, so that the map shows circles only.
@Singleton
public final class Land {

    private static final Pattern PATH = Pattern.compile("[MLlz0-9 .-]*");

    private final String path;

    @Inject
    public Land(Configuration configuration) {
        this(configuration
                .library()
                .map(courses -> courses.resolveSibling("knowledge/map/land.svgpath"))
                .filter(Files::exists)
                .map(Land::read)
                .orElse(""));
    }

    /// A land of which the outline is at hand.
    public Land(String path) {
        this.path = PATH.matcher(path.strip()).matches() ? path.strip() : "";
    }

    String path() {
        return path;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
