package org.comity.knowledge.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;

/// A table in CSV (RFC 4180) whose first line names the columns.
public final class CsvFile {

    /// No table may have more rows.
    public static final int MOST_ROWS = 200_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private CsvFile() {}

    /// Hands every row to the reader.
    ///
    /// @param required columns that must be there
    /// @param optional columns that may be there; any other is a fault
    public static void read(
            TextFile file, List<String> required, List<String> optional, FileFaults faults, Consumer<CsvRow> reader) {
        try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), FORMAT)) {
            if (columns(file, parser.getHeaderNames(), required, optional, faults)) {
                rows(file, parser, faults, reader);
            }
        } catch (IllegalArgumentException | IOException badHeader) {
            // a column twice, or a quote that is not closed in the first line: the text itself is in memory
            faults.add(file.name(), 1, Kind.CSV_SYNTAX, Map.of("problem", String.valueOf(badHeader.getMessage())));
        }
    }

    private static boolean columns(
            TextFile file, List<String> header, List<String> required, List<String> optional, FileFaults faults) {
        boolean complete = true;
        for (String column : required) {
            if (!header.contains(column)) {
                faults.add(file.name(), 1, Kind.COLUMN_MISSING, Map.of("column", column));
                complete = false;
            }
        }
        for (String column : header) {
            if (!required.contains(column) && !optional.contains(column)) {
                List<String> known = new ArrayList<>(required);
                known.addAll(optional);
                faults.add(
                        file.name(),
                        1,
                        Kind.COLUMN_UNKNOWN,
                        Map.of("column", column, "known", String.join(", ", known)));
            }
        }
        return complete;
    }

    private static void rows(TextFile file, CSVParser parser, FileFaults faults, Consumer<CsvRow> reader) {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    faults.add(file.name(), (int) line, Kind.TOO_MANY_ROWS, Map.of("limit", MOST_ROWS));
                    return;
                }
                if (row.isConsistent()) {
                    reader.accept(new CsvRow(file.name(), (int) line, row.toMap(), faults));
                } else if (row.size() > 1 || !row.get(0).isBlank()) {
                    faults.add(
                            file.name(),
                            (int) line,
                            Kind.CSV_SYNTAX,
                            Map.of(
                                    "problem",
                                    row.size() + " ≠ " + parser.getHeaderNames().size()));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            faults.add(file.name(), (int) line, Kind.CSV_SYNTAX, Map.of("problem", String.valueOf(e.getMessage())));
        }
    }
}
