package org.comity.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.comity.content.CourseId;
import org.comity.content.CourseVersionId;
import org.comity.content.Label;
import org.comity.content.figure.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What readers see, and what can never reach them.
final class CourseHtmlTest {

    private final CourseHtml html = new CourseHtml(new Rendering(
            new CourseVersionId(new CourseId("sample"), 3),
            "zh-Hant",
            Map.of("untoc", 4),
            Map.of("map.svg", new Picture("image/svg+xml", 720, 400))));

    @Test
    void a_citation_links_to_the_source_by_its_number() {
        assertThat(html.block("A claim [@untoc] and [@untoc, art. 3(2)]."))
                .isEqualTo("<p>A claim <a class=\"cite\" href=\"#source-untoc\"><bdi>[4]</bdi></a> and"
                        + " <a class=\"cite\" href=\"#source-untoc\"><bdi>[4, art. 3(2)]</bdi></a>.</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[@untoc，第3條]", "[@untoc، المادة 3]", "[@untoc,p. 3]"})
    void a_locator_may_follow_the_comma_of_its_language(String citation) {
        assertThat(html.block(citation)).contains("<bdi>[4").contains("3");
    }

    @Test
    void brackets_that_cite_nothing_stay_brackets() {
        assertThat(html.block("An array [0] and [x] and \\[@untoc]")).doesNotContain("cite");
    }

    @Test
    void a_picture_becomes_a_figure_with_its_size() {
        assertThat(html.block("![A **map**](figures/map.svg \"The & map\")"))
                .isEqualTo(
                        "<figure><img src=\"/courses/sample/versions/3/figures/zh-Hant/map.svg\" alt=\"A map\""
                                + " width=\"720\" height=\"400\" loading=\"lazy\" /><figcaption>The &amp; map</figcaption></figure>");
    }

    @Test
    void a_table_can_be_scrolled_by_keyboard_and_has_a_name() {
        assertThat(html.block("| Type | Year |\n|---|---:|\n| A | 1 |"))
                .startsWith(
                        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Type · Year\"><table>")
                .contains("<th scope=\"col\">Type</th><th scope=\"col\" class=\"number\">Year</th>")
                .contains("<td class=\"number\">1</td>")
                .endsWith("</table></div>");
    }

    @Test
    void a_quote_that_begins_in_bold_is_a_box() {
        assertThat(html.block("> **Case.** A man.")).startsWith("<blockquote class=\"box\">");
        assertThat(html.block("> A man.")).startsWith("<blockquote>");
    }

    @Test
    void links_lead_to_lessons_or_away_by_https() {
        assertThat(html.block("[a](lesson:first) [b](https://example.org/?a=1&b=2)"))
                .contains("<a href=\"/courses/sample/lessons/first\">a</a>")
                .contains("href=\"https://example.org/?a&#61;1&amp;b&#61;2\" rel=\"noopener noreferrer\">b</a>");
    }

    @Test
    void terms_keep_their_language_and_direction() {
        String term =
                "<bdi lang=\"ar\" dir=\"rtl\">تسليم</bdi>, <abbr title=\"Mutual legal assistance\">MLA</abbr>, CO<sub>2</sub>";

        assertThat(html.block(term)).isEqualTo("<p>" + term + "</p>");
    }

    @Test
    void a_line_break_between_chinese_characters_is_no_space() {
        assertThat(html.block("國際\n合作，\n第一課 and\nmore")).isEqualTo("<p>國際合作，第一課 and\nmore</p>");
    }

    @Test
    void a_label_is_one_line_without_links_in_two_forms() {
        assertThat(html.label("A *word* <bdi lang=\"ar\">كلمة</bdi> [b](https://example.org) & <sup>c</sup>"))
                .isEqualTo(new Label(
                        "A <em>word</em> <bdi lang=\"ar\">كلمة</bdi> b &amp; <sup>c</sup>", "A word كلمة b & c"));
        assertThat(html.label("5 < 6 `x`").plain()).isEqualTo("5 < 6 x");
    }

    @Test
    void the_same_text_always_gives_the_same_html() {
        String text = "[@untoc, a] ![A](figures/map.svg) [a](https://example.org)\n\n|A|\n|-|\n|b|";

        assertThat(html.block(text)).isEqualTo(html.block(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "x <script>alert(1)</script>",
                "x <img src=x onerror=alert(1)>",
                "x <bdi onclick=\"alert(1)\" onmouseover=alert(1)>y</bdi>",
                "x <bdi style=\"background:url(https://evil.example)\">y</bdi>",
                "x <a href=\"javascript:alert(1)\">y</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt&colon;alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](/login)",
                "[x][y]\n\n[y]: javascript:alert(1)",
                "<javascript:alert(1)>",
                "![x](https://evil.example/a.png)",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](figures/map.svg)",
                "![x](figures/map.svg \"y\\\" onerror=\\\"alert(1)\")",
                "| <script>a</script> |\n|---|\n| b |",
                "| \" onfocus=\"alert(1) |\n|---|\n| b |",
                "[@untoc, <img src=x onerror=alert(1)>]",
                "[@untoc, \"><script>alert(1)</script>]",
                "x <abbr title='\"><script>alert(1)</script>'>y</abbr>",
                "x <svg><script>alert(1)</script></svg>",
                "x <style>*{color:red}</style>",
                "x <iframe src=\"https://evil.example\"></iframe>",
                "x <form action=\"https://evil.example\"><input name=a></form>",
                "x <base href=\"https://evil.example\">",
                "x <math><mtext><script>alert(1)</script></mtext></math>",
                "x <!--><script>alert(1)</script>-->",
                "```<script>\nalert(1)\n```"
            })
    void nothing_that_acts_or_fetches_gets_through(String attack) {
        for (String out : new String[] {html.block(attack), html.label(attack).html()}) {
            String tags = String.join(
                    "",
                    java.util.regex.Pattern.compile("<[^>]*>")
                            .matcher(out)
                            .results()
                            .map(java.util.regex.MatchResult::group)
                            .toList());
            assertThat(tags.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("<script", "<style", "<iframe", "<form", "<input", "<base", "<svg", "<math")
                    .doesNotContain("javascript:", "vbscript:", "data:", "evil.example\"", "/login")
                    .doesNotContainPattern("<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son[a-z]+\\s*=")
                    .doesNotContain("style=");
        }
    }

    @Test
    void deep_nesting_is_no_way_to_break_the_server() {
        assertThat(html.block("> ".repeat(20_000) + "x")).isNotEmpty();
        assertThat(html.block("*".repeat(20_000) + "x" + "*".repeat(20_000))).isNotEmpty();
        assertThat(html.block("[".repeat(20_000) + "x" + "]".repeat(20_000))).isNotEmpty();
        assertThat(html.block("<bdi>".repeat(5_000) + "x")).isNotEmpty();
        assertThat(html.block(("- ".repeat(1000) + "x\n"))).isNotEmpty();
    }
}
