package org.comity.search.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Articles while they are read, language after language.
public final class ArticleShelf {

    /// The languages that collections are made of: those of the interface, and two that many treaties exist in.
    public static final List<String> LANGUAGES = List.of("en", "zh-Hant", "es", "fr", "ar", "de", "nl");

    private final Map<String, Map<String, Wording>> articles = new TreeMap<>();

    /// @throws IOException when the article has that language already: the library is not as it should be
    void put(String article, String language, Wording wording) throws IOException {
        String id = id(article);
        if (articles.computeIfAbsent(id, any -> new HashMap<>()).put(language, wording) != null) {
            throw new IOException("The article %s is in the library twice in %s.".formatted(id, language));
        }
    }

    boolean holds(String article, String language) {
        return articles.getOrDefault(id(article), Map.of()).containsKey(language);
    }

    private static String id(String article) {
        return article.replaceAll("[^0-9A-Za-z]+", "-");
    }

    /// In the order of their ids.
    public List<ParallelArticle> articles() {
        return articles.entrySet().stream()
                .map(entry -> new ParallelArticle(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// What lies in a folder, in the order of names.
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
