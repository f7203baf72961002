package org.comity.knowledge.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;

/// Reads a text of articles from Markdown: `# Title`, the preamble, then `## 18. Heading` with paragraphs. A further
/// `# Heading` begins a part. Nothing else of Markdown has a meaning here: a treaty's words are kept as they are.
public final class MarkdownText {

    /// A label: what an article is called, without the word for article.
    static final Pattern LABEL = Pattern.compile("[0-9A-Za-z][0-9A-Za-z/ -]{0,31}");

    private static final Pattern ARTICLE = Pattern.compile("## +(" + LABEL.pattern() + "?)(?:\\. +(.+)|\\.?) *");
    private static final Pattern PART = Pattern.compile("# +(.+)");
    private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!][^<>]*>");

    private final TextFile file;
    private final FileFaults faults;
    private final List<Article> articles = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private final StringBuilder body = new StringBuilder();
    private String title = "";
    private String preamble = "";
    private String part = "";
    private String nextPart = "";
    private String label = "";
    private String heading = "";
    private int headingLine;

    private MarkdownText(TextFile file, FileFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /// Reads a file; what it holds is of no use once a fault was noted.
    public static InstrumentText read(TextFile file, FileFaults faults) {
        return new MarkdownText(file, faults).read();
    }

    private InstrumentText read() {
        int number = 0;
        for (String line : file.text().split("\r?\n", -1)) {
            number++;
            line(number, line.strip());
        }
        close();
        if (title.isEmpty()) {
            faults.add(file.name(), 1, Kind.TITLE_MISSING, Map.of());
        }
        return new InstrumentText(title, preamble, articles);
    }

    private void line(int number, String line) {
        if (HTML.matcher(line).find()) {
            faults.add(file.name(), number, Kind.MARKUP, Map.of("value", shortened(line)));
        }
        Matcher article = ARTICLE.matcher(line);
        Matcher heading1 = PART.matcher(line);
        if (article.matches()) {
            close();
            open(number, article);
        } else if (heading1.matches()) {
            heading(heading1.group(1));
        } else if (line.startsWith("#")) {
            faults.add(file.name(), number, Kind.ARTICLE_HEADING, Map.of("value", shortened(line)));
        } else {
            body.append(line).append('\n');
        }
    }

    private void heading(String text) {
        if (title.isEmpty()) {
            title = text;
        } else {
            nextPart = text;
        }
    }

    private void open(int number, Matcher article) {
        label = article.group(1).strip();
        heading = article.group(2) == null ? "" : article.group(2).strip();
        headingLine = number;
        part = nextPart;
        nextPart = "";
        if (!labels.add(label)) {
            faults.add(file.name(), number, Kind.TWICE, Map.of("value", label));
        }
    }

    private void close() {
        String text = body.toString().strip().replaceAll("\n{3,}", "\n\n");
        body.setLength(0);
        if (label.isEmpty()) {
            preamble = text;
            return;
        }
        if (text.isEmpty()) {
            faults.add(file.name(), headingLine, Kind.ARTICLE_EMPTY, Map.of("value", label));
        }
        articles.add(new Article(label, part, heading, text));
    }

    private static String shortened(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
