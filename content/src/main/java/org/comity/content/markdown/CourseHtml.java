package org.comity.content.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.content.Label;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlRenderer;

/// Renders Markdown as HTML that is safe on a page: whatever the text held, only the elements and attributes of
/// [SafeHtml] come out. Thread-safe.
public final class CourseHtml {

    private final HtmlRenderer blocks;
    private final HtmlRenderer lines;

    public CourseHtml(Rendering rendering) {
        this.blocks = renderer(rendering, true);
        this.lines = renderer(rendering, false);
    }

    private static HtmlRenderer renderer(Rendering rendering, boolean links) {
        return HtmlRenderer.builder()
                .nodeRendererFactory(context -> new CourseNodes(context, rendering, links))
                .extensions(CourseMarkdown.EXTENSIONS)
                .attributeProviderFactory(context -> CourseHtml::cells)
                .build();
    }

    /// Paragraphs, lists, tables, figures.
    public String block(String markdown) {
        return SafeHtml.clean(blocks.render(CourseMarkdown.parse(markdown))).strip();
    }

    /// One line, without links.
    public Label label(String markdown) {
        Node document = CourseMarkdown.parse(markdown);
        Node line = document.getFirstChild() instanceof Paragraph paragraph ? paragraph : document;
        StringBuilder html = new StringBuilder();
        for (Node node = line.getFirstChild(); node != null; node = node.getNext()) {
            lines.render(node, html);
        }
        return new Label(SafeHtml.clean(html.toString()).strip(), PlainText.of(document));
    }

    private static void cells(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell cell) {
            Map<String, String> ours = new LinkedHashMap<>();
            if (cell.isHeader()) {
                ours.put("scope", "col");
            }
            if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
                ours.put("class", "number");
            }
            attributes.clear();
            attributes.putAll(ours);
        }
    }
}
