package org.comity.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/// The words of Markdown without markup, citations and pictures, for those who read no page: search.
public final class CoursePlainText {

    private CoursePlainText() {}

    /// Blocks in their order, a blank line between two.
    public static String blocks(String markdown) {
        List<String> blocks = new ArrayList<>();
        for (Node block = CourseMarkdown.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            String text = PlainText.of(block);
            if (!text.isEmpty()) {
                blocks.add(text);
            }
        }
        return String.join("\n\n", blocks);
    }

    /// All of it on one line.
    public static String line(String markdown) {
        return PlainText.of(CourseMarkdown.parse(markdown));
    }
}
