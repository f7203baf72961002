package org.comity.acceptance;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The accessibility checker axe-core, run inside the page.
final class Axe {

    private static final String ALL =
            "[\"wcag2a\", \"wcag2aa\", \"wcag21a\", \"wcag21aa\", \"wcag22aa\", \"best-practice\"]";

    private static final String SCRIPT = script();

    private Axe() {}

    /// What breaks WCAG 2.2 A or AA on the page: one line per violation and element.
    static List<String> violations(Page page) {
        return run(page, "runOnly: " + ALL);
    }

    /// Of these violations all but those of colours, for a page whose colours were looked at in another language.
    static List<String> violationsOfText(Page page) {
        return run(page, "runOnly: " + ALL + ", rules: { \"color-contrast\": { enabled: false } }");
    }

    /// Of these violations those that come from where things stand, for a page whose other rules were looked at in
    /// another width.
    static List<String> violationsOfLayout(Page page) {
        return run(page, "runOnly: { type: \"rule\", values: [\"target-size\", \"scrollable-region-focusable\"] }");
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String rules) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate("""
                async () => {
                  const found = await axe.run(document, { RULES, resultTypes: ["violations"] });
                  return found.violations.flatMap(v => v.nodes.map(n => v.id + " (" + v.impact + "): " + n.html.slice(0, 160) + " — " + n.failureSummary));
                }
                """.replace("RULES", rules));
    }

    private static String script() {
        try (@Nullable InputStream stream = Axe.class.getClassLoader().getResourceAsStream("axe.min.js")) {
            if (stream == null) {
                throw new IllegalStateException("axe.min.js is not on the class path.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
