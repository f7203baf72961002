package org.comity.content.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The last gate before a page: what the renderer writes, and nothing else.
final class SafeHtml {

    private static final Pattern HREF = Pattern.compile("https://.*|#source-[a-z0-9-]+|/courses/[a-z0-9/-]+");
    private static final Pattern SRC = Pattern.compile("/courses/[A-Za-z0-9/._-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");
    private static final Pattern ANY = Pattern.compile("(?s).*");

    private static final Pattern FULL_WIDTH = Pattern.compile("&#x(ff[0-5][0-9a-f]);");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code")
            .allowElements("em", "strong", "a", "img", "bdi", "sub", "sup", "abbr", "div", "figure", "figcaption")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowUrlProtocols("https")
            .allowAttributes("href")
            .matching(HREF)
            .onElements("a")
            .allowAttributes("rel")
            .matching(true, "noopener noreferrer")
            .onElements("a")
            .allowAttributes("class")
            .matching(true, "cite")
            .onElements("a")
            .allowAttributes("src")
            .matching(SRC)
            .onElements("img")
            .allowAttributes("alt")
            .matching(ANY)
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("loading")
            .matching(true, "lazy")
            .onElements("img")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("class")
            .matching(true, "box")
            .onElements("blockquote")
            .allowAttributes("class")
            .matching(true, "number")
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(true, "col")
            .onElements("th")
            .allowAttributes("class")
            .matching(true, "table-scroll")
            .onElements("div")
            .allowAttributes("role")
            .matching(true, "region")
            .onElements("div")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("div")
            .allowAttributes("aria-label")
            .matching(ANY)
            .onElements("div")
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .onElements("bdi", "abbr")
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .onElements("bdi")
            .allowAttributes("title")
            .matching(ANY)
            .onElements("abbr")
            .toFactory();

    private SafeHtml() {}

    static String clean(String html) {
        // the sanitiser writes the full-width forms of ASCII, common in Chinese, as numbers of eight bytes
        return FULL_WIDTH
                .matcher(POLICY.sanitize(html))
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }
}
