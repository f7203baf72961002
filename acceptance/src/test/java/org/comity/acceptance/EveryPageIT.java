package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What every page owes its readers, whoever they are: accessible, in their language and direction, without
/// sideways scrolling on a phone, without an error in the console, and without a request to another host.
///
/// With the environment variable COMITY_PICTURES set to a folder, a picture of every page is kept there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final Map<String, String> DIRECTIONS = Map.of("en", "ltr", "zh-Hant", "ltr", "ar", "rtl");
    private static final List<Integer> WIDTHS = List.of(Chromium.LAPTOP_WIDTH, Chromium.PHONE_WIDTH);
    private static final int HEIGHT = 900;

    /// Browsers that nobody uses at the moment: one for each page that is looked at at the same time.
    private final BlockingQueue<Visitors> idle = new LinkedBlockingQueue<>();

    /// A browser with a window for each account; it serves one thread at a time.
    private record Visitors(Chromium chromium, Map<Account, BrowserContext> windows) {

        static Visitors of(PreparedSite site) {
            Chromium chromium = new Chromium();
            Map<Account, BrowserContext> windows = new EnumMap<>(Account.class);
            site.cookies()
                    .forEach((account, cookies) ->
                            windows.put(account, chromium.visitorWith(cookies, "en", Chromium.LAPTOP_WIDTH)));
            return new Visitors(chromium, windows);
        }
    }

    @AfterAll
    void close() {
        idle.forEach(visitors -> visitors.chromium().close());
    }

    @Test
    void no_page_is_forgotten() {
        Set<String> visited = SitePage.all(PreparedSite.shared()).stream()
                .map(SitePage::template)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());

        assertThat(visited).containsExactlyInAnyOrderElementsOf(ResourceMethods.pages());
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> every_page_serves_every_reader() {
        return SitePage.all(PreparedSite.shared()).stream()
                .flatMap(page -> DIRECTIONS.keySet().stream()
                        .sorted()
                        .map(language -> dynamicTest(page + " in " + language, () -> visit(page, language))));
    }

    private void visit(SitePage visited, String language) {
        Visitors visitors = Objects.requireNonNullElseGet(idle.poll(), () -> Visitors.of(PreparedSite.shared()));
        try {
            visit(visited, language, Objects.requireNonNull(visitors.windows().get(visited.account())));
        } finally {
            idle.add(visitors);
        }
    }

    private static void visit(SitePage visited, String language, BrowserContext visitor) {
        String own = RunningSystem.shared().baseUrl();
        visitor.addCookies(List.of(new Cookie("comity-language", language).setUrl(own)));
        SoftAssertions promises = new SoftAssertions();
        try (Page page = visitor.newPage()) {
            List<String> complaints = complaints(page, visited, own);
            Response response = Objects.requireNonNull(page.navigate(visited.path()));
            promises.assertThat(response.status()).as("status").isEqualTo(visited.status());
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                look(page, width, language, promises);
                keep(page, visited, language, width);
            }
            promises.assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            promises.assertThat(page.locator("html").getAttribute("dir")).isEqualTo(DIRECTIONS.get(language));
            promises.assertThat(page.locator("h1").count()).as("h1").isEqualTo(1);
            promises.assertThat(complaints)
                    .as("console errors and foreign requests")
                    .isEmpty();
        }
        promises.assertAll();
    }

    private static void look(Page page, int width, String language, SoftAssertions promises) {
        promises.assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits into %d pixels", width)
                .isTrue();
        // names, roles and structure differ neither by width nor by language except where a width hides something: they
        // are looked at in both widths in one language, and in one width in the others; colours differ by language
        // nowhere
        List<String> violations = language.equals("en")
                ? Axe.violations(page)
                : width == Chromium.PHONE_WIDTH ? Axe.violationsOfText(page) : Axe.violationsOfLayout(page);
        promises.assertThat(violations).as("violations at %d pixels", width).isEmpty();
    }

    /// Console errors, script errors and requests that leave the site, as they come in.
    private static List<String> complaints(Page page, SitePage visited, String own) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            // a browser reports the status of the page itself, too
            boolean expected = visited.status() >= 400 && message.text().contains("status of " + visited.status());
            if (message.type().equals("error") && !expected) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(own + "/") && !request.url().startsWith("data:")) {
                complaints.add(request.url());
            }
        });
        return complaints;
    }

    private static void keep(Page page, SitePage visited, String language, int width) {
        @Nullable String folder = System.getenv("COMITY_PICTURES");
        if (folder != null) {
            String name = "%s %s %d.png".formatted(visited.name().replace(' ', '-'), language, width);
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name.replace(' ', '_'))));
        }
    }
}
