package org.comity.exchange.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.People;
import org.comity.exchange.Placed;
import org.comity.exchange.mailing.SendingNews.Round;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.mail.Mail;
import org.comity.platform.mail.PostOffice;
import org.comity.platform.mail.PostOffice.Received;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Client;

/// An announced match, a mail server, and people of the officer's office who get mail.
final class Mailed implements AutoCloseable {

    static final String CHOICE = "/exchange/notices/mail";
    static final String API = "/api/exchange/notices/mail";

    final PostOffice office = new PostOffice();
    final Mail mail = office.mail();
    final Placed placed = Placed.announcedIn(new ExchangeHouse(mail));

    Mailed() {
        later(Duration.ofMinutes(10));
    }

    /// Somebody of the officer's office whose account has a verified address.
    static Person colleague(int number) {
        return People.named("Colleague " + number, Role.LIAISON_COORDINATOR, "home-police", "FR")
                .reachedAt("colleague" + number + "@example.org");
    }

    Client client(Person person) {
        return placed.house.server.as(person);
    }

    /// A colleague who gets mail in a language, from now on.
    Client subscribed(int number, InterfaceLanguage language) {
        Client client = client(colleague(number)).in(language);
        assertThat(client.form(CHOICE, "address", "").status()).isEqualTo(303);
        return client;
    }

    SendingNews sending() {
        return sending(mail);
    }

    SendingNews sending(Mail by) {
        return new SendingNews(
                placed.house.database, by, placed.house.authority, ExchangeHouse.MESSAGES, TestServer.CONFIGURATION);
    }

    /// Sends what there is.
    Round send() {
        Round round = sending().round();
        while (round == Round.MORE) {
            round = sending().round();
        }
        return round;
    }

    void later(Duration by) {
        placed.house.clock.later(by);
    }

    /// Something new for the officer's office, old enough to be told.
    void hostAccepts() {
        later(Duration.ofMinutes(1));
        assertThat(placed.host.form(placed.match + "/acceptance").status()).isEqualTo(303);
        later(Duration.ofMinutes(5));
    }

    /// Something more.
    void officerAccepts() {
        later(Duration.ofMinutes(1));
        assertThat(placed.officer.form(placed.match + "/acceptance").status()).isEqualTo(303);
        later(Duration.ofMinutes(5));
    }

    List<Received> received() {
        return office.received();
    }

    /// The path of the link in a mail that begins so.
    static String link(Received received, String beginning) {
        Matcher link = Pattern.compile(Pattern.quote(TestServer.BASE + beginning) + "[A-Za-z0-9_-]+")
                .matcher(received.text());
        assertThat(link.find()).isTrue();
        return link.group().substring(TestServer.BASE.toString().length());
    }

    /// How many people get mail or wait for a link.
    int choices() {
        return placed.house.database.query(handle -> handle.createQuery("SELECT count(*) FROM exchange.notice_mail")
                .mapTo(int.class)
                .one());
    }

    /// A colleague for each language.
    static int number(InterfaceLanguage language) {
        return List.of(InterfaceLanguage.values()).indexOf(language);
    }

    static UUID id(int number) {
        return colleague(number).subject();
    }

    @Override
    public void close() {
        office.close();
    }
}
