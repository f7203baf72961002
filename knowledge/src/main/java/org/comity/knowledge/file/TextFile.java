package org.comity.knowledge.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;

/// A text file in UTF-8, in memory.
///
/// @param name how faults call it
public record TextFile(String name, String text) {

    /// No file may be larger, in bytes.
    public static final int LARGEST = 24 << 20;

    /// Reads a file; empty after a fault was noted.
    ///
    /// @throws UncheckedIOException when the disk fails
    public static Optional<TextFile> read(Path folder, String name, FileFaults faults) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                faults.add(name, Kind.FILE_MISSING, Map.of());
                return Optional.empty();
            }
            if (Files.size(file) > LARGEST) {
                faults.add(name, Kind.FILE_TOO_LARGE, Map.of("limit", LARGEST >> 20));
                return Optional.empty();
            }
            return of(name, Files.readAllBytes(file), faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Decodes bytes; a byte order mark is dropped. Empty after a fault was noted.
    public static Optional<TextFile> of(String name, byte[] bytes, FileFaults faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new TextFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            faults.add(name, Kind.NOT_UTF8, Map.of());
            return Optional.empty();
        }
    }
}
