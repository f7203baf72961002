package org.comity.knowledge.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Jurisdiction;
import org.comity.knowledge.Membership;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.CsvFile;
import org.comity.knowledge.file.CsvRow;
import org.comity.knowledge.file.TextFile;

/// Reads the tables of jurisdictions: who they are, what they belong to, their facts, holidays and places on the map.
final class JurisdictionFiles {

    private final Set<String> sources;
    private final FileFaults faults;

    /// @param sources the ids that rows may name
    JurisdictionFiles(Set<String> sources, FileFaults faults) {
        this.sources = sources;
        this.faults = faults;
    }

    /// A day on which offices are closed.
    record Holiday(String jurisdiction, LocalDate day, String localName, String englishName) {}

    /// A circle on the map.
    record Place(String jurisdiction, double x, double y, double r) {}

    List<Jurisdiction> jurisdictions(TextFile file) {
        List<Jurisdiction> all = new ArrayList<>();
        CsvFile.read(
                file,
                List.of("code", "alpha3", "kind"),
                List.of("numeric", "region", "subregion", "latitude", "longitude", "status_note"),
                faults,
                row -> {
                    Optional<String> code = row.required("code");
                    Optional<Jurisdiction.Kind> kind = row.required("kind").flatMap(value -> kind(row, value));
                    if (code.isPresent() && kind.isPresent()) {
                        all.add(new Jurisdiction(
                                code.get(),
                                row.optional("alpha3").orElse(""),
                                kind.get(),
                                row.optional("region").orElse(""),
                                row.optional("subregion").orElse("")));
                    }
                });
        return all;
    }

    private static Optional<Jurisdiction.Kind> kind(CsvRow row, String value) {
        for (Jurisdiction.Kind kind : Jurisdiction.Kind.values()) {
            if (kind.code().equals(value.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        row.fault(
                Kind.VALUE_UNKNOWN,
                Map.of(
                        "value",
                        value,
                        "known",
                        List.of(Jurisdiction.Kind.values()).toString()));
        return Optional.empty();
    }

    List<Membership> memberships(TextFile file) {
        List<Membership> all = new ArrayList<>();
        CsvFile.read(
                file, List.of("jurisdiction", "organisation", "status", "source", "as_of"), List.of(), faults, row -> {
                    Optional<String> jurisdiction = row.required("jurisdiction");
                    Optional<String> organisation = row.required("organisation");
                    Optional<String> status = row.required("status");
                    Optional<Provenance> provenance = provenance(row);
                    if (jurisdiction.isPresent()
                            && organisation.isPresent()
                            && status.isPresent()
                            && provenance.isPresent()) {
                        all.add(new Membership(jurisdiction.get(), organisation.get(), status.get(), provenance.get()));
                    }
                });
        return all;
    }

    List<Fact> facts(TextFile file) {
        List<Fact> all = new ArrayList<>();
        CsvFile.read(
                file,
                List.of("jurisdiction", "field", "value", "source", "as_of"),
                List.of("language"),
                faults,
                row -> fact(row).ifPresent(all::add));
        return all;
    }

    private Optional<Fact> fact(CsvRow row) {
        Optional<String> jurisdiction = row.required("jurisdiction");
        Optional<String> field = row.required("field");
        Optional<String> value = row.required("value");
        Optional<Provenance> provenance = provenance(row);
        if (jurisdiction.isEmpty() || field.isEmpty() || value.isEmpty() || provenance.isEmpty()) {
            return Optional.empty();
        }
        if (!Fields.known(field.get())) {
            row.fault(
                    Kind.VALUE_UNKNOWN,
                    Map.of("value", field.get(), "known", Fields.GROUPS.values().toString()));
            return Optional.empty();
        }
        return Optional.of(new Fact(
                jurisdiction.get(),
                field.get(),
                value.get(),
                row.optional("language"),
                provenance.get(),
                Fields.reviewMonths(field.get())));
    }

    private Optional<Provenance> provenance(CsvRow row) {
        Optional<AsOf> asOf = row.asOf("as_of");
        Optional<String> source = row.required("source").filter(id -> {
            if (!sources.contains(id)) {
                row.fault(Kind.SOURCE_UNKNOWN, Map.of("value", id));
            }
            return sources.contains(id);
        });
        return asOf.isEmpty() || source.isEmpty()
                ? Optional.empty()
                : Optional.of(new Provenance(source.get(), asOf.get()));
    }

    List<Holiday> holidays(TextFile file) {
        List<Holiday> all = new ArrayList<>();
        CsvFile.read(file, List.of("jurisdiction", "date", "name_local", "name_en"), List.of(), faults, row -> {
            Optional<String> jurisdiction = row.required("jurisdiction");
            Optional<LocalDate> day = row.date("date");
            if (jurisdiction.isPresent() && day.isPresent()) {
                String english = row.optional("name_en").orElse("");
                all.add(new Holiday(
                        jurisdiction.get(),
                        day.get(),
                        row.optional("name_local").orElse(english),
                        english));
            }
        });
        return all;
    }

    List<Place> places(TextFile file) {
        List<Place> all = new ArrayList<>();
        CsvFile.read(file, List.of("code", "x", "y", "r"), List.of(), faults, row -> {
            Optional<String> code = row.required("code");
            Optional<Double> x = row.number("x");
            Optional<Double> y = row.number("y");
            Optional<Double> r = row.number("r");
            if (code.isPresent() && x.isPresent() && y.isPresent() && r.isPresent()) {
                all.add(new Place(code.get(), x.get(), y.get(), r.get()));
            }
        });
        return all;
    }
}
