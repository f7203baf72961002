package org.comity.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The script of the search field in a real browser, against a server that the test plays itself, so that it says which
/// suggestions come and when.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchFieldIT {

    private static final String SITE = "http://comity.example";
    private static final String SUGGESTIONS = "/search/suggestions";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><title>Comity</title>
            <link rel="stylesheet" href="/assets/comity.css"><script src="/assets/search.js" defer></script>
            <main><form class="search-field" method="get" action="/search" data-suggestions="/search/suggestions"
              data-list="Suggestions" data-recent="Recent searches" data-clear="Clear recent searches">
            <input type="search" id="site-search" name="q" aria-label="Search"><button>Search</button></form>
            <section hidden data-recent-searches><ul data-recent-list></ul>
            <label><input type="checkbox" data-recent-private>Do not keep</label>
            <button type="button" data-recent-clear>Clear</button></section>
            <form action="/logout" method="post"><button id="leave">Sign out</button></form></main></html>
            """;

    private final List<String> asked = new ArrayList<>();
    private final Map<String, Route> held = new TreeMap<>();
    private @Nullable Chromium chromium;
    private @Nullable BrowserContext visitor;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(chromium).close();
    }

    @BeforeEach
    void visit() {
        asked.clear();
        held.clear();
        visitor = Objects.requireNonNull(chromium).stranger();
        visitor.route("**/*", this::serve);
    }

    @AfterEach
    void leave() {
        Objects.requireNonNull(visitor).close();
    }

    @Test
    void arrows_choose_a_suggestion_and_enter_goes_to_the_very_work() {
        Page page = page();
        Locator field = field(page);
        field.pressSequentially("ext");

        assertThat(options(page)).hasCount(2);
        assertThat(field).hasAttribute("role", "combobox");
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("[role=status]")).hasText("2 suggestions");
        assertThat(options(page).nth(1).locator("[lang=ar]")).hasAttribute("dir", "rtl");
        field.press("ArrowDown");
        field.press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "site-search-list-1");
        assertThat(options(page).nth(1)).hasAttribute("aria-selected", "true");
        field.press("ArrowDown");
        assertThat(field).not().hasAttribute("aria-activedescendant", "site-search-list-1");
        field.press("ArrowUp");
        field.press("Enter");

        page.waitForURL(SITE + "/term/ext-ar");
    }

    @Test
    void home_and_end_lead_back_to_the_text_and_enter_sends_it() {
        Page page = page();
        Locator field = field(page);
        field.pressSequentially("ext");
        assertThat(options(page)).hasCount(2);
        field.press("ArrowDown");

        field.press("Home");
        field.pressSequentially("n");
        Assertions.assertThat(field.inputValue()).isEqualTo("next");
        field.press("End");
        field.pressSequentially("s");
        field.press("Enter");

        page.waitForURL(SITE + "/search?q=nexts");
    }

    @Test
    void escape_closes_the_list_and_keeps_what_was_typed() {
        Page page = page();
        Locator field = field(page);
        field.pressSequentially("ext");
        assertThat(options(page)).hasCount(2);

        field.press("Escape");

        assertThat(page.locator("[role=listbox]")).isHidden();
        assertThat(field).hasAttribute("aria-expanded", "false");
        assertThat(field).hasValue("ext");
    }

    @Test
    void a_click_goes_to_the_work_and_a_click_elsewhere_closes_the_list() {
        Page page = page();
        field(page).pressSequentially("ext");
        assertThat(options(page)).hasCount(2);
        field(page).blur();
        assertThat(page.locator("[role=listbox]")).isHidden();

        field(page).focus();
        field(page).press("ArrowDown");
        options(page).nth(0).click();

        page.waitForURL(SITE + "/term/ext-en");
    }

    @Test
    void while_an_input_method_composes_nothing_is_asked_and_enter_chooses_a_character() {
        Page page = page();
        Locator field = field(page);
        field.focus();
        CDPSession keyboard = Objects.requireNonNull(visitor).newCDPSession(page);

        keyboard.send("Input.imeSetComposition", composition("yindu"));
        field.dispatchEvent("keydown", Map.of("key", "Enter", "isComposing", true));
        page.waitForTimeout(400);
        Assertions.assertThat(asked).as("while composing").isEmpty();
        keyboard.send("Input.insertText", text("引渡"));

        assertThat(options(page)).hasCount(2);
        Assertions.assertThat(asked).containsExactly("引渡");
        Assertions.assertThat(page.url()).isEqualTo(SITE + "/");
    }

    @Test
    void quick_typing_asks_once_and_an_answer_that_comes_late_is_not_shown() {
        Page page = page();
        Locator field = field(page);
        field.focus();
        field.evaluate("""
                field => {
                  for (const text of ["e", "ex", "exa", "exam"]) {
                    field.value = text;
                    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
                  }
                }
                """);
        assertThat(options(page)).hasCount(2);
        Assertions.assertThat(asked).containsExactly("exam");

        field.fill("slow");
        page.waitForCondition(() -> held.containsKey("slow"));
        field.fill("quick");
        assertThat(options(page).nth(0)).containsText("quick");
        answer(Objects.requireNonNull(held.get("slow")), "slow");
        page.waitForTimeout(300);

        assertThat(options(page).nth(0)).containsText("quick");
    }

    @Test
    void a_server_that_fails_leaves_a_field_that_works() {
        Page page = page();
        field(page).fill("broken");
        page.waitForCondition(() -> asked.contains("broken"));
        page.waitForTimeout(200);

        assertThat(page.locator("[role=listbox]")).isHidden();
        field(page).press("Enter");
        page.waitForURL(SITE + "/search?q=broken");
    }

    @Test
    void recent_searches_stay_on_the_device_until_they_are_cleared() {
        Page page = page();
        search(page, "first");
        search(page, "second");

        field(page).click();
        assertThat(options(page)).hasText(new String[] {"second", "first", "Clear recent searches"});
        assertThat(page.locator("[data-recent-list] a")).hasText(new String[] {"second", "first"});
        options(page).nth(2).click();

        field(page).click();
        assertThat(page.locator("[role=listbox]")).isHidden();
        assertThat(page.locator("[data-recent-list] a")).hasCount(0);
    }

    @Test
    void a_reader_who_wants_none_kept_has_none_kept() {
        Page page = page();
        search(page, "first");
        page.locator("[data-recent-private]").check();
        assertThat(page.locator("[data-recent-list] a")).hasCount(0);

        search(page, "second");

        assertThat(page.locator("[data-recent-private]")).isChecked();
        assertThat(page.locator("[data-recent-list] a")).hasCount(0);
    }

    @Test
    void who_signs_out_leaves_no_searches_to_the_next_one() {
        Page page = page();
        search(page, "first");
        assertThat(page.locator("[data-recent-list] a")).hasCount(1);

        page.locator("#leave").click();

        page.waitForURL(SITE + "/logout");
        assertThat(page.locator("[data-recent-list] a")).hasCount(0);
    }

    private static void search(Page page, String text) {
        field(page).fill(text);
        field(page).press("Enter");
        page.waitForURL(SITE + "/search?q=" + text);
    }

    private Page page() {
        Page page = Objects.requireNonNull(visitor).newPage();
        page.navigate(SITE + "/");
        return page;
    }

    private static Locator field(Page page) {
        return page.locator("#site-search");
    }

    private static Locator options(Page page) {
        return page.locator("[role=option]");
    }

    private static JsonObject composition(String typed) {
        JsonObject composition = text(typed);
        composition.addProperty("selectionStart", typed.length());
        composition.addProperty("selectionEnd", typed.length());
        return composition;
    }

    private static JsonObject text(String typed) {
        JsonObject text = new JsonObject();
        text.addProperty("text", typed);
        return text;
    }

    private void serve(Route route) {
        URI address = URI.create(route.request().url());
        switch (address.getPath()) {
            case "/assets/search.js" -> file(route, "search", "search.js", "text/javascript");
            case "/assets/comity.css" -> file(route, "platform-core", "comity.css", "text/css");
            case SUGGESTIONS -> suggest(route, typed(address));
            default ->
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(PAGE));
        }
    }

    private void suggest(Route route, String typed) {
        asked.add(typed);
        switch (typed) {
            case "slow" -> held.put(typed, route);
            case "broken" -> route.fulfill(new Route.FulfillOptions().setStatus(503));
            default -> answer(route, typed);
        }
    }

    private static void answer(Route route, String typed) {
        route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
                {"announcement": "2 suggestions", "suggestions": [
                {"text": "%1$s in English", "language": "en", "direction": "ltr", "kind": "Term", "path": "/term/%1$s-en"},
                {"text": "%1$s", "language": "ar", "direction": "rtl", "kind": "Term", "path": "/term/%1$s-ar"}]}
                """.formatted(typed)));
    }

    private static String typed(URI address) {
        return Optional.ofNullable(address.getRawQuery())
                .map(query -> URLDecoder.decode(query.replaceFirst("^q=", ""), StandardCharsets.UTF_8))
                .orElse("");
    }

    private static void file(Route route, String module, String name, String type) {
        try {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(type + ";charset=UTF-8")
                    .setBody(Files.readString(RunningSystem.home()
                            .resolve(module + "/src/main/resources/META-INF/resources/assets/" + name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
