package org.comity.search.judgement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Reads packed tables of the library: UTF-8, columns parted by tabs.
public final class PackedRows {

    private PackedRows() {}

    /// All rows.
    ///
    /// @param columns that each row must have
    public static List<List<String>> read(Path file, int columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> row = List.of(line.split("\t", -1));
                if (row.size() != columns) {
                    throw new IOException("%s, line %d: %d columns in place of %d."
                            .formatted(file, rows.size() + 1, row.size(), columns));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
