package org.comity.search.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes tables of a few words.
final class SmallTables {

    private SmallTables() {}

    /// @param links `extradit=引渡 0.5`, underscores for spaces
    static Table table(String first, String second, String... links) {
        Map<String, Integer> firsts = new LinkedHashMap<>();
        Map<String, Integer> seconds = new LinkedHashMap<>();
        List<Link> all = new ArrayList<>();
        for (String link : links) {
            String[] parts = link.split("[= ]", -1);
            all.add(new Link(
                    firsts.computeIfAbsent(parts[0].replace('_', ' '), any -> firsts.size()),
                    seconds.computeIfAbsent(parts[1].replace('_', ' '), any -> seconds.size()),
                    Double.parseDouble(parts[2])));
        }
        return Table.of(first, entries(firsts), second, entries(seconds), all);
    }

    /// The surface is the term in capitals.
    private static List<Entry> entries(Map<String, Integer> terms) {
        return terms.keySet().stream()
                .map(term -> new Entry(term, term.toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }

    static void write(Path pack, String first, String second, String... links) throws IOException {
        Files.createDirectories(pack);
        TableFile.write(table(first, second, links), pack.resolve(TableFile.name(first, second)));
    }
}
