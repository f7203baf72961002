package org.comity.knowledge.crime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.crime.CrimeSchemes.Amount;
import org.comity.knowledge.crime.CrimeSchemes.Article;
import org.comity.knowledge.crime.CrimeSchemes.CrimeType;
import org.comity.knowledge.crime.CrimeSchemes.Estimate;
import org.comity.knowledge.crime.CrimeSchemes.Mapping;
import org.comity.knowledge.crime.CrimeSchemes.Relation;
import org.comity.knowledge.crime.CrimeSchemes.Scheme;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.CsvFile;
import org.comity.knowledge.file.CsvRow;
import org.comity.knowledge.file.TextFile;

/// Reads the folder `crime-types` of the library: `types.csv`, `mappings.csv`, `estimates.csv`.
final class CrimeFiles {

    static final String FOLDER = "crime-types";

    private static final List<String> BOUNDS = List.of("about", "over", "unknown");
    private static final List<String> UNITS = List.of("usd-per-year", "works-per-month", "vehicles-per-year");
    private static final List<String> RELIABILITIES = List.of("industry", "method-unknown");
    private static final String YEAR = "\\d{4}s?";

    private final Set<String> sources;
    private final Set<String> instruments;
    private final Map<String, CrimeType> types = new LinkedHashMap<>();
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Estimate> estimates = new ArrayList<>();

    private CrimeFiles(Set<String> sources, Set<String> instruments) {
        this.sources = sources;
        this.instruments = instruments;
    }

    /// What the files say; empty after a fault was noted.
    ///
    /// @param sources ids that may be named
    /// @param instruments ids that may be named
    static Optional<CrimeSchemes> read(Path folder, Set<String> sources, Set<String> instruments, FileFaults faults) {
        FileFaults own = new FileFaults();
        CrimeFiles files = new CrimeFiles(sources, instruments);
        file(folder, "types.csv", own)
                .ifPresent(file -> CsvFile.read(
                        file,
                        List.of("code", "scheme", "routes", "source", "as_of"),
                        List.of("instrument", "article"),
                        own,
                        files::type));
        files.complete(own);
        file(folder, "mappings.csv", own)
                .ifPresent(file -> CsvFile.read(
                        file, List.of("from", "to", "relation", "source"), List.of(), own, files::mapping));
        file(folder, "estimates.csv", own)
                .ifPresent(file -> CsvFile.read(
                        file,
                        List.of("crime", "bound", "source", "as_of"),
                        List.of("value", "unit", "year", "reliability"),
                        own,
                        files::estimate));
        faults.addAll(own);
        return own.none()
                ? Optional.of(new CrimeSchemes(List.copyOf(files.types.values()), files.mappings, files.estimates))
                : Optional.empty();
    }

    private static Optional<TextFile> file(Path folder, String name, FileFaults faults) {
        return TextFile.read(folder, FOLDER + "/" + name, faults);
    }

    /// The code of the product knows two schemes: all their types must be there.
    private void complete(FileFaults faults) {
        Set<String> missing = new LinkedHashSet<>(CrimeTypes.UN18);
        missing.addAll(CrimeTypes.ASEANAPOL9);
        missing.removeAll(types.keySet());
        missing.forEach(code -> faults.add(FOLDER + "/types.csv", Kind.KEY_MISSING, Map.of("key", code)));
    }

    private void type(CsvRow row) {
        Optional<String> code = row.required("code");
        Optional<Scheme> scheme = oneOf(
                        row,
                        "scheme",
                        Stream.of(Scheme.values()).map(Scheme::name).toList())
                .flatMap(Scheme::of);
        Optional<String> instrument = row.optional("instrument");
        if (instrument.isPresent() && !instruments.contains(instrument.get())) {
            row.fault(Kind.INSTRUMENT_UNKNOWN, Map.of("value", instrument.get()));
        }
        boolean routes =
                oneOf(row, "routes", List.of("yes", "no")).filter("yes"::equals).isPresent();
        Optional<Provenance> provenance = provenance(row);
        if (code.isPresent() && scheme.isPresent() && provenance.isPresent()) {
            CrimeType type = new CrimeType(
                    code.get(),
                    scheme.get(),
                    routes,
                    instrument.map(id -> new Article(id, row.optional("article").orElse(""))),
                    provenance.get());
            if (types.put(code.get(), type) != null) {
                row.fault(Kind.TWICE, Map.of("value", code.get()));
            }
        }
    }

    private void mapping(CsvRow row) {
        Optional<String> from = known(row, "from");
        Optional<String> to = known(row, "to");
        Optional<Relation> relation = oneOf(
                        row,
                        "relation",
                        Stream.of(Relation.values()).map(Relation::code).toList())
                .flatMap(Relation::of);
        Optional<String> source = source(row);
        if (from.isPresent() && to.isPresent() && relation.isPresent() && source.isPresent()) {
            mappings.add(new Mapping(from.get(), to.get(), relation.get(), source.get()));
        }
    }

    private void estimate(CsvRow row) {
        Optional<String> crime = known(row, "crime");
        Optional<String> bound = oneOf(row, "bound", BOUNDS);
        Optional<Amount> amount = bound.filter(each -> !each.equals("unknown")).flatMap(each -> amount(row, each));
        Optional<String> year = row.optional("year");
        if (year.isPresent() && !year.get().matches(YEAR)) {
            row.fault(Kind.VALUE_SHAPE, Map.of("key", "year", "value", year.get()));
        }
        Optional<String> reliability = amount.isPresent() ? oneOf(row, "reliability", RELIABILITIES) : Optional.empty();
        Optional<Provenance> provenance = provenance(row);
        if (crime.isPresent() && bound.isPresent() && provenance.isPresent()) {
            estimates.add(new Estimate(crime.get(), amount, year, reliability, provenance.get()));
        }
    }

    private static Optional<Amount> amount(CsvRow row, String bound) {
        Optional<Double> value = row.number("value");
        Optional<String> unit = oneOf(row, "unit", UNITS);
        return value.isEmpty() || unit.isEmpty()
                ? Optional.empty()
                : Optional.of(new Amount(bound, value.get(), unit.get()));
    }

    private Optional<String> known(CsvRow row, String column) {
        return row.required(column).filter(code -> {
            if (!types.containsKey(code)) {
                row.fault(Kind.VALUE_UNKNOWN, Map.of("value", code, "known", String.join(", ", types.keySet())));
            }
            return types.containsKey(code);
        });
    }

    private Optional<Provenance> provenance(CsvRow row) {
        Optional<String> source = source(row);
        Optional<AsOf> asOf = row.asOf("as_of");
        return source.isEmpty() || asOf.isEmpty()
                ? Optional.empty()
                : Optional.of(new Provenance(source.get(), asOf.get()));
    }

    private Optional<String> source(CsvRow row) {
        return row.required("source").filter(source -> {
            if (!sources.contains(source)) {
                row.fault(Kind.SOURCE_UNKNOWN, Map.of("value", source));
            }
            return sources.contains(source);
        });
    }

    private static Optional<String> oneOf(CsvRow row, String column, List<String> known) {
        return row.required(column).filter(value -> {
            if (!known.contains(value)) {
                row.fault(Kind.VALUE_UNKNOWN, Map.of("value", value, "known", String.join(", ", known)));
            }
            return known.contains(value);
        });
    }
}
