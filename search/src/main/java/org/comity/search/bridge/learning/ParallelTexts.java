package org.comity.search.bridge.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.search.judgement.ArticleShelf;
import org.comity.search.judgement.PackedRows;
import org.comity.search.judgement.Passages;
import org.comity.search.judgement.Segments;
import org.comity.search.judgement.TreatyArticles;

/// Reads the texts of the library that exist in several languages.
final class ParallelTexts {

    private final Path library;
    private final Predicate<String> leftOut;

    /// @param leftOut ids of articles and passages that are not to be learned from
    ParallelTexts(Path library, Predicate<String> leftOut) {
        this.library = library;
        this.leftOut = leftOut;
    }

    List<Parallel> all() throws IOException {
        List<Parallel> all = new ArrayList<>();
        all.addAll(treaties());
        Path parallel = library.resolve("parallel");
        all.addAll(declaration(parallel.resolve("udhr")));
        all.addAll(passages(parallel.resolve("tico-19")));
        all.addAll(sentences(parallel.resolve("tatoeba").resolve("sentences.tsv.gz")));
        all.addAll(laws(parallel.resolve("tw-laws").resolve("articles.tsv.gz")));
        return all;
    }

    private List<Parallel> treaties() throws IOException {
        ArticleShelf shelf = new ArticleShelf();
        TreatyArticles.read(library.resolve("knowledge").resolve("instruments"), shelf);
        return shelf.articles().stream()
                .filter(article -> !leftOut.test(article.id()))
                .map(article -> {
                    Map<String, List<String>> wordings = new TreeMap<>();
                    article.wordings()
                            .forEach((tag, wording) -> wordings.put(
                                    tag,
                                    Stream.concat(
                                                    Stream.of(wording.heading()),
                                                    wording.body().lines())
                                            .map(String::strip)
                                            .filter(part -> !part.isEmpty())
                                            .toList()));
                    return Parallel.text(wordings);
                })
                .toList();
    }

    /// Files of a folder by the language that they are named by.
    private static Map<String, Path> byLanguage(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".tsv.gz")) {
                    files.put(name.substring(0, name.length() - ".tsv.gz".length()), file);
                }
            });
        }
        return files;
    }

    private List<Parallel> declaration(Path folder) throws IOException {
        Map<String, Map<String, List<String>>> articles = new TreeMap<>();
        for (Map.Entry<String, Path> file : byLanguage(folder).entrySet()) {
            for (List<String> row : PackedRows.read(file.getValue(), 2)) {
                String article = "udhr-" + row.getFirst();
                if (!leftOut.test(article)) {
                    articles.computeIfAbsent(article, any -> new TreeMap<>())
                            .computeIfAbsent(file.getKey(), any -> new ArrayList<>())
                            .add(row.get(1));
                }
            }
        }
        return articles.values().stream().map(Parallel::text).toList();
    }

    private List<Parallel> passages(Path folder) throws IOException {
        Map<String, Map<String, List<String>>> segments = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : byLanguage(folder).entrySet()) {
            Segments ofLanguage = Segments.of(folder, file.getKey());
            Map<String, String> passages = Passages.ofSegments(ofLanguage.ids());
            ofLanguage.texts().forEach((segment, text) -> {
                if (!leftOut.test(passages.getOrDefault(segment, ""))) {
                    segments.computeIfAbsent(segment, any -> new TreeMap<>()).put(file.getKey(), List.of(text));
                }
            });
        }
        return segments.values().stream().map(Parallel::text).toList();
    }

    private static List<Parallel> sentences(Path file) throws IOException {
        return PackedRows.read(file, 3).stream()
                .map(row -> Parallel.text(Map.of("en", List.of(row.get(1)), row.getFirst(), List.of(row.get(2)))))
                .toList();
    }

    private static List<Parallel> laws(Path file) throws IOException {
        return PackedRows.read(file, 4).stream()
                .map(row -> Parallel.text(Map.of("zh-Hant", List.of(row.get(2)), "en", List.of(row.get(3)))))
                .toList();
    }
}
