package org.comity.knowledge.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.Source;
import org.comity.knowledge.fault.FileFaults;

/// Reads `sources.csv`: the sources that facts and texts name.
public final class SourcesFile {

    private SourcesFile() {}

    /// The sources without a fault.
    public static List<Source> read(TextFile file, FileFaults faults) {
        List<Source> sources = new ArrayList<>();
        CsvFile.read(
                file,
                List.of("id", "title", "url", "licence", "attribution"),
                List.of("retrieved"),
                faults,
                row -> source(row).ifPresent(sources::add));
        return sources;
    }

    private static Optional<Source> source(CsvRow row) {
        Optional<String> id = row.required("id");
        Optional<String> title = row.required("title");
        Optional<String> licence = row.required("licence");
        return id.isEmpty() || title.isEmpty() || licence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(
                        id.get(),
                        title.get(),
                        row.optional("url"),
                        licence.get(),
                        row.optional("attribution").orElse(title.get())));
    }
}
