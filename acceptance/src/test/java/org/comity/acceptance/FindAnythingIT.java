package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Officers find what they look for in any language, and nothing that is not for them, in the whole running system.
final class FindAnythingIT {

    /// A word that stands nowhere else.
    private static final String MARKER = "Quastelvornheim";

    private static final String NOTE = "/knowledge/jurisdictions/ES/notes/visits";
    private static final int PATIENCE = 20_000;
    private static final int BUILDING = 180_000;

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
        try (BrowserContext administrator = browser().visitor("en", Chromium.LAPTOP_WIDTH)) {
            // the index is built beside the running server: wait until it is complete
            Page page = administrator.newPage();
            Chromium.signIn(page, "administrator");
            page.navigate("/administration/search-index");
            page.getByText("follows every change").waitFor(new Locator.WaitForOptions().setTimeout(BUILDING));
        }
    }

    @AfterAll
    static void closeBrowser() {
        browser().close();
    }

    private static Chromium browser() {
        if (chromium == null) {
            throw new IllegalStateException("no browser");
        }
        return chromium;
    }

    @Test
    void an_officer_with_a_Chinese_interface_finds_an_article_that_exists_in_no_Chinese() {
        try (BrowserContext officer = browser().visitor("zh-TW", Chromium.LAPTOP_WIDTH)) {
            Page page = officer.newPage();
            Chromium.signIn(page, "officer-tw");

            seek(page, "人口販運");

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-Hant");
            assertThat(page.locator(".senses").innerText()).contains("人口販運", "traffick");
            page.navigate(page.url() + "&kind=article&language=en&instrument=coe-trafficking-2005");
            Locator hit = page.locator(".hit-title[lang=en] a").first();
            assertThat(page.locator(".hit-also a[lang^=zh]").count()).isZero();
            hit.click();
            page.waitForURL("**/knowledge/instruments/coe-trafficking-2005/articles/**");
            assertThat(page.locator("main [lang=en]").first().innerText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"extradicion", "EXTRADICIÓN", "extradición"})
    void accents_and_capitals_make_no_difference(String typed) {
        try (BrowserContext visitor = browser().visitor("es", Chromium.PHONE_WIDTH)) {
            Page page = visitor.newPage();
            page.navigate("/");

            seek(page, typed);

            assertThat(page.locator(".hit [lang=es] mark").allInnerTexts())
                    .anySatisfy(marked -> assertThat(marked).isEqualToIgnoringCase("extradición"));
        }
    }

    @Test
    void a_term_is_found_by_the_pinyin_of_its_name_with_the_keyboard_alone() {
        try (BrowserContext visitor = browser().visitor("en", Chromium.LAPTOP_WIDTH)) {
            Page page = visitor.newPage();
            page.navigate("/");
            Locator field = page.locator("#site-search");
            field.focus();
            field.pressSequentially("renkoufany");
            Locator option = page.locator("[role=option]").filter(new Locator.FilterOptions().setHasText("人口販運"));
            option.first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));

            field.press("ArrowDown");
            field.press("Enter");

            page.waitForURL("**/knowledge/terms/**");
            assertThat(page.locator("main").innerText()).contains("人口販運");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNTOC 18", "Palermo art. 18(3)", "第十八條 UNTOC", "article 18 UNTOC"})
    void a_citation_leads_to_the_very_article(String typed) {
        try (BrowserContext visitor = browser().visitor("en", Chromium.LAPTOP_WIDTH)) {
            Page page = visitor.newPage();
            page.navigate("/");

            seek(page, typed);

            assertThat(page.locator(".hit-title a").first().getAttribute("href"))
                    .startsWith("/knowledge/instruments/untoc/articles/18");
        }
    }

    @Test
    void what_is_restricted_is_found_by_those_it_is_for_and_by_nobody_else_by_no_means() {
        try (BrowserContext author = browser().visitor("en", Chromium.LAPTOP_WIDTH);
                BrowserContext officer = browser().visitor("en", Chromium.LAPTOP_WIDTH);
                BrowserContext stranger = browser().visitor("en", Chromium.LAPTOP_WIDTH)) {
            Page own = author.newPage();
            Chromium.signIn(own, "publisher-es");
            Chromium.signIn(officer.newPage(), "officer-tw");
            List<String> before = answers(officer);
            write(author);

            own.navigate("/search?q=" + MARKER);
            for (int tries = 0; tries < 50 && own.locator(".hit").count() == 0; tries++) {
                own.waitForTimeout(100);
                own.reload();
            }
            assertThat(own.locator(".hit-title a").first().getAttribute("href")).startsWith(NOTE);
            for (BrowserContext other : List.of(officer, stranger)) {
                assertThat(answers(other))
                        .as("nothing tells of the note")
                        .noneMatch(answer -> answer.contains(MARKER) || answer.contains(NOTE));
            }
            assertThat(answers(officer)).isEqualTo(before);
        }
    }

    /// Writes a note for people of Spain.
    private static void write(BrowserContext author) {
        FormData form = FormData.create()
                .set("title-en", MARKER + " visits")
                .set(
                        "text-en",
                        "Visitors of the fictional town of " + MARKER
                                + " ring the bell of the fictional gate. [fiction]")
                .set("sources", "fiction | A fictional source of this test | https://example.org/fiction")
                .set("as-of", "2026-01-01")
                .set("readers", "jurisdiction");
        assertThat(author.request()
                        .post(
                                NOTE + "/form",
                                RequestOptions.create()
                                        .setHeader(
                                                "Origin", RunningSystem.shared().baseUrl())
                                        .setForm(form))
                        .status())
                .isEqualTo(200);
    }

    /// Whatever search tells about the marker: results, totals, facets, suggestions, corrections, saved searches.
    private static List<String> answers(BrowserContext visitor) {
        String mistyped = MARKER.replace("vorn", "vron");
        return List.of(
                        "/api/search?q=" + MARKER,
                        "/api/search?q=" + mistyped,
                        "/api/search?q=" + query("\"ring the bell of the fictional gate\""),
                        "/api/search?q=" + query("title:" + MARKER.toLowerCase(java.util.Locale.ROOT)),
                        "/api/search?q=visits&kind=culture-note&jurisdiction=ES",
                        "/api/search?q=" + query("fictional gate"),
                        "/api/search/suggestions?q=" + MARKER.substring(0, 5),
                        "/search/suggestions?q=" + MARKER.toLowerCase(java.util.Locale.ROOT))
                .stream()
                .map(path -> visitor.request().get(path).text())
                .map(text -> text.replace(mistyped, "").replaceAll("(?i)\"q\" *: *\"[^\"]*\"", ""))
                .toList();
    }

    private static void seek(Page page, String words) {
        Locator field = page.locator("#site-search");
        field.fill(words);
        field.press("Enter");
        page.waitForURL("**/search?q=**");
    }

    private static String query(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
