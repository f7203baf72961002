package org.comity.content.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;

/// `[@source]` or `[@source, locator]`. The comma may be the one of the lesson's language.
final class Citation extends CustomNode {

    private static final Pattern SHAPE =
            Pattern.compile("@([a-z][a-z0-9-]{0,63})\\s*(?:([,，،])\\s*(\\S.*))?", Pattern.DOTALL);

    private final String source;
    private final String suffix;

    private Citation(String source, String suffix) {
        this.source = source;
        this.suffix = suffix;
    }

    /// Reads what stands between the brackets; empty when it is not a citation of one source.
    static Optional<Citation> of(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(2) == null) {
            return Optional.of(new Citation(matcher.group(1), ""));
        }
        String comma = matcher.group(2).equals("，") ? "，" : matcher.group(2) + " ";
        return Optional.of(new Citation(
                matcher.group(1),
                comma + matcher.group(3).replaceAll("\\s+", " ").strip()));
    }

    String source() {
        return source;
    }

    /// The comma and the locator as they follow the source's number, or nothing.
    String suffix() {
        return suffix;
    }
}
