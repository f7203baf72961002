package org.comity.knowledge.alias;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.alias.Alias.Subject;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.CsvFile;
import org.comity.knowledge.file.CsvRow;
import org.comity.knowledge.file.TextFile;

/// Reads `names/aliases.csv`.
///
/// @param sources the ids that rows may name
/// @param known the ids that there are, by subject
record AliasFile(Set<String> sources, Map<Subject, Set<String>> known) {

    private static final List<String> COLUMNS = List.of("subject", "id", "language", "name", "source", "as_of");

    /// The rows without a fault.
    List<Alias> read(TextFile file, FileFaults faults) {
        List<Alias> all = new ArrayList<>();
        CsvFile.read(file, COLUMNS, List.of(), faults, row -> alias(row).ifPresent(all::add));
        return all;
    }

    private Optional<Alias> alias(CsvRow row) {
        Optional<Subject> subject = row.required("subject").flatMap(code -> subject(row, code));
        Optional<String> id = row.required("id").filter(each -> subject.isEmpty() || known(row, subject.get(), each));
        Optional<String> language = row.required("language").filter(tag -> tag(row, tag));
        Optional<String> name = row.required("name");
        Optional<String> source = row.required("source").filter(each -> sourced(row, each));
        Optional<AsOf> asOf = row.asOf("as_of");
        return subject.isEmpty()
                        || id.isEmpty()
                        || language.isEmpty()
                        || name.isEmpty()
                        || source.isEmpty()
                        || asOf.isEmpty()
                ? Optional.empty()
                : Optional.of(new Alias(
                        subject.get(), id.get(), language.get(), name.get(), new Provenance(source.get(), asOf.get())));
    }

    private static Optional<Subject> subject(CsvRow row, String code) {
        Optional<Subject> subject = Subject.of(code);
        if (subject.isEmpty()) {
            row.fault(
                    Kind.VALUE_UNKNOWN,
                    Map.of(
                            "value",
                            code,
                            "known",
                            String.join(
                                    ", ",
                                    List.of(Subject.values()).stream()
                                            .map(Subject::code)
                                            .toList())));
        }
        return subject;
    }

    private boolean known(CsvRow row, Subject subject, String id) {
        boolean there = known.getOrDefault(subject, Set.of()).contains(id);
        if (!there) {
            row.fault(
                    subject == Subject.INSTRUMENT ? Kind.INSTRUMENT_UNKNOWN : Kind.JURISDICTION_UNKNOWN,
                    Map.of("value", id));
        }
        return there;
    }

    private static boolean tag(CsvRow row, String tag) {
        boolean proper = Locale.forLanguageTag(tag).toLanguageTag().equals(tag) && !tag.equals("und");
        if (!proper) {
            row.fault(Kind.LANGUAGE_TAG, Map.of("value", tag));
        }
        return proper;
    }

    private boolean sourced(CsvRow row, String source) {
        boolean there = sources.contains(source);
        if (!there) {
            row.fault(Kind.SOURCE_UNKNOWN, Map.of("value", source));
        }
        return there;
    }
}
