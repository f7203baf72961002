package org.comity.search.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    private static final String ANSWERS = "answers.tsv";

    /// Texts of segments by language.
    private final Map<String, Map<String, String>> texts = new TreeMap<>();

    /// Segments of passages.
    private final Map<String, List<String>> passages = new LinkedHashMap<>();

    private final Set<String> documents = new HashSet<>();
    private final CollectionWriter collection;

    /// Which passages are documents.
    @FunctionalInterface
    private interface Choice {
        Set<String> of(Set<String> passages) throws IOException;
    }

    /// @param chosen of all passages
    private PassageCollection(Path folder, String name, Choice chosen) throws IOException {
        this.collection = new CollectionWriter(name);
        List<String> ids = List.of();
        for (String language : LANGUAGES) {
            Segments segments = Segments.of(folder, language);
            texts.put(language, segments.texts());
            ids = ids.isEmpty() ? segments.ids() : ids;
        }
        Passages.ofSegments(ids)
                .forEach((segment, passage) -> passages.computeIfAbsent(passage, any -> new ArrayList<>())
                        .add(segment));
        passages.keySet().retainAll(chosen.of(passages.keySet()));
        passages.forEach((passage, segments) ->
                texts.forEach((language, ofLanguage) -> put(passage, language, joined(segments, ofLanguage))));
    }

    /// Makes the collection.
    ///
    /// @param folder with one file per language, `fr.tsv.gz`: segment and text
    /// @param half whose sentences are asked
    static CollectionWriter of(Path folder, Half half, long seed) throws IOException {
        PassageCollection texts = new PassageCollection(folder, "passages", all -> Set.copyOf(all));
        Map<String, String> english = texts.texts.getOrDefault("en", Map.of());
        texts.passages.keySet().stream()
                .filter(passage -> Half.of(seed, passage) == half)
                .sorted(Comparator.comparing(passage -> Half.lot(seed, passage)))
                .limit(MOST_ASKED)
                .forEach(passage -> texts.passages.getOrDefault(passage, List.of()).stream()
                        .filter(segment -> isSentence(english.getOrDefault(segment, "")))
                        .min(Comparator.comparing(segment -> Half.lot(seed, segment)))
                        .ifPresent(segment -> texts.texts.forEach((language, ofLanguage) ->
                                texts.ask(passage, language, ofLanguage.getOrDefault(segment, ""), List.of(passage)))));
        return texts.collection;
    }

    /// The same documents with questions that people wrote who had read them; the answers are the passage in every
    /// language, and the others that answer too.
    ///
    /// @param questions with one file per language, `fr.tsv`: passage and question; perhaps `answers.tsv`: passage
    /// and another that answers
    static CollectionWriter ofQuestions(Path folder, Path questions, Half half, long seed) throws IOException {
        return ofQuestions(questions, new PassageCollection(folder, "questions", all -> Set.copyOf(all)), half, seed);
    }

    /// The same questions to fewer documents: the passages that are asked for in either half, those that answer too,
    /// and others by lot.
    ///
    /// @param size passages in all; the same for both halves
    static CollectionWriter ofQuestions(Path folder, Path questions, Half half, long seed, int size)
            throws IOException {
        String name = "questions-" + size;
        return ofQuestions(questions, new PassageCollection(folder, name, few(questions, seed, size)), half, seed);
    }

    /// Questions to the same few documents that nothing is tuned with, so that both halves of them are reported.
    ///
    /// @param more as `questions`, about passages that [#few] chooses for these
    static CollectionWriter ofMoreQuestions(Path folder, Path questions, Path more, long seed, int size)
            throws IOException {
        String name = "questions-%d-second".formatted(size);
        PassageCollection texts = new PassageCollection(folder, name, few(questions, seed, size));
        for (Half half : Half.values()) {
            ofQuestions(more, texts, half, seed);
        }
        return texts.collection;
    }

    private static Choice few(Path questions, long seed, int size) {
        return all -> {
            Set<String> chosen = new LinkedHashSet<>();
            for (String language : LANGUAGES) {
                rows(questions.resolve(language + ".tsv"), all).forEach(row -> chosen.add(row.getFirst()));
            }
            rows(questions.resolve(ANSWERS), all).forEach(row -> chosen.add(row.getLast()));
            all.stream()
                    .filter(passage -> !chosen.contains(passage))
                    .sorted(Comparator.comparing(passage -> Half.lot(seed, passage)))
                    .limit(Math.max(0, size - chosen.size()))
                    .toList()
                    .forEach(chosen::add);
            return chosen;
        };
    }

    private static CollectionWriter ofQuestions(Path questions, PassageCollection texts, Half half, long seed)
            throws IOException {
        Map<String, List<String>> answers = new TreeMap<>();
        for (List<String> row : rows(questions.resolve(ANSWERS), texts.passages.keySet())) {
            answers.computeIfAbsent(row.getFirst(), any -> new ArrayList<>()).add(row.getLast());
        }
        for (String language : LANGUAGES) {
            for (List<String> row : rows(questions.resolve(language + ".tsv"), texts.passages.keySet())) {
                String passage = row.getFirst();
                if (Half.of(seed, passage) == half) {
                    List<String> answering = new ArrayList<>(answers.getOrDefault(passage, List.of()));
                    answering.addFirst(passage);
                    texts.ask(passage, language, row.getLast(), answering);
                }
            }
        }
        return texts.collection;
    }

    /// Rows of a passage that is there and something about it; none when there is no file.
    private static List<List<String>> rows(Path file, Set<String> passages) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
            List<String> row = List.of(line.split("\t", -1));
            if (row.size() != 2 || !passages.contains(row.getFirst())) {
                throw new IOException("%s has a line without a known passage: %s".formatted(file, line));
            }
            rows.add(row);
        }
        return rows;
    }

    private void put(String passage, String language, String text) {
        if (!text.isBlank()) {
            collection.document(document(passage, language), language, "", text);
            documents.add(document(passage, language));
        }
    }

    private static String joined(List<String> segments, Map<String, String> texts) {
        return String.join(
                " ",
                segments.stream()
                        .map(segment -> texts.getOrDefault(segment, ""))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String document(String passage, String language) {
        return passage + "-" + language;
    }

    /// @param answering the passages that answer
    private void ask(String passage, String language, String text, List<String> answering) {
        if (!text.isEmpty()) {
            String query = "passage-" + document(passage, language);
            collection.query(query, language, text);
            answering.stream()
                    .flatMap(each -> LANGUAGES.stream().map(answer -> document(each, answer)))
                    .filter(documents::contains)
                    .forEach(answer -> collection.answer(query, answer));
        }
    }

    private static boolean isSentence(String text) {
        int words = text.split(" ", -1).length;
        return words >= SHORTEST && words <= LONGEST;
    }
}
