package org.comity.knowledge.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;

/// One row of a table. Asking for a cell that is not as it should be notes the fault and answers empty.
public final class CsvRow {

    /// What `Double` reads besides, as `NaN` or `0x1p3`, is no number in a table.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?");

    private final String file;
    private final int line;
    private final Map<String, String> cells;
    private final FileFaults faults;

    CsvRow(String file, int line, Map<String, String> cells, FileFaults faults) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.faults = faults;
    }

    /// The cell's text, or empty.
    public Optional<String> optional(String column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /// The cell's text; a fault when it is empty.
    public Optional<String> required(String column) {
        Optional<String> text = optional(column);
        if (text.isEmpty()) {
            fault(Kind.CELL_EMPTY, Map.of("column", column));
        }
        return text;
    }

    /// A calendar date, or empty; a fault when it is none.
    public Optional<LocalDate> date(String column) {
        return optional(column).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                fault(Kind.DATE_SHAPE, Map.of("column", column, "value", text));
                return Optional.empty();
            }
        });
    }

    /// A date of reduced precision; a fault when it is missing or none.
    public Optional<AsOf> asOf(String column) {
        return required(column).flatMap(text -> {
            if (AsOf.isValid(text)) {
                return Optional.of(new AsOf(text));
            }
            fault(Kind.DATE_SHAPE, Map.of("column", column, "value", text));
            return Optional.empty();
        });
    }

    /// A decimal number; a fault when it is missing or none.
    public Optional<Double> number(String column) {
        return required(column).flatMap(text -> {
            if (NUMBER.matcher(text).matches()) {
                return Optional.of(Double.valueOf(text));
            }
            fault(Kind.VALUE_SHAPE, Map.of("key", column, "value", text));
            return Optional.empty();
        });
    }

    /// Notes a fault of this row.
    public void fault(Kind kind, Map<String, Object> arguments) {
        faults.add(file, line, kind, arguments);
    }
}
