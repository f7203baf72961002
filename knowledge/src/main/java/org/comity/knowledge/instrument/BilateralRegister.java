package org.comity.knowledge.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.Instrument.Citation;
import org.comity.knowledge.Instrument.Kind;
import org.comity.knowledge.fault.FileFault;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.CsvFile;
import org.comity.knowledge.file.CsvRow;
import org.comity.knowledge.file.Digest;
import org.comity.knowledge.file.TextFile;

/// Reads a register of agreements between few parties, of which the library has the titles only.
public final class BilateralRegister {

    private static final List<String> REQUIRED = List.of("id", "kind", "parties", "reference", "source", "as_of");
    private static final List<String> OPTIONAL = List.of(
            "adopted",
            "in_force",
            "measures",
            "title_en",
            "title_fr",
            "title_de",
            "title_it",
            "title_nl",
            "title_es",
            "url");
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "it", "nl", "es");

    private BilateralRegister() {}

    /// One agreement.
    ///
    /// @param measures codes, as its title and its place in its State's compilation of law say
    public record Row(Instrument instrument, List<String> measures, String digest) {}

    /// The rows without a fault.
    public static List<Row> read(TextFile file, FileFaults faults) {
        List<Row> rows = new ArrayList<>();
        CsvFile.read(file, REQUIRED, OPTIONAL, faults, row -> row(row).ifPresent(rows::add));
        return rows;
    }

    private static Optional<Row> row(CsvRow row) {
        Optional<String> id = row.required("id");
        Optional<Kind> kind = row.required("kind").flatMap(code -> kind(row, code));
        Optional<String> parties = row.required("parties");
        Map<String, String> titles = new LinkedHashMap<>();
        LANGUAGES.forEach(
                language -> row.optional("title_" + language).ifPresent(title -> titles.put(language, title)));
        if (titles.isEmpty()) {
            row.fault(FileFault.Kind.CELL_EMPTY, Map.of("column", "title_en"));
        }
        if (id.isEmpty() || kind.isEmpty() || parties.isEmpty() || titles.isEmpty()) {
            return Optional.empty();
        }
        Instrument instrument = new Instrument(
                id.get(),
                kind.get(),
                new Citation(
                        row.optional("reference").orElse(""),
                        Optional.empty(),
                        row.date("adopted"),
                        row.date("in_force"),
                        Optional.empty(),
                        Optional.empty()),
                new Circle.Parties(List.of(parties.get().split(" +", -1))),
                titles,
                Map.of());
        List<String> measures = row.optional("measures")
                .map(codes -> List.of(codes.split(" +", -1)))
                .orElse(List.of());
        Digest digest = new Digest();
        digest.add(id.get(), instrument + " " + measures);
        return Optional.of(new Row(instrument, measures, digest.hex()));
    }

    private static Optional<Kind> kind(CsvRow row, String code) {
        Optional<Kind> kind = Kind.of(code);
        if (kind.isEmpty()) {
            row.fault(FileFault.Kind.VALUE_UNKNOWN, Map.of("value", code, "known", "bilateral, police-agreement"));
        }
        return kind;
    }
}
