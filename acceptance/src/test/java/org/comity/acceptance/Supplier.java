package org.comity.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// An administrator who brings files and does not take them in yet.
record Supplier(BrowserContext administrator) {

    private static final String HEAD = "instrument,participant,signed,source,as_of\n";

    /// Ids of uploads by what they are.
    Map<String, String> uploads() {
        Map<String, String> uploads = new LinkedHashMap<>();
        uploads.put(
                "list", bring("status-list", "list.csv", HEAD + "untoc,JP,2000-12-12,un-depositary-2015,2026-11\n"));
        uploads.put("faulty", bring("status-list", "faulty.csv", HEAD + "untoc,ZZ,tomorrow,nobody,soon\n"));
        uploads.put("text", bring("text", "treaty.md", "# An invented treaty\n\n## 1. Aim\nThe Parties cooperate.\n"));
        return uploads;
    }

    private String bring(String kind, String name, String content) {
        Page page = administrator.pages().getFirst();
        page.navigate("/administration/knowledge");
        page.locator("#kind").selectOption(kind);
        page.locator("#file")
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("form:has(#file) button").click();
        page.waitForURL("**/administration/knowledge/uploads/*");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }
}
