package org.comity.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The browser of the tests: the Chromium of the operating system, never one that was downloaded.
final class Chromium implements AutoCloseable {

    /// A phone and a laptop, the two sizes that every page must look right on.
    static final int PHONE_WIDTH = 360;

    static final int LAPTOP_WIDTH = 1280;

    private static final int HEIGHT = 900;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(FLAGS));

    /// A fresh visitor without cookies.
    ///
    /// @param language BCP 47 tag that her browser asks for
    BrowserContext visitor(String language, int width) {
        return visitor(language, width, true);
    }

    /// A fresh visitor whose browser runs no scripts.
    BrowserContext visitorWithoutScripts(String language) {
        return visitor(language, LAPTOP_WIDTH, false);
    }

    /// A fresh browser window that knows no site.
    BrowserContext stranger() {
        return browser.newContext();
    }

    /// A visitor whose browser has an empty cache and the cookies of another one.
    ///
    /// @param cookies of [BrowserContext#storageState()]
    BrowserContext visitorWith(String cookies, String language, int width) {
        return browser.newContext(options(language, width, true).setStorageState(cookies));
    }

    private BrowserContext visitor(String language, int width, boolean scripts) {
        return browser.newContext(options(language, width, scripts));
    }

    private static Browser.NewContextOptions options(String language, int width, boolean scripts) {
        return new Browser.NewContextOptions()
                .setBaseURL(RunningSystem.shared().baseUrl())
                .setLocale(language)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, HEIGHT);
    }

    /// Signs a demo account in through Keycloak's own page, which comes in the language of the page before it.
    static void signIn(Page page, String account) {
        page.navigate("/");
        page.locator("a[href^='/login']").first().click();
        page.locator("#username").fill(account);
        page.locator("#password").fill(account + "-demo");
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(RunningSystem.shared().baseUrl()));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found. Install the package chromium or set CHROMIUM to the program."));
    }
}
