package org.comity.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.platform.organisation.Organisations;
import org.junit.jupiter.api.Test;

/// The frame of every page, and the page that explains a failure, in every language.
final class ShellTest {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ShellTest.class.getClassLoader(), "org.comity.platform.templates");
    private static final Messages MESSAGES =
            Messages.load(List.of("org/comity/platform/web"), ShellTest.class.getClassLoader());
    private static final Person PERSON = new Person(
            new UUID(1, 2), "Ana <b>Example</b>", List.of("officer"), "example-academy", "ES", Optional.empty());
    private static final MenuEntry ENTRY = new MenuEntry("here", "web.menu", "/here", Optional.empty(), 1);

    @Test
    void the_page_says_its_language_and_direction() {
        assertThat(html(InterfaceLanguage.ARABIC, Optional.empty(), plain()))
                .contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(html(InterfaceLanguage.TRADITIONAL_CHINESE, Optional.empty(), plain()))
                .contains("<html lang=\"zh-Hant\" dir=\"ltr\">");
    }

    @Test
    void every_language_can_be_chosen_on_every_page_and_the_present_one_is_marked() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            String html = html(language, Optional.empty(), plain());

            for (InterfaceLanguage offered : InterfaceLanguage.values()) {
                assertThat(html).contains(">" + offered.ownName() + "</button>");
            }
            assertThat(html)
                    .containsOnlyOnce("aria-pressed=\"true\"")
                    .containsPattern("value=\"" + language.tag() + "\"[^>]* aria-pressed=\"true\"");
        }
    }

    @Test
    void a_visitor_without_a_login_can_sign_in_and_comes_back_here() {
        assertThat(html(InterfaceLanguage.ENGLISH, Optional.empty(), plain()))
                .contains("href=\"/login?language=en&amp;return=%2Fhere%3Fa%3D%22b%22\"")
                .doesNotContain("/logout");
    }

    @Test
    void a_person_sees_her_name_as_text_and_can_sign_out() {
        assertThat(html(InterfaceLanguage.ENGLISH, Optional.of(PERSON), plain()))
                .contains("Ana &lt;b&gt;Example&lt;/b&gt;")
                .contains("<form action=\"/logout\" method=\"post\">")
                .doesNotContain("/login?");
    }

    @Test
    void the_menu_marks_the_section_of_the_page() {
        String here = html(InterfaceLanguage.ENGLISH, Optional.empty(), new Elsewhere("here"));
        String elsewhere = html(InterfaceLanguage.ENGLISH, Optional.empty(), new Elsewhere("elsewhere"));

        assertThat(here).contains("<a href=\"/here\" aria-current=\"true\">");
        assertThat(elsewhere).contains("<a href=\"/here\">");
    }

    @Test
    void what_modules_put_into_the_shell_stands_in_the_head_and_in_the_masthead() {
        String html = html(InterfaceLanguage.ENGLISH, Optional.empty(), plain());

        assertThat(html.indexOf("<link>")).isBetween(html.indexOf("<head>"), html.indexOf("</head>"));
        assertThat(html.indexOf("<form>")).isBetween(html.indexOf("<header"), html.indexOf("</header>"));
    }

    @Test
    void a_failure_shows_its_number_and_every_fault_but_no_form_that_is_not_needed() {
        Problem problem = new Problem(
                "/problems/unknown",
                "Title",
                500,
                "Detail",
                Optional.of("urn:uuid:12345678-0000"),
                List.of(new Problem.FieldError("pass-mark", "Between 1 and 100, please.")));

        assertThat(html(InterfaceLanguage.ENGLISH, Optional.of(PERSON), new ProblemPage(problem)))
                .contains("<h1>Title</h1>", "Detail", "<code>12345678-0000</code>")
                .contains("Between 1 and 100, please. <code class=\"muted\">pass-mark</code>")
                .contains("href=\"/\"")
                .doesNotContain("type=\"hidden\" name=\"a\"", "target=\"_blank\"");
    }

    @Test
    void what_was_sent_while_signed_out_can_be_sent_again() {
        Problem problem = new Problem("/problems/not-signed-in", "T", 401, "D", Optional.empty(), List.of());
        ProblemPage page = new ProblemPage(
                problem, "/login?return=%2F", List.of(new ProblemPage.Field("a", "\"><script>")), "/courses/x/answer");

        assertThat(html(InterfaceLanguage.FRENCH, Optional.empty(), page))
                .contains("action=\"/courses/x/answer\"")
                .contains("<input type=\"hidden\" name=\"a\" value=\"&#34;>&lt;script>\">")
                .contains("href=\"/login?return=%2F\" target=\"_blank\"")
                .contains(MESSAGES.pattern(InterfaceLanguage.FRENCH, "web.problem.resend.button"));
    }

    private static ProblemPage plain() {
        return new ProblemPage(new Problem("/problems/x", "Title", 404, "Detail", Optional.empty(), List.of()));
    }

    private static String html(InterfaceLanguage language, Optional<Person> person, Page page) {
        Visitor visitor =
                new Visitor(person, new Localizer(MESSAGES, language), List.of(language.tag()), "/here?a=\"b\"");
        View view =
                new View(visitor, new Assets(), "http://localhost:9080", List.of(ENTRY), Organisations.of(Map.of()));
        Content body = output -> {
            if (page instanceof ProblemPage) {
                ENGINE.render(page.template(), Map.<String, Object>of("page", page, "view", view), output);
            }
        };
        StringOutput html = new StringOutput();
        ENGINE.render(
                "org/comity/platform/web/shell.jte",
                Map.<String, Object>of(
                        "page", page, "view", view, "head", part("<link>"), "masthead", part("<form>"), "body", body),
                html);
        return html.toString();
    }

    private static Content part(String markup) {
        return output -> output.writeContent(markup);
    }

    private record Elsewhere(String section) implements Page {
        @Override
        public String title() {
            return "Elsewhere";
        }
    }
}
