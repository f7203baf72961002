package org.comity.knowledge.akomantoso;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.instrument.Article;
import org.comity.knowledge.instrument.InstrumentText;
import org.comity.knowledge.instrument.ReadText;

/// Puts the elements of a document together into articles: blocks become paragraphs with their number before them,
/// groups of articles become parts.
final class Outline {

    private static final Set<String> GROUPS =
            Set.of("book", "tome", "part", "subpart", "title", "chapter", "subchapter", "section", "subsection");

    /// Elements whose text is not the instrument's.
    private static final Set<String> ASIDE = Set.of("meta", "authorialNote", "remark", "attachments", "components");

    /// A number without the word for article, in whatever language, and without the dot behind it.
    private static final Pattern NUMBER = Pattern.compile(
            "(?U)(?:\\p{L}{3,}\\.?\\s+|art\\.?\\s*|第\\s*)?([0-9]+[0-9A-Za-z /-]{0,24}?|[IVXLC]+)\\s*[.:º°條条]?",
            Pattern.CASE_INSENSITIVE);

    private final String name;
    private final FileFaults faults;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Article> articles = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<String> language = Optional.empty();
    private Optional<String> date = Optional.empty();
    private String title = "";
    private String preamble = "";
    private String group = "";
    private String number = "";
    private String label = "";
    private String heading = "";
    private int articleLine;
    private int aside;

    Outline(String name, FileFaults faults) {
        this.name = name;
        this.faults = faults;
    }

    /// @param attribute the attribute `language` or `date`, whichever the element has
    void start(String element, int line, String attribute) {
        open.push(element);
        switch (element) {
            case "FRBRlanguage" -> language = language.or(() -> Optional.of(tag(attribute)));
            case "FRBRdate" -> date = date.or(() -> Optional.of(attribute));
            case "article" -> {
                blocks.clear();
                label = "";
                heading = "";
                articleLine = line;
            }
            case "preamble" -> blocks.clear();
            case "attachments", "components" -> faults.add(name, line, Kind.ATTACHMENT, Map.of());
            default -> {
                // its text will tell
            }
        }
        if (ASIDE.contains(element)) {
            aside++;
        } else if (aside == 0 && Set.of("num", "heading", "p", "docTitle").contains(element)) {
            text.setLength(0);
        }
    }

    void text(String characters) {
        if (aside == 0) {
            text.append(characters);
        }
    }

    void end(String element) {
        open.pop();
        if (ASIDE.contains(element)) {
            aside--;
            return;
        }
        if (aside > 0) {
            return;
        }
        switch (element) {
            case "docTitle" -> title = title.isEmpty() ? taken() : title;
            case "num" -> number(taken());
            case "heading" -> heading(taken());
            case "p", "listIntroduction", "listWrapUp" -> block(taken());
            case "preamble" -> preamble = String.join("\n\n", blocks);
            case "article" -> article();
            default -> {
                // closed without a word
            }
        }
    }

    ReadText document() {
        if (articles.isEmpty() && faults.none()) {
            faults.add(name, Kind.TEXT_BEFORE_ARTICLE, Map.of());
        }
        return new ReadText(language, date, new InstrumentText(title, preamble, articles));
    }

    private String taken() {
        String taken = text.toString().strip().replaceAll("(?U)\\s+", " ");
        text.setLength(0);
        return taken;
    }

    private String parent() {
        return Optional.ofNullable(open.peek()).orElse("");
    }

    private void number(String value) {
        if (parent().equals("article")) {
            Matcher matcher = NUMBER.matcher(value);
            label = matcher.matches() ? matcher.group(1).strip() : "";
            if (label.isEmpty()) {
                faults.add(name, articleLine, Kind.ARTICLE_HEADING, Map.of("value", value));
            }
        } else if (GROUPS.contains(parent())) {
            group = value;
        } else {
            number = value;
        }
    }

    private void heading(String value) {
        if (parent().equals("article")) {
            heading = value;
        } else if (GROUPS.contains(parent())) {
            group = (group + " " + value).strip();
        } else {
            block(value);
        }
    }

    private void block(String value) {
        if (!value.isEmpty()) {
            blocks.add((number + " " + value).strip());
            number = "";
        }
    }

    private void article() {
        if (label.isEmpty()) {
            return;
        }
        if (!labels.add(label.toLowerCase(Locale.ROOT))) {
            faults.add(name, articleLine, Kind.TWICE, Map.of("value", label));
        }
        if (blocks.isEmpty()) {
            faults.add(name, articleLine, Kind.ARTICLE_EMPTY, Map.of("value", label));
        }
        articles.add(new Article(label, group, heading, String.join("\n\n", blocks)));
        group = "";
        blocks.clear();
    }

    /// Akoma Ntoso names languages by three letters (ISO 639-2), we by two where there are two.
    private static String tag(String code) {
        return Locale.forLanguageTag(code).getLanguage().isEmpty()
                ? code
                : Arrays.stream(Locale.getISOLanguages())
                        .filter(two -> Locale.of(two).getISO3Language().equals(code))
                        .findFirst()
                        .orElse(code);
    }
}
