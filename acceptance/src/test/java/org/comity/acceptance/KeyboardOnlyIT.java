package org.comity.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Everything can be reached and done with the keyboard, and one always sees where one is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardOnlyIT {

    /// More elements than any page has.
    private static final int ENOUGH_TABS = 120;

    private @Nullable Chromium chromium;

    @BeforeAll
    void open() {
        PreparedSite.shared();
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(chromium).close();
    }

    @Test
    void the_first_key_shows_a_link_that_skips_to_the_content() {
        try (BrowserContext visitor = visitor(Account.NOBODY, Chromium.LAPTOP_WIDTH)) {
            Page page = visitor.newPage();
            page.navigate("/courses");

            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("#main")).isFocused();
            page.keyboard().press("Tab");

            Assertions.assertThat((boolean) page.evaluate("() => !!document.activeElement.closest('main')"))
                    .as("what follows lies in the content")
                    .isTrue();
        }
    }

    @Test
    void every_element_that_has_the_focus_shows_it() {
        PreparedSite site = PreparedSite.shared();
        Map<String, Account> pages = Map.of(
                "/",
                Account.NOBODY,
                "/courses",
                Account.NOBODY,
                "/courses/transnational-crime/lessons/definition",
                Account.LEARNER,
                "/attempts/" + site.openAttempt() + "/questions/one",
                Account.LEARNER,
                "/attempts/" + site.openAttempt() + "/questions/several",
                Account.LEARNER,
                "/attempts/" + site.openAttempt() + "/questions/pairs",
                Account.LEARNER,
                "/academy/courses",
                Account.PUBLISHER);

        pages.forEach((path, account) -> {
            try (BrowserContext visitor = visitor(account, Chromium.LAPTOP_WIDTH)) {
                Page page = visitor.newPage();
                page.navigate(path);
                Assertions.assertThat(unseen(page)).as(path).isEmpty();
            }
        });
    }

    @Test
    void a_choice_is_made_and_sent() {
        try (BrowserContext visitor = examinee("officer-es")) {
            Examinee examinee = new Examinee(visitor.request());
            examinee.enrol();
            Page page = visitor.newPage();
            page.navigate("/attempts/" + examinee.start() + "/questions/one");

            tabTo(page, "input[name=answer]");
            for (int tries = 0; tries < 3 && !at(page, "[value=cross-border]:checked"); tries++) {
                page.keyboard().press(tries == 0 ? "Space" : "ArrowDown");
            }
            tabTo(page, "form.question button");
            page.keyboard().press("Enter");

            assertThat(page.locator(".answered > .verdict.right")).isVisible();
        }
    }

    @Test
    void things_are_put_in_order_and_sent() {
        try (BrowserContext visitor = examinee("officer-jo")) {
            Examinee examinee = new Examinee(visitor.request());
            examinee.enrol();
            Page page = visitor.newPage();
            page.navigate("/attempts/" + examinee.start() + "/questions/order");

            List<String> items = List.of("placement", "layering", "integration");
            for (int count = 0; count < items.size(); count++) {
                tabTo(page, "form.question select");
                String item = (String) page.evaluate("() => document.activeElement.id.slice(2)");
                for (int steps = 0; steps <= items.indexOf(item); steps++) {
                    page.keyboard().press("ArrowDown");
                }
            }
            tabTo(page, "form.question button");
            page.keyboard().press("Enter");

            assertThat(page.locator(".answered > .verdict.right")).isVisible();
        }
    }

    @Test
    void the_language_is_changed_and_the_page_stays() {
        try (BrowserContext visitor = visitor(Account.NOBODY, Chromium.LAPTOP_WIDTH)) {
            Page page = visitor.newPage();
            page.navigate("/courses?kind=crime-type");

            tabTo(page, "button[name=language][value=ar]");
            page.keyboard().press("Enter");

            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            Assertions.assertThat(page.url()).endsWith("/courses?kind=crime-type");
        }
    }

    @Test
    void the_language_is_changed_on_the_answer_to_what_was_sent_and_the_page_stays() {
        try (BrowserContext visitor = visitor(Account.LEARNER, Chromium.LAPTOP_WIDTH)) {
            Page page = visitor.newPage();
            String question = "/attempts/" + PreparedSite.shared().openAttempt() + "/questions/words";
            page.navigate(question);
            tabTo(page, "form.question button");
            page.keyboard().press("Enter");
            assertThat(page.locator("main [role=alert]")).isVisible();

            tabTo(page, "button[name=language][value=ar]");
            page.keyboard().press("Enter");

            assertThat(page.locator("html")).hasAttribute("lang", "ar");
            Assertions.assertThat(page.url()).endsWith(question);
        }
    }

    @Test
    void the_menu_of_a_phone_is_opened_used_and_closed() {
        try (BrowserContext visitor = visitor(Account.PUBLISHER, Chromium.PHONE_WIDTH)) {
            Page page = visitor.newPage();
            page.navigate("/");

            tabTo(page, ".menu-toggle");
            page.keyboard().press("Enter");
            assertThat(page.locator("#menu")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#menu")).isHidden();
            page.keyboard().press("Enter");
            tabTo(page, "#menu a[href='/academy/courses']");
            page.keyboard().press("Enter");

            page.waitForURL("**/academy/courses");
        }
    }

    private BrowserContext visitor(Account account, int width) {
        String cookies = Objects.requireNonNull(PreparedSite.shared().cookies().get(account));
        return Objects.requireNonNull(chromium).visitorWith(cookies, "en", width);
    }

    private BrowserContext examinee(String account) {
        BrowserContext visitor = Objects.requireNonNull(chromium).visitor("en", Chromium.LAPTOP_WIDTH);
        Page page = visitor.newPage();
        Chromium.signIn(page, account);
        page.close();
        return visitor;
    }

    /// Presses the tabulator until an element has the focus that fits.
    private static void tabTo(Page page, String selector) {
        for (int tabs = 0; tabs < ENOUGH_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (at(page, selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector + " on " + page.url());
    }

    private static boolean at(Page page, String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    /// The elements on the way through the page that nothing marks when they have the focus.
    @SuppressWarnings("unchecked")
    private static List<String> unseen(Page page) {
        for (int tabs = 0; tabs < ENOUGH_TABS; tabs++) {
            page.keyboard().press("Tab");
            boolean finished = (boolean) page.evaluate("""
                    () => {
                      const at = document.activeElement;
                      window.unseen ??= [];
                      window.met ??= new Set();
                      if (at === document.body || window.met.has(at)) return true;
                      window.met.add(at);
                      const styles = [getComputedStyle(at), getComputedStyle(at, "::after")];
                      if (at.closest("label")) styles.push(getComputedStyle(at.closest("label")));
                      const marked = styles.some(s => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
                      const box = (at.closest("label") ?? at).getBoundingClientRect();
                      const there = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
                      if (!marked || !there) window.unseen.push(at.outerHTML.slice(0, 120));
                      return false;
                    }
                    """);
            if (finished) {
                break;
            }
        }
        Assertions.assertThat((int) page.evaluate("() => window.met.size")).isGreaterThan(5);
        return (List<String>) page.evaluate("() => window.unseen");
    }
}
