package org.comity.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.EnumMap;
import java.util.Map;

/// A site on which every page has something to show: a course with every kind of question, somebody who is being
/// examined, somebody who has passed, and an import that failed. Prepared once for all tests, which leave it so.
///
/// @param cookies of the accounts, signed in
/// @param openAttempt of the learner, no question answered yet
/// @param failedAttempt of the learner
/// @param passedAttempt of the graduate
/// @param certificate code of the graduate's
/// @param report address of the report on a faulty course
record PreparedSite(
        Map<Account, String> cookies,
        String openAttempt,
        String failedAttempt,
        String passedAttempt,
        String certificate,
        String report,
        String partnership,
        Map<String, String> uploads,
        Exchanges exchanges) {

    static PreparedSite shared() {
        return Shared.SITE;
    }

    private static PreparedSite prepare() {
        try (Chromium chromium = new Chromium()) {
            Map<Account, String> cookies = new EnumMap<>(Account.class);
            cookies.put(Account.NOBODY, "{\"cookies\":[],\"origins\":[]}");
            BrowserContext publisher = signIn(chromium, Account.PUBLISHER, cookies);
            String report = publish(publisher);
            BrowserContext officer = signIn(chromium, Account.LEARNER, cookies);
            Examinee learner = new Examinee(officer.request());
            learner.enrol();
            String failed = learner.sit(ExampleCourse.WRONG);
            String open = learner.start();
            Examinee graduate =
                    new Examinee(signIn(chromium, Account.GRADUATE, cookies).request());
            graduate.enrol();
            String passed = graduate.sit(ExampleCourse.RIGHT);
            signIn(chromium, Account.SPAIN, cookies);
            BrowserContext coordinator = signIn(chromium, Account.COORDINATOR, cookies);
            BrowserContext counterpart = signIn(chromium, Account.COUNTERPART, cookies);
            Partners partners = new Partners(coordinator.request(), counterpart.request());
            Map<String, String> uploads = new Supplier(signIn(chromium, Account.ADMINISTRATOR, cookies)).uploads();
            return new PreparedSite(
                    cookies,
                    open,
                    failed,
                    passed,
                    graduate.certificate(),
                    report,
                    partners.assessed(),
                    uploads,
                    new Exchanges.Cast(
                                    publisher.request(),
                                    coordinator.request(),
                                    counterpart.request(),
                                    officer.request())
                            .prepared());
        }
    }

    private static BrowserContext signIn(Chromium chromium, Account account, Map<Account, String> cookies) {
        BrowserContext context = chromium.visitor("en", Chromium.LAPTOP_WIDTH);
        Chromium.signIn(context.newPage(), account.user());
        cookies.put(account, context.storageState());
        return context;
    }

    /// Imports the course, then one with faults, and tells the address of the report on them.
    private static String publish(BrowserContext publisher) {
        Examinee.json(publisher
                .request()
                .post(
                        "/api/courses",
                        Examinee.fromHere()
                                .setHeader("Content-Type", "application/zip")
                                .setData(ExampleCourse.archive())));
        Page page = publisher.pages().getFirst();
        page.navigate("/academy/courses");
        page.locator("#archive")
                .setInputFiles(new FilePayload("faulty.zip", "application/zip", ExampleCourse.faultyArchive()));
        page.locator("form:has(#archive) button").click();
        page.waitForURL("**/academy/courses/reports/*");
        return page.url().substring(RunningSystem.shared().baseUrl().length());
    }

    private static final class Shared {
        static final PreparedSite SITE = prepare();
    }
}
