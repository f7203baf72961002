package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A first visit over a slow line: everything that a page needs, as it goes over the wire.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWeightIT {

    /// Without the pictures of a course, which are content.
    private static final int MOST_BYTES = 60 * 1024;

    /// Browsers that nobody uses at the moment: one for each page that is weighed at the same time.
    private final BlockingQueue<Chromium> idle = new LinkedBlockingQueue<>();

    @AfterAll
    void close() {
        idle.forEach(Chromium::close);
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> a_first_visit_costs_less_than_sixty_kilobytes() {
        return SitePage.all(PreparedSite.shared()).stream()
                .map(page ->
                        dynamicTest(page.name(), () -> assertThat(bytes(page)).isBetween(1_000L, (long) MOST_BYTES)));
    }

    private long bytes(SitePage visited) {
        Chromium chromium = Objects.requireNonNullElseGet(idle.poll(), Chromium::new);
        try {
            return bytes(visited, chromium);
        } finally {
            idle.add(chromium);
        }
    }

    private static long bytes(SitePage visited, Chromium chromium) {
        String cookies = Objects.requireNonNull(PreparedSite.shared().cookies().get(visited.account()));
        try (BrowserContext visitor = chromium.visitorWith(cookies, "ar", Chromium.LAPTOP_WIDTH)) {
            Page page = visitor.newPage();
            List<Request> finished = new ArrayList<>();
            page.onRequestFinished(finished::add);
            page.navigate(visited.path());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long bytes = 0;
            // to ask for the size of one lets those that are still on their way arrive, so the list grows meanwhile
            for (int at = 0; at < finished.size(); at++) {
                Request request = finished.get(at);
                if (request.url().startsWith("http") && !request.url().contains("/figures/")) {
                    bytes += received(request.sizes());
                }
            }
            return bytes;
        }
    }

    private static long received(Sizes sizes) {
        return (long) sizes.responseHeadersSize + sizes.responseBodySize;
    }
}
