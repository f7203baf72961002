package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Somebody who works at a browser in her own language. She finds her way by where a form leads, so that the same way
/// holds in every language.
///
/// @param page where she is
record Desk(Page page) {

    /// Signs a demo account in.
    ///
    /// @param language BCP 47 tag of the one that she chose
    static Desk of(Chromium chromium, String account, String language) {
        BrowserContext context = chromium.visitor(language, Chromium.LAPTOP_WIDTH);
        context.addCookies(List.of(new Cookie("comity-language", language)
                .setUrl(RunningSystem.shared().baseUrl())));
        Page page = context.newPage();
        Chromium.signIn(page, account);
        return new Desk(page);
    }

    /// Opens a page of the site, which has to be there for her.
    void open(String path) {
        assertThat(status(path)).as(path).isEqualTo(200);
    }

    int status(String path) {
        Response response = page.navigate(path);
        return Objects.requireNonNull(response).status();
    }

    /// Fills the fields of the form by their names; a list, a tick and a line alike.
    void fill(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            Locator field = page.locator("main [name='" + name + "']");
            String kind = (String) field.first().evaluate("field => field.type");
            switch (kind) {
                case "checkbox", "radio" ->
                    page.locator("main [name='" + name + "'][value='" + value + "']")
                            .check();
                case "select-one" -> field.selectOption(value);
                default -> field.fill(value);
            }
        });
    }

    /// Sends the form that the fields stand in.
    void save() {
        page.locator("form.form button[type=submit]:not([aria-hidden])").first().click();
        page.waitForLoadState();
        assertThat(page.locator(".notice.error").count()).as(this::text).isZero();
    }

    /// Presses the button of the form that leads to an address with this end.
    void press(String end) {
        page.locator("form[action$='" + end + "'] button[type=submit]").first().click();
        page.waitForLoadState();
    }

    /// Fills one field of the form that leads to an address with this end, and sends that form.
    void record(String end, String name, String value) {
        Locator form = page.locator("form.form[action$='" + end + "']");
        form.locator("[name='" + name + "']").fill(value);
        form.locator("button[type=submit]").click();
        page.waitForLoadState();
    }

    /// Whether the page offers a form that leads to an address with this end.
    boolean offers(String end) {
        return page.locator("form[action$='" + end + "']").count() > 0;
    }

    /// Follows the first link to an address with this beginning.
    void follow(String beginning) {
        page.locator("main a[href^='" + beginning + "']").first().click();
        page.waitForLoadState();
    }

    /// The addresses with this beginning that the page leads to.
    List<String> links(String beginning) {
        return page.locator("main a[href^='" + beginning + "']").all().stream()
                .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                .distinct()
                .toList();
    }

    /// Where she is, without the host.
    String path() {
        return page.url().substring(RunningSystem.shared().baseUrl().length());
    }

    String text() {
        return page.locator("main").innerText();
    }

    /// What the site answers to her at an address, whatever it is.
    String answer(String path) {
        return page.request().get(path).text();
    }

    String language() {
        return Objects.requireNonNull(page.locator("html").getAttribute("lang"));
    }

    /// The beginning of a file that she downloads.
    String beginning(String path, int length) {
        byte[] body = page.request().get(path).body();
        return new String(body, 0, Math.min(length, body.length), StandardCharsets.ISO_8859_1);
    }
}
