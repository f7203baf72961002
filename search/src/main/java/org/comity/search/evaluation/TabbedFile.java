package org.comity.search.evaluation;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file of lines with columns parted by tabs, in UTF-8 without header and without escapes, read line by line. A byte
/// order mark, lines that end with CR LF and blank lines do no harm; every other line that is not as it should be is a
/// fault.
final class TabbedFile {

    /// The longest line, in bytes.
    static final int LONGEST = 16 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final List<String> columns;

    /// @param columns what they hold, for messages
    TabbedFile(Path path, List<String> columns) {
        this.path = path;
        this.columns = columns;
    }

    /// Takes a line.
    @FunctionalInterface
    interface Taking {
        /// @param line from 1
        /// @param values of all columns
        void take(long line, List<String> values) throws IOException;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /// Reads all lines that have as many columns as they should, and notes the others as faults.
    ///
    /// @throws IOException when the file cannot be read
    void read(Faults faults, Taking taking) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean more = true;
            for (long line = 1; more; line++) {
                bytes.reset();
                long length = 0;
                int next = in.read();
                for (; next >= 0 && next != '\n'; next = in.read()) {
                    if (++length <= LONGEST) {
                        bytes.write(next);
                    }
                }
                more = next >= 0;
                if (length > LONGEST) {
                    faults.add(name(), line, "The line has more than 16 MiB; part the text into several documents.");
                } else {
                    take(line, bytes.toByteArray(), faults, taking);
                }
            }
        }
    }

    private void take(long number, byte[] bytes, Faults faults, Taking taking) throws IOException {
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add(name(), number, "The line is not UTF-8; save the file in UTF-8.");
            return;
        }
        if (number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
            line = line.substring(1);
        }
        if (line.endsWith("\r")) {
            line = line.substring(0, line.length() - 1);
        }
        if (line.isBlank() && line.indexOf('\t') < 0) {
            return;
        }
        List<String> values = List.of(line.split("\t", -1));
        if (values.size() == columns.size()) {
            taking.take(number, values);
        } else {
            faults.add(
                    name(),
                    number,
                    "The line has %d column%s; it needs %d, parted by tabs: %s. A tab within a text must be a space."
                            .formatted(
                                    values.size(),
                                    values.size() == 1 ? "" : "s",
                                    columns.size(),
                                    String.join(", ", columns)));
        }
    }
}
