package org.comity.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The style sheet and what is written against it agree, and everybody can read the result.
final class FaceTest {

    private static final String ASSETS = "platform-core/src/main/resources/META-INF/resources/assets/";
    private static final String STYLES = Sources.read(Sources.root().resolve(ASSETS + "comity.css"));
    private static final Pattern CLASS_ATTRIBUTE = Pattern.compile("class=\"([^\"]*)\"");
    private static final Pattern SELECTOR_CLASS = Pattern.compile("\\.([a-z][a-z-]*)");
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    /// Documents for the PDF writer bring their own styles.
    private static final String PAPER = "xmlns=\"http://www.w3.org/1999/xhtml\"";

    /// WCAG 2.2, success criteria 1.4.3 and 1.4.11.
    private static final double TEXT = 4.5;

    private static final double PARTS = 3;

    @Test
    void text_stands_out_from_its_ground_in_light_and_dark() {
        for (String ground : List.of("paper", "surface", "sunk")) {
            for (String ink : List.of("ink", "soft", "link", "accent")) {
                enough(ink, ground, TEXT);
            }
        }
        for (String tone : List.of("info", "success", "warning", "error")) {
            enough(tone, tone + "-back", TEXT);
            enough("ink", tone + "-back", TEXT);
            enough("link", tone + "-back", TEXT);
        }
        enough("action-ink", "action", TEXT);
        enough("action-ink", "action-hover", TEXT);
        enough("danger-ink", "danger", TEXT);
        enough("ink", "selected", TEXT);
        enough("masthead-ink", "masthead", TEXT);
        enough("masthead-soft", "masthead", TEXT);
    }

    @Test
    void edges_bars_and_the_focus_stand_out_from_their_ground_in_light_and_dark() {
        for (String ground : List.of("paper", "surface")) {
            enough("edge", ground, PARTS);
            enough("focus", ground, PARTS);
            enough("bar", ground, PARTS);
            enough("action", ground, PARTS);
        }
        enough("focus-dark", "masthead", PARTS);
        enough("bar", "sunk", PARTS);
    }

    @Test
    void styles_know_start_and_end_but_not_left_and_right() {
        String rules = STYLES.replaceAll("(?s)/\\*.*?\\*/", "").replace("text-emphasis-position: under right", "");

        assertThat(rules).doesNotContainPattern("(?i)[a-z-]*(?<![a-z])(left|right)\\s*:");
        assertThat(rules).doesNotContainPattern("(?i):\\s*(left|right)\\b");
        assertThat(rules).doesNotContainPattern("(margin|padding)-(top|bottom)");
    }

    @Test
    void every_class_of_the_vocabulary_is_styled() {
        assertThat(classesIn(Sources.root().resolve("docs/design.md"))).isSubsetOf(styled());
    }

    @Test
    void templates_use_the_vocabulary_and_no_other_classes() {
        Set<String> styled = styled();

        assertThat(Sources.in("src/main/jte", ".jte"))
                .filteredOn(file -> !Sources.read(file).contains(PAPER))
                .allSatisfy(file ->
                        assertThat(classesIn(file)).as(Sources.name(file)).isSubsetOf(styled));
    }

    @Test
    void what_was_typed_in_lines_stands_on_lines_wherever_it_is_shown() {
        assertThat(STYLES).containsPattern("(?m)^\\.typed \\{[^}]*white-space: pre-line");
    }

    @Test
    void pictures_refer_to_nothing_outside() {
        assertThat(Sources.in("src/main/resources/META-INF/resources/assets", ".svg"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Sources.read(file).replace("http://www.w3.org/2000/svg", ""))
                        .as(Sources.name(file))
                        .doesNotContain("://", "<script", "<style"));
    }

    private static Set<String> styled() {
        Set<String> names = new TreeSet<>();
        Matcher selector = SELECTOR_CLASS.matcher(STYLES);
        while (selector.find()) {
            names.add(selector.group(1));
        }
        return names;
    }

    private static Set<String> classesIn(Path file) {
        Set<String> names = new TreeSet<>();
        Matcher attribute = CLASS_ATTRIBUTE.matcher(Sources.read(file).replaceAll("\\$\\{[^}]*}", "\\$"));
        while (attribute.find()) {
            for (String name : attribute.group(1).split("\\s+", -1)) {
                if (!name.isEmpty() && !name.contains("$")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void enough(String front, String back, double least) {
        Map<String, String> light = tokens("light");
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(tokens("dark"));
        for (Map<String, String> tokens : List.of(light, dark)) {
            String one = Objects.requireNonNull(tokens.get(front), front);
            String other = Objects.requireNonNull(tokens.get(back), back);
            assertThat(contrast(one, other))
                    .as("%s %s on %s %s", front, one, back, other)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Map<String, String> tokens(String scheme) {
        int start = STYLES.indexOf("/* tokens: " + scheme + " */");
        assertThat(start).as(scheme).isNotNegative();
        Map<String, String> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(STYLES.substring(start, STYLES.indexOf("/* end */", start)));
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    /// The contrast ratio of WCAG 2.2, 1 to 21.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
