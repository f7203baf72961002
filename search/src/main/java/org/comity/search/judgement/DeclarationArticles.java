package org.comity.search.judgement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Reads the Universal Declaration of Human Rights: per language a packed file of two columns, the article and one of
/// its paragraphs. Its articles have no headings.
final class DeclarationArticles {

    private DeclarationArticles() {}

    /// Reads all languages that there are; an article that stands among the instruments already stays as it is.
    ///
    /// @param folder with one file per language, `fr.tsv.gz`
    static void read(Path folder, ArticleShelf shelf) throws IOException {
        for (String language : ArticleShelf.LANGUAGES) {
            Path file = folder.resolve(language + ".tsv.gz");
            if (Files.exists(file)) {
                for (Map.Entry<String, StringBuilder> article : paragraphs(file).entrySet()) {
                    put(
                            article.getKey(),
                            language,
                            article.getValue().toString().strip(),
                            shelf);
                }
            }
        }
    }

    private static void put(String number, String language, String text, ArticleShelf shelf) throws IOException {
        String article = "udhr-" + number;
        if (!shelf.holds(article, language)) {
            shelf.put(article, language, new Wording("UDHR " + number, "", text));
        }
    }

    private static Map<String, StringBuilder> paragraphs(Path file) throws IOException {
        Map<String, StringBuilder> articles = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (columns.length != 2) {
                    throw new IOException("%s has a line without two columns: %s".formatted(file, line));
                }
                articles.computeIfAbsent(columns[0], any -> new StringBuilder())
                        .append(columns[1])
                        .append('\n');
            }
        }
        return articles;
    }
}
