package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The main job of Comity: an officer signs in, takes a course in her own language, passes, gets a certificate, and
/// somebody else verifies it.
final class OfficerEarnsACertificateIT {

    private static final String COURSE = "transnational-crime";
    private static final int MOST_QUESTIONS = 60;

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        browser().close();
    }

    @ParameterizedTest(name = "{0} reads {2} from {3} to the other side")
    @CsvSource({
        "officer-tw, zh-TW, zh-Hant, ltr, 跨國犯罪及其十八種類型, 示範警官",
        "officer-jo, ar-JO, ar, rtl, الجريمة عبر الوطنية وأنواعها الثمانية عشر, ضابط",
    })
    void an_officer_takes_a_course_in_her_own_language_and_earns_a_certificate(
            String account, String locale, String language, String direction, String title, String name) {
        try (BrowserContext officer = browser().visitor(locale, Chromium.LAPTOP_WIDTH)) {
            Page page = officer.newPage();
            Chromium.signIn(page, account);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo(direction);

            enrol(page, title);
            read(page, direction);
            String certificate = pass(page, language);

            assertThat(page.locator("main").innerText()).contains(name).contains(title);
            assertThat(pdf(page, certificate)).startsWith("%PDF-");
            verify(certificate, locale, title, name);
            assertThat(page.navigate("/me").status()).isEqualTo(200);
            assertThat(page.locator("main").innerText()).contains(title);
        }
    }

    @Test
    void the_login_page_speaks_the_language_of_the_page_before_it() {
        try (BrowserContext visitor = browser().visitor("ar", Chromium.PHONE_WIDTH)) {
            Page page = visitor.newPage();
            page.navigate("/");
            page.locator("a[href^='/login']").first().click();
            page.locator("#username").waitFor();

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        }
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_identity_provider_in_one_step() {
        try (BrowserContext officer = browser().visitor("en-GB", Chromium.LAPTOP_WIDTH)) {
            Page page = officer.newPage();
            Chromium.signIn(page, "officer-gb");
            page.locator("form[action='/logout'] button").first().click();
            page.waitForURL(RunningSystem.shared().baseUrl() + "/");

            assertThat(page.locator("a[href^='/login']").first().isVisible()).isTrue();
            page.navigate("/me");
            assertThat(page.locator("#password").isVisible())
                    .as("the identity provider asks again, so its session has ended too")
                    .isTrue();
        }
    }

    private static void enrol(Page page, String title) {
        page.navigate("/courses");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        page.locator("form[action='/courses/" + COURSE + "/enrolment'] button")
                .first()
                .click();
    }

    /// Reads the first lesson, leaves, and comes back to where she stopped.
    private static void read(Page page, String direction) {
        page.navigate("/courses/" + COURSE + "/lessons/definition");
        assertThat(page.locator("h1").innerText()).isNotBlank();
        assertThat((String)
                        page.locator("main article, main .unit").first().evaluate("e => getComputedStyle(e).direction"))
                .isEqualTo(direction);
        page.locator("main form[method=post] button").first().click();
        page.navigate("/courses/" + COURSE);
        assertThat(page.locator("main a[href*='/courses/" + COURSE + "/lessons/']")
                        .first()
                        .isVisible())
                .isTrue();
    }

    /// Answers every question rightly and opens the certificate.
    ///
    /// @return the certificate's path
    private static String pass(Page page, String language) {
        AnswerKey key = new AnswerKey(COURSE, language);
        page.navigate("/courses/" + COURSE + "/attempts");
        page.locator("form[action='/courses/" + COURSE + "/attempts'] button").click();
        for (int asked = 0; asked < MOST_QUESTIONS && page.locator(".result").count() == 0; asked++) {
            if (page.locator("form.question").count() > 0) {
                key.fillIn(page);
                page.locator("form.question button[type=submit]").click();
                page.locator(".answered").waitFor();
                assertThat(page.locator(".verdict.right").first().isVisible())
                        .as("right answer at %s", page.url())
                        .isTrue();
            }
            page.locator("a[rel=next]").click();
        }
        assertThat(page.locator(".result.passed").isVisible()).isTrue();
        page.locator(".result a[href^='/certificates/']").click();
        return page.url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    private static String pdf(Page page, String certificate) {
        APIResponse pdf = page.context().request().get(certificate + "/pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        return new String(pdf.body(), StandardCharsets.ISO_8859_1);
    }

    /// Somebody without an account holds the paper.
    private static void verify(String certificate, String locale, String title, String name) {
        try (BrowserContext stranger = browser().visitor(locale, Chromium.PHONE_WIDTH)) {
            Page page = stranger.newPage();
            page.navigate(certificate.replace("/certificates/", "/verify/"));

            assertThat(page.locator(".notice.success").isVisible()).isTrue();
            assertThat(page.locator("main").innerText()).contains(title).contains(name);
            assertThat(page.locator("meta[name=robots]").getAttribute("content"))
                    .contains("noindex");
        }
    }

    private static Chromium browser() {
        return java.util.Objects.requireNonNull(chromium);
    }
}
