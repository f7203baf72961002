package org.comity.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/// Divides a lesson into its units, at the headings of level 1 and 2.
public final class LessonFile {

    /// One unit as it stands in the file.
    ///
    /// @param id empty when the heading carries none, which was noted
    public record Section(String id, Passage title, Passage body) {}

    private static final Pattern ID = Pattern.compile("(.*?)\\s*\\{#([^{}]*)}\\s*");
    private static final Pattern MARKS = Pattern.compile("^ {0,3}#{1,6}(?:[ \\t]+|$)|[ \\t]+#+[ \\t]*$");
    private static final Pattern UNIT_ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final String file;
    private final List<String> lines;
    private final Faults faults;

    private LessonFile(String file, List<String> lines, Faults faults) {
        this.file = file;
        this.lines = lines;
        this.faults = faults;
    }

    /// The units in the order of the file.
    public static List<Section> read(String file, String text, Faults faults) {
        return new LessonFile(file, List.of(text.split("\n", -1)), faults).sections(CourseMarkdown.parse(text));
    }

    private List<Section> sections(Node document) {
        List<Heading> headings = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() <= 2) {
                headings.add(heading);
            }
        }
        levels(headings);
        Node first = document.getFirstChild();
        if (first != null && !headings.isEmpty() && !first.equals(headings.getFirst())) {
            faults.add(file, CourseMarkdown.line(first) + 1, FaultKind.TEXT_BEFORE_HEADING, Map.of());
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? CourseMarkdown.line(headings.get(i + 1)) : lines.size();
            sections.add(section(headings.get(i), end));
        }
        return sections;
    }

    private void levels(List<Heading> headings) {
        if (headings.isEmpty() || headings.getFirst().getLevel() != 1) {
            int line = headings.isEmpty() ? 1 : CourseMarkdown.line(headings.getFirst()) + 1;
            faults.add(file, line, FaultKind.HEADING_FIRST, Map.of());
        }
        headings.stream()
                .skip(1)
                .filter(heading -> heading.getLevel() == 1)
                .forEach(heading ->
                        faults.add(file, CourseMarkdown.line(heading) + 1, FaultKind.HEADING_SECOND_TITLE, Map.of()));
    }

    private Section section(Heading heading, int end) {
        int start = CourseMarkdown.line(heading);
        int after = start + heading.getSourceSpans().size();
        Matcher matcher = ID.matcher(title(start, after));
        boolean marked = matcher.matches();
        String id = marked ? matcher.group(2) : "";
        if (!marked) {
            faults.add(file, start + 1, FaultKind.HEADING_ID_MISSING, Map.of());
        } else if (!UNIT_ID.matcher(id).matches()) {
            faults.add(file, start + 1, FaultKind.ID_SHAPE, Map.of("id", id));
        }
        String title = marked ? matcher.group(1) : title(start, after);
        String body = String.join("\n", lines.subList(after, end)).stripTrailing();
        return new Section(id, new Passage(file, start + 1, false, title), new Passage(file, after + 1, true, body));
    }

    /// The heading's text: one line after `#`, or the lines above an underline.
    private String title(int start, int after) {
        return after - start == 1
                ? MARKS.matcher(lines.get(start)).replaceAll("").strip()
                : String.join(" ", lines.subList(start, after - 1)).strip();
    }
}
