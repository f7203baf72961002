package org.comity.content.markdown;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.comity.content.CoursePaths;
import org.comity.content.CourseVersion.Source;
import org.comity.content.figure.Picture;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/// What course texts render differently from plain CommonMark: citations, figures, boxes, links between lessons,
/// tables that scroll.
final class CourseNodes extends CoreHtmlNodeRenderer {

    private static final String LESSON = "lesson:";

    private final HtmlWriter html;
    private final Rendering rendering;
    private final boolean links;

    CourseNodes(HtmlNodeRendererContext context, Rendering rendering, boolean links) {
        super(context);
        this.html = context.getWriter();
        this.rendering = rendering;
        this.links = links;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        Set<Class<? extends Node>> types = new HashSet<>(super.getNodeTypes());
        types.add(Citation.class);
        types.add(TableBlock.class);
        return types;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Citation citation) {
            cite(citation);
        }
    }

    /// `[4, art. 3(2)]`: the number of the source and the author's locator, which needs no translation.
    private void cite(Citation citation) {
        String text = "[" + rendering.sources().getOrDefault(citation.source(), 0) + citation.suffix() + "]";
        if (links) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "cite");
            attributes.put("href", "#" + Source.anchor(citation.source()));
            html.tag("a", attributes);
        }
        // a locator may run against the direction of the text around it
        html.tag("bdi");
        html.text(text);
        html.tag("/bdi");
        if (links) {
            html.tag("/a");
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            html.line();
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "table-scroll");
            attributes.put("role", "region");
            attributes.put("tabindex", "0");
            attributes.put("aria-label", headings(table));
            html.tag("div", attributes);
            html.tag("table");
            visitChildren(table);
            html.tag("/table");
            html.tag("/div");
            html.line();
        }
    }

    /// The texts of the header cells: a name for the table in the language of the text.
    private static String headings(TableBlock table) {
        StringJoiner names = new StringJoiner(" · ");
        for (Node head = table.getFirstChild(); head != null; head = head.getNext()) {
            for (Node row = head.getFirstChild(); row != null; row = row.getNext()) {
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell header && header.isHeader()) {
                        names.add(PlainText.of(header));
                    }
                }
            }
        }
        return names.toString();
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image image && MarkdownCheck.alone(image)) {
            figure(image);
        } else {
            super.visit(paragraph);
        }
    }

    private void figure(Image image) {
        html.line();
        html.tag("figure");
        picture(image);
        @Nullable String caption = image.getTitle();
        if (caption != null && !caption.isBlank()) {
            html.tag("figcaption");
            html.text(caption);
            html.tag("/figcaption");
        }
        html.tag("/figure");
        html.line();
    }

    @Override
    public void visit(Image image) {
        picture(image);
    }

    private void picture(Image image) {
        String name = image.getDestination().substring(image.getDestination().lastIndexOf('/') + 1);
        @Nullable Picture picture = rendering.pictures().get(name);
        if (picture == null) {
            html.text(MarkdownCheck.alternative(image));
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", CoursePaths.figure(rendering.version(), rendering.language(), name));
        attributes.put("alt", MarkdownCheck.alternative(image));
        attributes.put("width", Integer.toString(picture.width()));
        attributes.put("height", Integer.toString(picture.height()));
        attributes.put("loading", "lazy");
        html.tag("img", attributes);
    }

    @Override
    public void visit(Link link) {
        String target = link.getDestination();
        if (!links) {
            visitChildren(link);
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        if (target.startsWith(LESSON)) {
            String lesson = target.substring(LESSON.length());
            attributes.put("href", CoursePaths.lesson(rendering.version().course(), lesson));
        } else {
            attributes.put("href", target);
            attributes.put("rel", "noopener noreferrer");
        }
        html.tag("a", attributes);
        visitChildren(link);
        html.tag("/a");
    }

    @Override
    public void visit(BlockQuote quote) {
        boolean box =
                quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof StrongEmphasis;
        html.line();
        html.tag("blockquote", box ? Map.of("class", "box") : Map.of());
        html.line();
        visitChildren(quote);
        html.line();
        html.tag("/blockquote");
        html.line();
    }

    @Override
    public void visit(SoftLineBreak node) {
        if (!Ideographs.meetAt(node)) {
            super.visit(node);
        }
    }

    @Override
    public void visit(HtmlBlock block) {
        html.tag("p");
        html.text(block.getLiteral());
        html.tag("/p");
    }
}
