package org.comity.search.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the articles of treaties from the Markdown that docs/knowledge-formats.md describes: `# Title`, then
/// `## 18. Heading` with paragraphs. Languages are aligned by the label before the dot.
public final class TreatyArticles {

    private static final Pattern ARTICLE =
            Pattern.compile("## +([0-9A-Za-z][0-9A-Za-z/ -]{0,31}?)(?:\\. +(.+)|\\.?) *");

    private final String instrument;
    private final String language;
    private final ArticleShelf shelf;
    private final StringBuilder body = new StringBuilder();
    private String title = "";
    private String label = "";
    private String heading = "";

    private TreatyArticles(String instrument, String language, ArticleShelf shelf) {
        this.instrument = instrument;
        this.language = language;
        this.shelf = shelf;
    }

    /// Reads all instruments.
    ///
    /// @param folder with one folder per instrument
    public static void read(Path folder, ArticleShelf shelf) throws IOException {
        for (Path instrument : ArticleShelf.in(folder)) {
            for (String language : ArticleShelf.LANGUAGES) {
                Path text = instrument.resolve(language + ".md");
                if (Files.exists(text)) {
                    new TreatyArticles(ArticleShelf.name(instrument), language, shelf).read(text);
                }
            }
        }
    }

    private void read(Path text) throws IOException {
        for (String line : Files.readAllLines(text)) {
            line(line.strip());
        }
        close();
    }

    private void line(String line) throws IOException {
        Matcher article = ARTICLE.matcher(line);
        if (article.matches()) {
            close();
            label = article.group(1).strip();
            heading = article.group(2) == null ? "" : article.group(2).strip();
        } else if (line.startsWith("# ")) {
            title = title.isEmpty() ? line.substring(2).strip() : title;
        } else {
            body.append(line).append('\n');
        }
    }

    private void close() throws IOException {
        String text = body.toString().strip();
        body.setLength(0);
        if (!label.isEmpty() && !text.isEmpty()) {
            shelf.put(instrument + "-" + label, language, new Wording(title + " " + label, heading, text));
        }
    }
}
