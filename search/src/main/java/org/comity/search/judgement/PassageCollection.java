package org.comity.search.judgement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Documents are passages of TICO-19 in several languages, queries are single sentences of them; answers are
/// the passage in every language. In the language of the query the sentence stands in the document word for
/// word, so that only the figures across languages say something.
final class PassageCollection {

    /// As the files are called.
    private static final List<String> LANGUAGES =
            List.of("en", "zh-Hans", "es-419", "fr", "ar", "ru", "hi", "id", "pt-BR");

    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;

    /// Passages that are asked for: each is asked in nine languages, of documents in nine.
    private static final int MOST_ASKED = 100;

    private PassageCollection() {}

    /// Makes the collection.
    ///
    /// @param folder with one file per language, `fr.tsv.gz`: segment and text
    /// @param half whose sentences are asked
    static CollectionWriter of(Path folder, Half half, long seed) throws IOException {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (String language : LANGUAGES) {
            texts.put(language, segments(folder.resolve(language + ".tsv.gz")));
        }
        Map<String, String> english = texts.getOrDefault("en", Map.of());
        Map<String, List<String>> passages = new LinkedHashMap<>();
        Passages.ofSegments(List.copyOf(english.keySet()))
                .forEach((segment, passage) -> passages.computeIfAbsent(passage, any -> new ArrayList<>())
                        .add(segment));
        CollectionWriter collection = new CollectionWriter("passages");
        passages.forEach((passage, segments) -> texts.forEach((language, ofLanguage) ->
                collection.document(document(passage, language), language, "", joined(segments, ofLanguage))));
        passages.keySet().stream()
                .filter(passage -> Half.of(seed, passage) == half)
                .sorted(Comparator.comparing(passage -> Half.lot(seed, passage)))
                .limit(MOST_ASKED)
                .forEach(passage -> passages.getOrDefault(passage, List.of()).stream()
                        .filter(segment -> isSentence(english.getOrDefault(segment, "")))
                        .min(Comparator.comparing(segment -> Half.lot(seed, segment)))
                        .ifPresent(segment -> texts.forEach((language, ofLanguage) ->
                                ask(collection, passage, language, ofLanguage.getOrDefault(segment, "")))));
        return collection;
    }

    private static String joined(List<String> segments, Map<String, String> texts) {
        return String.join(
                " ",
                segments.stream()
                        .map(segment -> texts.getOrDefault(segment, ""))
                        .toList());
    }

    private static String document(String passage, String language) {
        return passage + "-" + language;
    }

    private static void ask(CollectionWriter collection, String passage, String language, String text) {
        if (!text.isEmpty()) {
            String query = "passage-" + document(passage, language);
            collection.query(query, language, text);
            LANGUAGES.forEach(answer -> collection.answer(query, document(passage, answer)));
        }
    }

    private static boolean isSentence(String text) {
        int words = text.split(" ", -1).length;
        return words >= SHORTEST && words <= LONGEST;
    }

    private static Map<String, String> segments(Path file) throws IOException {
        Map<String, String> segments = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (columns.length != 2) {
                    throw new IOException("%s has a line without two columns: %s".formatted(file, line));
                }
                segments.put(columns[0], columns[1]);
            }
        }
        return segments;
    }
}
