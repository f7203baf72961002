package org.comity.search.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Writes a collection as `./comity evaluate-search` reads it.
final class CollectionWriter {

    private final String name;
    private final List<String> documents = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private final List<String> judgements = new ArrayList<>();

    /// @param name of the folder
    CollectionWriter(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void document(String id, String language, String title, String text) {
        documents.add(line(id, language, title, text));
    }

    void query(String id, String language, String text) {
        queries.add(line(id, language, text));
    }

    /// The document answers the query.
    void answer(String query, String document) {
        judgements.add(line(query, document, "1"));
    }

    /// `headings: 10 documents, 5 queries, 9 judgements`
    String summary() {
        return "%s: %d documents, %d queries, %d judgements"
                .formatted(name, documents.size(), queries.size(), judgements.size());
    }

    /// Leaves in every language no more queries than this, chosen by lot.
    void limit(int most, long seed) {
        Map<String, List<String>> byLanguage = new TreeMap<>();
        queries.stream()
                .sorted(Comparator.comparing(query -> Half.lot(seed, id(query))))
                .forEach(query -> byLanguage
                        .computeIfAbsent(query.split("\t", -1)[1], any -> new ArrayList<>())
                        .add(query));
        Set<String> kept = new HashSet<>();
        byLanguage.values().forEach(all -> all.stream().limit(most).forEach(query -> kept.add(id(query))));
        queries.removeIf(query -> !kept.contains(id(query)));
        judgements.removeIf(judgement -> !kept.contains(id(judgement)));
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf('\t'));
    }

    /// Writes the three files into the folder of the collection's name, in the place of those that are there.
    void write(Path out) throws IOException {
        Path folder = Files.createDirectories(out.resolve(name));
        write(folder, "documents.tsv", documents);
        write(folder, "queries.tsv", queries);
        write(folder, "judgements.tsv", judgements);
    }

    private static void write(Path folder, String file, List<String> lines) throws IOException {
        Path unfinished = folder.resolve(file + ".unfinished");
        Files.write(unfinished, lines);
        Files.move(unfinished, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String line(String... values) {
        List<String> columns = new ArrayList<>();
        for (String value : values) {
            columns.add(value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
        }
        return String.join("\t", columns);
    }
}
