package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Everything that changes something is refused to whoever must not: nobody who is signed in, the wrong role, another
/// person, another organisation in another jurisdiction, and a page of another site in the name of the right person.
/// After each refusal all tables are as they were.
final class WrongPersonIT {

    /// For everybody: leaving, choosing the language of the interface, which is kept in a cookie, and writing a letter,
    /// of which nothing is kept; and, for whoever has a mail about news, ending such mails.
    private static final Set<String> OPEN = Set.of(
            "POST /logout",
            "POST /language",
            "POST /knowledge/letters",
            "POST /knowledge/letters/form",
            "POST /exchange/notices/mail/off/{key}",
            "POST /api/exchange/notices/mail/off/{key}");

    private static final String FOREIGN = "https://evil.example";
    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();

    @Test
    void no_method_is_forgotten() {
        Set<String> tried = ForbiddenCall.all(PreparedSite.shared()).stream()
                .map(ForbiddenCall::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(OPEN);

        assertThat(tried).isEqualTo(ResourceMethods.changing());
    }

    @TestFactory
    Stream<DynamicTest> nobody_changes_anything_without_signing_in() {
        return each((call, name) -> {
            Reply reply = refused(call, Caller.anonymous().fromHere());

            assertThat(reply.status()).as(name).isEqualTo(401);
        });
    }

    @TestFactory
    Stream<DynamicTest> another_site_changes_nothing_with_the_cookie_of_the_right_person() {
        return each((call, name) -> {
            Caller cookie = browser(call.right().user());

            assertThat(refused(call, cookie.with("Origin", FOREIGN)).status())
                    .as(name)
                    .isEqualTo(403);
            assertThat(refused(call, cookie).status())
                    .as("%s without any origin", name)
                    .isEqualTo(403);
        });
    }

    @TestFactory
    Stream<DynamicTest> the_wrong_person_changes_nothing() {
        return each((call, name) -> {
            for (String account : call.wrong()) {
                Reply reply = refused(call, browser(account).fromHere());

                assertThat(reply.status()).as("%s by %s", name, account).isIn(403, 404);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_wrong_person_changes_nothing_by_token() {
        return each((call, name) -> {
            for (String account : call.wrong()) {
                Reply reply = refused(call, Caller.program(account));

                // a token counts under /api alone; elsewhere its bearer is nobody
                assertThat(reply.status())
                        .as("%s by %s", name, account)
                        .isIn(call.call().path().startsWith("/api/") ? Set.of(403, 404) : Set.of(401, 403));
            }
        });
    }

    private interface Trial {
        void of(ForbiddenCall call, String name);
    }

    private static Stream<DynamicTest> each(Trial trial) {
        return ForbiddenCall.all(PreparedSite.shared()).stream()
                .map(call -> dynamicTest(call.toString(), () -> trial.of(call, call.toString())));
    }

    private static Reply refused(ForbiddenCall call, Caller caller) {
        Map<String, String> before = StateOfEverything.now();
        Reply reply = caller.send(call.call());
        assertThat(StateOfEverything.now())
                .as("%s by %s: %s", call, caller.name(), reply)
                .isEqualTo(before);
        return reply;
    }

    private static Caller browser(String account) {
        String cookie = COOKIES.computeIfAbsent(account, DemoAccounts::sessionCookie);
        return new Caller(account + " by cookie", Map.of("Cookie", cookie));
    }
}
