package org.comity.content.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/// The few HTML elements that Markdown has no word for: `bdi`, `sub`, `sup`, `abbr`. Each must be closed where it was
/// opened.
final class InlineHtml {

    private static final Map<String, Set<String>> ALLOWED =
            Map.of("bdi", Set.of("lang", "dir"), "abbr", Set.of("title", "lang"), "sub", Set.of(), "sup", Set.of());

    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)(.*?)/?>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_:][\\w:.-]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");

    private final Passage passage;
    private final Faults faults;

    InlineHtml(Passage passage, Faults faults) {
        this.passage = passage;
        this.faults = faults;
    }

    /// Checks the elements among the children of one node.
    void check(Node parent) {
        Deque<String> open = new ArrayDeque<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline html) {
                tag(html, open);
            }
        }
        open.forEach(element -> note(parent, FaultKind.HTML_UNBALANCED, Map.of("element", element)));
    }

    private void tag(HtmlInline html, Deque<String> open) {
        Matcher tag = TAG.matcher(html.getLiteral());
        if (!tag.matches()) {
            note(html, FaultKind.HTML_ELEMENT, Map.of("element", "!--"));
            return;
        }
        String element = tag.group(2).toLowerCase(Locale.ROOT);
        @Nullable Set<String> allowed = ALLOWED.get(element);
        if (allowed == null) {
            note(html, FaultKind.HTML_ELEMENT, Map.of("element", element));
        } else if (tag.group(1).isEmpty()) {
            open.push(element);
            attributes(html, element, tag.group(3), allowed);
        } else if (element.equals(open.peek())) {
            open.pop();
        } else {
            note(html, FaultKind.HTML_UNBALANCED, Map.of("element", element));
        }
    }

    private void attributes(HtmlInline html, String element, String text, Set<String> allowed) {
        Map<String, String> attributes = new HashMap<>();
        ATTRIBUTE.matcher(text).results().forEach(match -> {
            String value =
                    match.group(2) != null ? match.group(2) : match.group(3) != null ? match.group(3) : match.group(4);
            attributes.put(match.group(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
        });
        attributes.forEach((name, value) -> {
            if (!allowed.contains(name) || !sound(name, value)) {
                note(html, FaultKind.HTML_ATTRIBUTE, Map.of("element", element, "attribute", name));
            }
        });
        if (element.equals("abbr") && attributes.getOrDefault("title", "").isBlank()) {
            note(html, FaultKind.ABBREVIATION_TITLE, Map.of());
        }
    }

    private static boolean sound(String name, String value) {
        return switch (name) {
            case "lang" -> LanguageTags.isWellFormed(value);
            case "dir" -> DIRECTIONS.contains(value);
            default -> true;
        };
    }

    private void note(Node node, FaultKind kind, Map<String, Object> arguments) {
        faults.add(passage.file(), passage.lineOf(CourseMarkdown.line(node)), kind, arguments);
    }
}
