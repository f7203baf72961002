package org.comity.exchange.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.People;
import org.comity.exchange.mailing.SendingNews.Round;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.mail.PostOffice.Received;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MailChoiceTest {

    private static final String CONFIRMATION = "/exchange/notices/mail/confirmation/";
    private static final String END = "/exchange/notices/mail/off/";

    private final Mailed mailed = new Mailed();

    @AfterEach
    void close() {
        mailed.close();
    }

    @Test
    void nobody_gets_mail_who_did_not_choose_it() {
        Client reader = mailed.client(Mailed.colleague(1));
        assertThat(reader.get("/exchange/notices").body()).contains("href=\"" + Mailed.CHOICE + "\"");
        assertThat(reader.get(Mailed.CHOICE).body()).contains("You get no mail.", "value=\"colleague1@example.org\"");
        assertThat(reader.get(Mailed.API).json().get("state").asText()).isEqualTo("off");
        assertThat(mailed.choices()).isZero();
    }

    @Test
    void the_verified_address_of_the_account_needs_no_confirmation() {
        Client reader = mailed.client(Mailed.colleague(1));
        assertThat(reader.form(Mailed.CHOICE, "address", "colleague1@example.org")
                        .status())
                .isEqualTo(303);

        assertThat(reader.get(Mailed.CHOICE).body()).contains("You get an e-mail when there is news");
        assertThat(reader.get(Mailed.API).json().get("state").asText()).isEqualTo("on");
        mailed.send();
        assertThat(mailed.received()).isEmpty();
    }

    @Test
    void another_address_gets_nothing_but_a_link_until_it_is_confirmed() {
        Client reader = mailed.client(Mailed.colleague(1)).in(InterfaceLanguage.FRENCH);
        assertThat(reader.form(Mailed.CHOICE, "address", "other@example.org").status())
                .isEqualTo(303);
        mailed.hostAccepts();
        mailed.send();
        mailed.later(Duration.ofHours(5));
        mailed.send();
        assertThat(mailed.received()).hasSize(1);
        Received link = mailed.received().getFirst();
        assertThat(link.to()).isEqualTo("other@example.org");
        assertThat(link.subject()).isEqualTo("Confirmez votre adresse électronique");
        assertThat(link.header("List-Unsubscribe")).isEmpty();
        assertThat(reader.get(Mailed.CHOICE).body()).contains("Confirmez cette adresse");

        String confirmation = Mailed.link(link, CONFIRMATION);
        assertThat(reader.get(confirmation).body()).contains("action=\"" + confirmation + "\"");
        assertThat(reader.get(Mailed.API).json().get("state").asText())
                .as("looking at it confirms nothing")
                .isEqualTo("unconfirmed");
        assertThat(reader.form(confirmation).status()).isEqualTo(303);
        assertThat(reader.get(Mailed.API).json().get("state").asText()).isEqualTo("on");
        mailed.later(Duration.ofMinutes(5));
        mailed.officerAccepts();
        mailed.send();
        assertThat(mailed.received()).hasSize(2);
        assertThat(mailed.received().get(1).to()).isEqualTo("other@example.org");
    }

    @Test
    void only_who_asked_confirms_and_only_with_the_newest_link_in_time() {
        Client reader = mailed.client(Mailed.colleague(1));
        reader.form(Mailed.CHOICE, "address", "first@example.org");
        mailed.send();
        mailed.later(Duration.ofMinutes(1));
        reader.form(Mailed.CHOICE, "address", "second@example.org");
        mailed.send();
        String first = Mailed.link(mailed.received().get(0), CONFIRMATION);
        String second = Mailed.link(mailed.received().get(1), CONFIRMATION);

        assertThat(reader.form(first).status()).isEqualTo(409);
        assertThat(reader.form(CONFIRMATION + "x").status()).isEqualTo(409);
        assertThat(mailed.client(Mailed.colleague(2)).form(second).status()).isEqualTo(409);
        assertThat(mailed.placed.house.server.signedOut().form(second).status()).isIn(303, 401);
        mailed.later(ChoosingMail.CODE);
        assertThat(reader.form(second).status()).isEqualTo(409);
        assertThat(reader.form(second).body()).contains("Ask for a new one");
        mailed.later(Duration.ofMinutes(1));
        mailed.send();
        assertThat(mailed.choices()).as("what nobody confirmed is forgotten").isZero();
    }

    @Test
    void nobody_can_have_strangers_flooded() {
        Client reader = mailed.client(Mailed.colleague(1));
        for (int number = 0; number < 5; number++) {
            mailed.later(Duration.ofMinutes(1));
            Answer answer = reader.form(Mailed.CHOICE, "address", "stranger" + number + "@example.org");
            assertThat(answer.status()).isEqualTo(number < ChoosingMail.LINKS ? 303 : 422);
            reader.form(Mailed.CHOICE + "/off");
        }
        assertThat(reader.form(Mailed.CHOICE, "address", "").status())
                .as("her own")
                .isEqualTo(303);
        mailed.later(Duration.ofDays(1));
        assertThat(reader.form(Mailed.CHOICE, "address", "later@example.org").status())
                .isEqualTo(303);
    }

    @Test
    void what_is_no_address_is_said_at_its_field() {
        Client reader = mailed.client(People.named("No mail", Role.OFFICER, "home-police", "FR"));
        for (String wrong :
                List.of("", "reader", "a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org")) {
            Answer answer = reader.form(Mailed.CHOICE, "address", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("href=\"#address\"", "aria-invalid=\"true\"");
        }
        assertThat(reader.put(Mailed.API, "{}").status()).isEqualTo(422);
        assertThat(mailed.choices()).isZero();
    }

    @Test
    void the_api_can_do_what_the_pages_can() {
        Client reader = mailed.client(Mailed.colleague(1));
        assertThat(reader.put(Mailed.API, "{\"address\": \"other@example.org\"}")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("unconfirmed");
        mailed.send();
        String link = Mailed.link(mailed.received().getFirst(), CONFIRMATION);
        String code = link.substring(CONFIRMATION.length());
        assertThat(reader.post(Mailed.API + "/confirmation", "{\"code\": \"x\"}")
                        .status())
                .isEqualTo(409);
        Answer on = reader.post(Mailed.API + "/confirmation", "{\"code\": \"" + code + "\"}");
        assertThat(on.json().get("state").asText()).isEqualTo("on");
        assertThat(on.json().get("address").asText()).isEqualTo("other@example.org");
        assertThat(reader.delete(Mailed.API).status()).isEqualTo(200);
        assertThat(reader.get(Mailed.API).json().get("state").asText()).isEqualTo("off");
        assertThat(reader.put(Mailed.API, "{}").json().get("state").asText()).isEqualTo("on");
    }

    @Test
    void a_link_in_the_mail_ends_it_without_a_login_but_not_by_being_opened() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.subscribed(2, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        mailed.send();
        Client nobody = mailed.placed.house.server.signedOut();
        String end = Mailed.link(mailed.received().getFirst(), END);

        assertThat(nobody.get(end).body()).contains("action=\"" + end + "\"", "Stop the e-mails");
        assertThat(nobody.with("Accept", "text/html").get("/api" + end).location())
                .isEqualTo(end);
        assertThat(mailed.choices()).isEqualTo(2);
        Answer ended = nobody.form(end);
        assertThat(ended.body()).contains("You get no more mail about news");
        assertThat(mailed.choices()).isEqualTo(1);
        assertThat(nobody.form(end).body())
                .as("tells nobody whether there was any")
                .isEqualTo(ended.body());
        assertThat(nobody.form(END + "guessed").status()).isEqualTo(200);
        assertThat(mailed.choices()).isEqualTo(1);
    }

    @Test
    void a_program_that_reads_mail_ends_it_with_one_call() {
        mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        mailed.send();
        String header = mailed.received().getFirst().header("List-Unsubscribe");
        String path = header.substring("<http://comity.example".length(), header.length() - 1);

        Client program = mailed.placed.house.server.signedOut();
        assertThat(program.form(path, "List-Unsubscribe", "One-Click").status()).isEqualTo(200);
        assertThat(mailed.choices()).isZero();
    }

    @Test
    void who_ends_it_while_a_mail_is_due_gets_none() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        reader.form(Mailed.CHOICE + "/off");

        assertThat(mailed.send()).isEqualTo(Round.DONE);
        assertThat(mailed.received()).isEmpty();
    }

    @Test
    void the_audit_trail_knows_of_the_choice_but_not_the_address() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        reader.form(Mailed.CHOICE, "address", "other@example.org");
        reader.form(Mailed.CHOICE + "/off");
        reader.form(Mailed.CHOICE + "/off");

        assertThat(mailed.placed.house.actions())
                .filteredOn(action -> action.contains("mail"))
                .containsExactly("exchange.news-mail-ended", "exchange.news-mail-chosen", "exchange.news-mail-chosen");
        assertThat(mailed.placed.house.trail.newest(java.util.OptionalLong.empty(), 500).stream()
                        .map(AuditRecord::toString))
                .noneMatch(record -> record.contains("example.org"));
    }

    @Test
    void it_comes_with_her_file_and_goes_with_the_person() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        reader.form(Mailed.CHOICE, "address", "other@example.org");
        mailed.subscribed(2, InterfaceLanguage.ENGLISH);
        ErasingMailChoices erasing = new ErasingMailChoices(new PostgresMailChoices());

        List<Object> kept = mailed.placed.house.database.query(handle -> erasing.of(handle, Mailed.id(1)));
        assertThat(kept).singleElement().asString().contains("other@example.org");
        int erased = mailed.placed.house.database.transaction(handle -> erasing.erase(handle, Mailed.id(1)));
        assertThat(erased).isEqualTo(2);
        assertThat(mailed.choices()).as("the other one’s stays").isEqualTo(1);
        mailed.hostAccepts();
        mailed.send();
        assertThat(mailed.received()).extracting(Received::to).containsExactly("colleague2@example.org");
    }

    @Test
    void without_a_mail_server_it_is_not_offered() {
        ExchangeHouse house = new ExchangeHouse();
        Client reader = house.server.as(Mailed.colleague(1));

        assertThat(reader.get("/exchange/notices").body()).doesNotContain(Mailed.CHOICE);
        assertThat(reader.get(Mailed.CHOICE).status()).isEqualTo(404);
        assertThat(reader.get(Mailed.API).status()).isEqualTo(404);
        assertThat(reader.form(Mailed.CHOICE, "address", "").status()).isEqualTo(404);
        assertThat(reader.put(Mailed.API, "{}").status()).isEqualTo(404);
    }

    @Test
    void whoever_neither_takes_part_in_exchanges_nor_leads_them_has_no_such_page() {
        Client author = mailed.placed.house.as(Role.AUTHOR, "example-academy", "CH");
        assertThat(author.get(Mailed.CHOICE).status()).isEqualTo(403);
        assertThat(author.form(Mailed.CHOICE, "address", "a@example.org").status())
                .isEqualTo(403);
        assertThat(mailed.placed.house.programme.get(Mailed.CHOICE).status()).isEqualTo(200);
    }

    @Test
    void every_page_speaks_the_languages_of_the_interface() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Client reader =
                    mailed.client(Mailed.colleague(Mailed.number(language))).in(language);
            reader.form(Mailed.CHOICE, "address", "other@example.org");
            for (String path : List.of(Mailed.CHOICE, CONFIRMATION + "x", END + "x")) {
                assertThat(reader.get(path).status()).as(path).isEqualTo(200);
                assertThat(reader.get(path).body()).doesNotContain("news-mail.");
            }
        }
    }
}
