package org.comity.content.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/// The Markdown dialect of courses: CommonMark, tables, citations. Nesting is limited, because reading and rendering
/// are recursive.
final class CourseMarkdown {

    static final Set<Extension> EXTENSIONS = Set.of(TablesExtension.create());

    private static final int DEEPEST = 20;

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .linkProcessor(CourseMarkdown::citation)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private CourseMarkdown() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /// The line on which a node begins, from 0.
    static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.getFirst().getLineIndex();
            }
        }
        return 0;
    }

    private static LinkResult citation(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null || link.label() != null || link.marker() != null) {
            return LinkResult.none();
        }
        Optional<Citation> citation = Citation.of(link.text(scanner));
        return citation.isPresent()
                ? LinkResult.replaceWith(citation.get(), link.afterTextBracket())
                : LinkResult.none();
    }
}
