package org.comity.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Scripts only improve the pages: the whole way from signing in to the certificate works without them.
class WithoutScriptsIT {

    @BeforeAll
    static void publish() {
        PreparedSite.shared();
    }

    @Test
    void a_course_is_taken_up_and_passed_with_a_question_of_every_kind() {
        try (Chromium chromium = new Chromium();
                BrowserContext visitor = chromium.visitorWithoutScripts("en")) {
            Page page = visitor.newPage();
            Chromium.signIn(page, "officer-gb");
            page.navigate("/courses/" + ExampleCourse.ID);
            page.locator("form[action$='/enrolment'] button").first().click();
            assertThat(page.locator(".notice.success")).isVisible();
            page.navigate("/courses/" + ExampleCourse.ID + "/attempts");
            page.locator("main form[action$='/attempts'] button").click();

            sendNothing(page);
            Set<String> answered = new HashSet<>();
            for (int count = 0; count < ExampleCourse.RIGHT.size(); count++) {
                answered.add(answer(page));
            }

            Assertions.assertThat(answered).isEqualTo(ExampleCourse.RIGHT.keySet());
            assertThat(page.locator(".result.passed")).isVisible();
            page.locator(".result a[href^='/certificates/']").click();
            assertThat(page.locator(".certificate")).isVisible();
        }
    }

    private static void sendNothing(Page page) {
        page.locator("form.question button[type=submit]").click();

        assertThat(page.locator("main [role=alert]")).isVisible();
        assertThat(page.locator("form.question")).isVisible();
    }

    /// Answers the question of the page rightly, reads the feedback, goes on, and tells which question it was.
    private static String answer(Page page) {
        String question = page.url().replaceAll(".*/questions/", "");
        fill(page, question);
        page.locator("form.question button[type=submit]").click();
        assertThat(page.locator(".answered > .verdict.right")).isVisible();
        assertThat(page.locator(".answered .explanation")).not().isEmpty();
        page.locator("main a[rel=next]").click();
        return question;
    }

    private static void fill(Page page, String question) {
        switch (question) {
            case "one" -> page.locator("#option-cross-border").check();
            case "several" -> {
                page.locator("#option-act").check();
                page.locator("#option-means").check();
                page.locator("#option-purpose").check();
            }
            case "pairs" -> {
                page.locator("#m-source").selectOption("origin");
                page.locator("#m-transit").selectOption("carriers");
            }
            case "order" -> {
                page.locator("#o-placement").selectOption("1");
                page.locator("#o-layering").selectOption("2");
                page.locator("#o-integration").selectOption("3");
            }
            case "words" -> page.locator("#answer").fill("Mutual  legal assistance.");
            case "years" -> page.locator("#answer").fill("4");
            default -> throw new IllegalArgumentException("No question is called " + question);
        }
    }
}
