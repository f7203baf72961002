package org.comity.knowledge.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Participation.Acts;
import org.comity.knowledge.Participation.Consent;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.CsvFile;
import org.comity.knowledge.file.CsvRow;
import org.comity.knowledge.file.TextFile;

/// Reads a list of who participates in what: CSV with the columns `instrument, participant, signed, action, deposited,
/// in_force, withdrawn, declarations, source, as_of` (docs/knowledge-formats.md).
public final class StatusList {

    /// Columns that must be there.
    public static final List<String> REQUIRED = List.of("instrument", "participant", "source", "as_of");

    /// Columns that may be there.
    public static final List<String> OPTIONAL =
            List.of("signed", "action", "deposited", "in_force", "withdrawn", "declarations");

    private static final List<String> ACTIONS =
            List.of("ratification", "accession", "acceptance", "approval", "succession", "formal-confirmation");
    private static final int LONGEST = 20_000;

    /// What the rows may refer to.
    public record Known(Set<String> instruments, Set<String> participants, Set<String> sources) {}

    private final Known known;
    private final List<Participation> rows = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private StatusList(Known known) {
        this.known = known;
    }

    /// The rows without a fault.
    public static List<Participation> read(TextFile file, Known known, FileFaults faults) {
        StatusList list = new StatusList(known);
        CsvFile.read(file, REQUIRED, OPTIONAL, faults, list::row);
        return List.copyOf(list.rows);
    }

    private void row(CsvRow row) {
        Optional<String> instrument = refer(row, "instrument", known.instruments(), Kind.INSTRUMENT_UNKNOWN);
        Optional<String> participant = refer(row, "participant", known.participants(), Kind.JURISDICTION_UNKNOWN);
        Optional<String> source = refer(row, "source", known.sources(), Kind.SOURCE_UNKNOWN);
        Optional<AsOf> asOf = row.asOf("as_of");
        Acts acts = new Acts(row.date("signed"), consent(row), row.date("withdrawn"));
        Optional<String> declarations = row.optional("declarations");
        if (declarations.filter(text -> text.length() > LONGEST).isPresent()) {
            row.fault(Kind.FILE_TOO_LARGE, Map.of("limit", LONGEST));
        }
        if (instrument.isEmpty() || participant.isEmpty() || source.isEmpty() || asOf.isEmpty()) {
            return;
        }
        if (!seen.add(instrument.get() + " " + participant.get())) {
            row.fault(Kind.TWICE, Map.of("value", instrument.get() + " " + participant.get()));
            return;
        }
        rows.add(new Participation(
                instrument.get(), participant.get(), acts, declarations, new Provenance(source.get(), asOf.get())));
    }

    private static Optional<String> refer(CsvRow row, String column, Set<String> known, Kind kind) {
        return row.required(column).filter(value -> {
            if (!known.contains(value)) {
                row.fault(kind, Map.of("value", value));
            }
            return known.contains(value);
        });
    }

    private static Optional<Consent> consent(CsvRow row) {
        Optional<LocalDate> deposited = row.date("deposited");
        Optional<LocalDate> inForce = row.date("in_force");
        Optional<String> action = row.optional("action");
        if (action.isPresent() && !ACTIONS.contains(action.get())) {
            row.fault(Kind.VALUE_UNKNOWN, Map.of("value", action.get(), "known", String.join(", ", ACTIONS)));
        }
        return deposited.or(() -> inForce).map(date -> new Consent(action.orElse(""), date, inForce));
    }
}
