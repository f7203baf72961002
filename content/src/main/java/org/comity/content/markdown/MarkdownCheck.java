package org.comity.content.markdown;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/// Holds one passage against the rules of the course format.
public final class MarkdownCheck extends AbstractVisitor {

    /// Where a passage stands, which decides what it may contain.
    public enum Role {
        /// The text of a unit: everything.
        UNIT,
        /// A text of a question: no headings, no pictures.
        QUESTION,
        /// A title or an option: one line of text, no links.
        LABEL
    }

    private static final Pattern HEADING_ID = Pattern.compile("\\{#[^{}]*}\\s*$");
    private static final Pattern ELEMENT = Pattern.compile("^\\s*</?([A-Za-z][A-Za-z0-9-]*).*", Pattern.DOTALL);
    private static final String LESSON = "lesson:";
    private static final String PICTURES = "figures/";

    private final Passage passage;
    private final Role role;
    private final References references;
    private final Faults faults;
    private final InlineHtml html;

    private MarkdownCheck(Passage passage, Role role, References references, Faults faults) {
        this.passage = passage;
        this.role = role;
        this.references = references;
        this.faults = faults;
        this.html = new InlineHtml(passage, faults);
    }

    /// Notes everything that is wrong with the passage.
    public static void check(Passage passage, Role role, References references, Faults faults) {
        CourseMarkdown.parse(passage.markdown()).accept(new MarkdownCheck(passage, role, references, faults));
    }

    /// How long a unit's text is for its reader.
    public static TextLength length(Passage passage, String language) {
        return TextLength.of(PlainText.of(CourseMarkdown.parse(passage.markdown())), language);
    }

    @Override
    protected void visitChildren(Node parent) {
        html.check(parent);
        boolean line = role == Role.LABEL && parent instanceof org.commonmark.node.Document;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            boolean plain = node instanceof Paragraph && node.getPrevious() == null;
            if (line && node instanceof Block && !plain) {
                note(node, FaultKind.MARKUP_NOT_HERE, Map.of("markup", "block"));
            }
        }
        super.visitChildren(parent);
    }

    @Override
    public void visit(Heading heading) {
        if (role != Role.UNIT) {
            note(heading, FaultKind.MARKUP_NOT_HERE, Map.of("markup", "heading"));
        } else if (heading.getLevel() <= 2) {
            note(heading, FaultKind.HEADING_NESTED, Map.of());
        } else if (HEADING_ID.matcher(PlainText.of(heading)).find()) {
            note(heading, FaultKind.HEADING_ID_SUPERFLUOUS, Map.of());
        }
        visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock block) {
        var element = ELEMENT.matcher(block.getLiteral());
        note(block, FaultKind.HTML_ELEMENT, Map.of("element", element.matches() ? element.group(1) : "!--"));
    }

    @Override
    public void visit(Text text) {
        if (text.getLiteral().contains("**")) {
            note(text, FaultKind.EMPHASIS_BROKEN, Map.of());
        }
        if (text.getLiteral().contains("[@")) {
            note(text, FaultKind.CITATION_SHAPE, Map.of());
        } else if (text.getLiteral().startsWith("@")
                && text.getPrevious() instanceof Text before
                && before.getLiteral().endsWith("[")) {
            note(text, FaultKind.CITATION_SHAPE, Map.of());
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Citation citation && !references.cite(citation.source())) {
            note(node, FaultKind.CITATION_UNKNOWN, Map.of("source", citation.source()));
        }
        visitChildren(node);
    }

    @Override
    public void visit(Link link) {
        String target = link.getDestination();
        if (role == Role.LABEL) {
            note(link, FaultKind.MARKUP_NOT_HERE, Map.of("markup", "link"));
        } else if (target.startsWith(LESSON)) {
            String lesson = target.substring(LESSON.length());
            if (!references.hasLesson(lesson)) {
                note(link, FaultKind.LESSON_UNKNOWN, Map.of("lesson", lesson));
            }
        } else if (!secure(target)) {
            note(link, FaultKind.LINK_TARGET, Map.of("target", target));
        }
        visitChildren(link);
    }

    private static boolean secure(String target) {
        try {
            URI address = new URI(target);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    @Override
    public void visit(Image image) {
        if (role != Role.UNIT) {
            note(image, FaultKind.MARKUP_NOT_HERE, Map.of("markup", "picture"));
            return;
        }
        String target = image.getDestination();
        String name = target.startsWith(PICTURES) ? target.substring(PICTURES.length()) : "";
        if (name.isEmpty() || name.contains("/")) {
            note(image, FaultKind.PICTURE_PATH, Map.of("target", target));
        } else if (!references.show(name)) {
            note(image, FaultKind.PICTURE_MISSING, Map.of("picture", name));
        }
        if (alternative(image).isBlank()) {
            note(image, FaultKind.PICTURE_TEXT, Map.of());
        }
        if (!alone(image)) {
            note(image, FaultKind.PICTURE_INLINE, Map.of());
        }
    }

    /// Whether the picture is a paragraph of its own.
    static boolean alone(Image image) {
        return image.getParent() instanceof Paragraph && image.getPrevious() == null && image.getNext() == null;
    }

    static String alternative(Image image) {
        StringBuilder text = new StringBuilder();
        for (Node node = image.getFirstChild(); node != null; node = node.getNext()) {
            text.append(PlainText.of(node)).append(' ');
        }
        return text.toString().strip();
    }

    private void note(Node node, FaultKind kind, Map<String, Object> arguments) {
        faults.add(passage.file(), passage.lineOf(CourseMarkdown.line(node)), kind, arguments);
    }
}
