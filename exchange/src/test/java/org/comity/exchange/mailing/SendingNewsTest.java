package org.comity.exchange.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.People;
import org.comity.exchange.Placed;
import org.comity.exchange.mailing.SendingNews.Round;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.mail.Letter;
import org.comity.platform.mail.Mail;
import org.comity.platform.mail.Mail.Delivery;
import org.comity.platform.mail.PostOffice.Received;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SendingNewsTest {

    private final Mailed mailed = new Mailed();

    @AfterEach
    void close() {
        mailed.close();
    }

    @Test
    void news_is_mailed_once_and_what_comes_within_the_hour_is_gathered() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.send();
        assertThat(mailed.received()).as("what was before she chose").isEmpty();
        mailed.later(SendingNews.BETWEEN);
        mailed.hostAccepts();
        mailed.send();
        mailed.send();
        assertThat(mailed.received()).hasSize(1);

        mailed.officerAccepts();
        mailed.send();
        assertThat(mailed.received()).as("within the hour").hasSize(1);
        mailed.later(SendingNews.BETWEEN);
        mailed.send();
        assertThat(mailed.received()).hasSize(2);
        assertThat(mailed.received().get(1).subject()).isEqualTo("3 things are new on your exchanges");
        mailed.later(Duration.ofDays(1));
        mailed.send();
        assertThat(mailed.received()).as("not twice about the same").hasSize(2);
    }

    @Test
    void a_mail_is_in_the_language_of_its_reader_and_leads_to_the_news() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            mailed.subscribed(Mailed.number(language), language);
        }
        mailed.hostAccepts();
        mailed.send();

        assertThat(mailed.received()).hasSize(InterfaceLanguage.values().length);
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Received received = to(Mailed.number(language));
            assertThat(received.header("Content-Language")).isEqualTo(language.tag());
            assertThat(received.subject())
                    .isEqualTo(ExchangeHouse.MESSAGES.text(language, "news-mail.letter.subject", Map.of("count", 2)));
            assertThat(received.text())
                    .startsWith(ExchangeHouse.MESSAGES.text(language, "notice.unread", Map.of("count", 2)) + "\n")
                    .contains(ExchangeHouse.MESSAGES.text(language, "news-mail.letter.why", Map.of()))
                    .contains("\n" + TestServer.BASE + "/exchange/notices\n");
        }
    }

    @Test
    void the_language_is_that_in_which_she_last_looked() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        reader.in(InterfaceLanguage.FRENCH).get("/exchange/notices");
        mailed.hostAccepts();
        mailed.send();

        assertThat(mailed.received().getFirst().header("Content-Language")).isEqualTo("fr");
    }

    @Test
    void who_has_read_it_meanwhile_gets_no_mail() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        reader.form(
                "/exchange/notices/read",
                "until",
                mailed.placed.house.clock.instant().toString());
        mailed.send();
        assertThat(mailed.received()).isEmpty();

        mailed.later(SendingNews.BETWEEN);
        mailed.officerAccepts();
        mailed.send();
        assertThat(mailed.received()).hasSize(1);
        assertThat(mailed.received().getFirst().subject()).isEqualTo("One thing is new on your exchanges");
    }

    @Test
    void who_reads_it_between_the_look_and_the_mail_gets_none() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        Client other = mailed.subscribed(2, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        String now = mailed.placed.house.clock.instant().toString();
        mailed.sending(new Interrupted(mailed.mail, () -> {
                    reader.form("/exchange/notices/read", "until", now);
                    other.form("/exchange/notices/read", "until", now);
                }))
                .round();

        assertThat(mailed.received()).as("the first was under way already").hasSize(1);
    }

    @Test
    void nothing_is_mailed_to_whom_it_does_not_concern_or_who_did_not_ask() {
        Client stranger = mailed.client(People.named("Stranger", Role.LIAISON_COORDINATOR, "third-police", "TZ")
                .reachedAt("stranger@example.org"));
        stranger.form(Mailed.CHOICE, "address", "");
        mailed.hostAccepts();
        mailed.send();

        assertThat(mailed.received()).isEmpty();
    }

    @Test
    void nothing_is_lost_while_the_mail_server_is_down() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.subscribed(2, InterfaceLanguage.ENGLISH);
        mailed.office.close();
        mailed.hostAccepts();
        for (int hours = 0; hours < 100; hours++) {
            assertThat(mailed.send()).isEqualTo(Round.UNREACHABLE);
            mailed.later(Duration.ofHours(1));
        }
        mailed.office.open();
        assertThat(mailed.send()).isEqualTo(Round.DONE);

        assertThat(mailed.received())
                .extracting(Received::to)
                .containsExactlyInAnyOrder("colleague1@example.org", "colleague2@example.org");
    }

    @Test
    void a_mail_that_is_refused_comes_again_and_is_given_up_at_last_without_its_address_in_the_log() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        Answering refusing = new Answering(new Delivery.Refused(450, false));
        List<String> log = logged(() -> {
            for (Duration pause : SendingNews.PAUSES) {
                mailed.sending(refusing).round();
                mailed.sending(refusing).round();
                mailed.later(pause);
            }
            assertThat(refusing.tried).hasSize(SendingNews.PAUSES.size());
            mailed.sending(refusing).round();
        });
        assertThat(refusing.tried).hasSize(SendingNews.PAUSES.size() + 1);
        assertThat(log).anyMatch(line -> line.contains("given up") && line.contains("450"));
        assertThat(log).noneMatch(line -> line.contains("colleague") || line.contains("example.org"));

        mailed.later(Duration.ofDays(2));
        mailed.send();
        assertThat(mailed.received()).as("given up").isEmpty();
        mailed.officerAccepts();
        mailed.later(SendingNews.BETWEEN);
        mailed.send();
        assertThat(mailed.received()).as("other news is another mail").hasSize(1);
    }

    @Test
    void what_was_refused_once_arrives_later() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        mailed.sending(new Answering(new Delivery.Refused(451, false))).round();
        mailed.send();
        assertThat(mailed.received()).as("not at once").isEmpty();
        mailed.later(SendingNews.PAUSES.getFirst());
        mailed.send();

        assertThat(mailed.received()).hasSize(1);
    }

    @Test
    void what_is_refused_for_good_is_not_tried_again() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        Answering refusing = new Answering(new Delivery.Refused(550, true));
        mailed.sending(refusing).round();
        mailed.later(Duration.ofDays(3));
        mailed.sending(refusing).round();

        assertThat(refusing.tried).hasSize(1);
    }

    @Test
    void what_the_mail_server_may_have_is_not_sent_again_and_holds_nobody_up() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.subscribed(2, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        Answering silent = new Answering(new Delivery.Unanswered("connection broke"));
        assertThat(mailed.sending(silent).round()).isEqualTo(Round.DONE);
        assertThat(silent.tried).hasSize(2);
        mailed.later(Duration.ofDays(3));
        mailed.send();
        assertThat(mailed.received()).isEmpty();

        mailed.officerAccepts();
        mailed.later(SendingNews.BETWEEN);
        mailed.send();
        assertThat(mailed.received()).as("other news is another mail").hasSize(2);
    }

    @Test
    void a_mail_that_always_breaks_the_connection_holds_nobody_up_and_is_given_up() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.subscribed(2, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        Answering breaking = new Answering(new Delivery.Refused(Delivery.Refused.SILENT, false));
        List<String> log = logged(() -> {
            for (int attempt = 0; attempt < 20; attempt++) {
                mailed.sending(breaking).round();
                mailed.later(Duration.ofDays(1));
            }
        });
        assertThat(breaking.tried).hasSize(2 * (SendingNews.PAUSES.size() + 1));
        assertThat(log).anyMatch(line -> line.contains("given up") && line.contains("said nothing"));
    }

    @Test
    void nobody_else_takes_a_mail_while_it_may_still_be_under_way() {
        assertThat(Mail.LONGEST.multipliedBy(SendingNews.BATCH)).isLessThan(SendingNews.LEASE);
    }

    @Test
    void several_servers_send_each_mail_once() throws Exception {
        int people = 3 * SendingNews.BATCH;
        for (int number = 0; number < people; number++) {
            mailed.subscribed(number, InterfaceLanguage.ENGLISH);
        }
        mailed.hostAccepts();
        CountDownLatch begun = new CountDownLatch(1);
        Callable<Round> server = () -> {
            begun.await();
            return mailed.send();
        };
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            List<Future<Round>> rounds = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                rounds.add(servers.submit(server));
            }
            begun.countDown();
            for (Future<Round> round : rounds) {
                assertThat(round.get()).isEqualTo(Round.DONE);
            }
        }

        assertThat(mailed.received()).hasSize(people);
        assertThat(mailed.received()).extracting(Received::to).doesNotHaveDuplicates();
    }

    @Test
    void a_server_that_is_killed_sends_nothing_twice_and_leaves_the_others_theirs() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.subscribed(2, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        Interrupted killed = new Interrupted(mailed.mail, () -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> mailed.sending(killed).round()).isInstanceOf(Killed.class);
        assertThat(mailed.received()).hasSize(1);
        mailed.send();
        assertThat(mailed.received()).as("the other may still be at work").hasSize(1);
        mailed.later(Duration.ofHours(2));
        mailed.send();

        assertThat(mailed.received())
                .extracting(Received::to)
                .containsExactlyInAnyOrder("colleague1@example.org", "colleague2@example.org");
        mailed.later(Duration.ofHours(2));
        mailed.officerAccepts();
        mailed.send();
        assertThat(mailed.received()).as("other news comes to both").hasSize(4);
    }

    @Test
    void who_has_not_looked_for_long_gets_no_mail_until_she_does() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.later(SendingNews.AWAY);
        mailed.hostAccepts();
        mailed.send();
        assertThat(mailed.received()).isEmpty();
        reader.get("/exchange/notices");
        mailed.send();

        assertThat(mailed.received()).hasSize(1);
    }

    @Test
    void who_was_at_the_start_page_gets_mail_although_she_did_not_look_at_her_news() {
        mailed.subscribed(1, InterfaceLanguage.FRENCH);
        mailed.later(Duration.ofDays(50));
        mailed.placed.house.noticing.unread(Mailed.colleague(1).actor());
        mailed.later(Duration.ofDays(20));
        mailed.hostAccepts();
        mailed.send();

        assertThat(mailed.received()).hasSize(1);
        assertThat(mailed.received().getFirst().text())
                .as("in the language in which she read last")
                .contains("nouvelles sur vos échanges");
    }

    @Test
    void whose_role_was_taken_away_is_told_nothing_of_her_former_office() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.client(new Person(
                        Mailed.id(1),
                        "Colleague 1",
                        List.of("liaison-coordinator"),
                        "third-police",
                        "TZ",
                        Optional.empty()))
                .get("/exchange/notices");
        mailed.hostAccepts();
        mailed.send();

        assertThat(mailed.received()).isEmpty();
    }

    @Test
    void nothing_of_an_exchange_stands_in_any_mail() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        Client officer = mailed.client(Placed.PERSON.reachedAt("officer@example.org"));
        officer.form(Mailed.CHOICE, "address", "");
        mailed.client(Mailed.colleague(2)).form(Mailed.CHOICE, "address", "other@example.org");
        String code = officer.get("/api/exchange/matches")
                .json()
                .at("/matches/0/pseudonym")
                .asText();
        assertThat(code).isNotEmpty();
        mailed.hostAccepts();
        mailed.officerAccepts();
        mailed.send();

        assertThat(mailed.received()).hasSize(3);
        assertThat(mailed.received()).allSatisfy(received -> {
            String all = received.raw() + "\n" + received.subject() + "\n" + received.text();
            assertThat(all)
                    .doesNotContain(Placed.MARK, "Zyxwvut", "Colleague 1", "Cybercrime", "laborator", "spring")
                    .doesNotContain("Kenya", "France", "home-police", "example-police", mailed.placed.match);
            assertThat(all).doesNotContain(code);
        });
    }

    @Test
    void the_number_of_questions_does_not_grow_with_the_people() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        int one = questions();
        for (int number = 2; number < 20; number++) {
            mailed.subscribed(number, InterfaceLanguage.ENGLISH);
        }
        mailed.later(Duration.ofHours(2));

        assertThat(questions()).isEqualTo(one);
    }

    private int questions() {
        return mailed.placed.house.source.during(() -> mailed.sending().round()).size();
    }

    private Received to(int number) {
        return mailed.received().stream()
                .filter(received -> received.to().equals("colleague" + number + "@example.org"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> logged(Runnable work) {
        List<String> lines = new ArrayList<>();
        Logger logger = Logger.getLogger(SendingNews.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(new SimpleFormatter().format(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
        }
        return lines;
    }

    /// Stands for the end of the process.
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Hands a letter over, and then something happens before anybody hears of it.
    private record Interrupted(Mail mail, Runnable then) implements Mail {

        @Override
        public boolean offered() {
            return true;
        }

        @Override
        public Delivery send(Letter letter) {
            Delivery delivery = mail.send(letter);
            then.run();
            return delivery;
        }
    }

    /// A server that takes nothing.
    private static final class Answering implements Mail {

        private final List<Letter> tried = new ArrayList<>();
        private final Delivery answer;

        Answering(Delivery answer) {
            this.answer = answer;
        }

        @Override
        public boolean offered() {
            return true;
        }

        @Override
        public Delivery send(Letter letter) {
            tried.add(letter);
            return answer;
        }
    }
}
