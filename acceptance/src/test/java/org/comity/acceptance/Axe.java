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

    private static final String SCRIPT = script();

    private Axe() {}

    /// What breaks WCAG 2.2 A or AA on the page: one line per violation and element.
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate("""
                async () => {
                  const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
                  return found.violations.flatMap(v => v.nodes.map(n => v.id + " (" + v.impact + "): " + n.html.slice(0, 160) + " — " + n.failureSummary));
                }
                """);
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
