package org.comity.exchange.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.mail.Letter;
import org.comity.platform.mail.Mail;
import org.comity.platform.mail.PostOffice.Received;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of mail about news when somebody who gets it chooses again.
final class ChangingAddressTest {

    private static final String CONFIRMATION = "/exchange/notices/mail/confirmation/";
    private static final String END = "/exchange/notices/mail/off/";
    private static final String OLD = "colleague1@example.org";
    private static final String NEW = "other@example.org";

    private final Mailed mailed = new Mailed();

    @AfterEach
    void close() {
        mailed.close();
    }

    @Test
    void the_link_in_an_earlier_mail_still_ends_the_mails_after_she_chose_again() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        mailed.send();
        String end = Mailed.link(mailed.received().getFirst(), END);
        reader.form(Mailed.CHOICE, "address", OLD);
        reader.form(Mailed.CHOICE, "address", NEW);
        mailed.send();
        reader.form(confirmation());
        assertThat(state(reader).get("address").asText()).isEqualTo(NEW);

        mailed.placed.house.server.signedOut().form(end);
        assertThat(state(reader).get("state").asText()).isEqualTo("off");
    }

    @Test
    void the_address_in_use_stays_in_use_until_the_new_one_is_confirmed() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        reader.form(Mailed.CHOICE, "address", NEW);
        mailed.hostAccepts();
        mailed.send();
        assertThat(mailed.received()).extracting(Received::to).containsExactly(NEW);
        assertThat(reader.get(Mailed.CHOICE).body())
                .contains(
                        "You get an e-mail when there is news", OLD, "Confirm this address", NEW, "the address above");
        assertThat(state(reader).get("state").asText()).isEqualTo("on");
        assertThat(state(reader).get("address").asText()).isEqualTo(OLD);
        assertThat(state(reader).get("pending").asText()).isEqualTo(NEW);
        mailed.later(SendingNews.BETWEEN);
        mailed.send();
        assertThat(mailed.received()).extracting(Received::to).containsExactlyInAnyOrder(NEW, OLD);

        reader.form(confirmation());
        assertThat(state(reader).get("address").asText()).isEqualTo(NEW);
        assertThat(state(reader).hasNonNull("pending")).isFalse();
        mailed.officerAccepts();
        mailed.later(SendingNews.BETWEEN);
        mailed.send();
        assertThat(mailed.received()).extracting(Received::to).containsExactlyInAnyOrder(NEW, OLD, NEW);
    }

    @Test
    void a_new_address_brings_no_mail_within_the_hour_and_loses_no_news() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        mailed.send();
        mailed.officerAccepts();
        reader.form(Mailed.CHOICE, "address", NEW);
        mailed.send();
        reader.form(confirmation());
        mailed.send();
        assertThat(mailed.received()).hasSize(2);
        mailed.later(SendingNews.BETWEEN);
        mailed.send();

        assertThat(mailed.received()).extracting(Received::to).containsExactlyInAnyOrder(OLD, NEW, NEW);
    }

    @Test
    void a_link_that_is_refused_for_now_brings_no_news_twice() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        mailed.hostAccepts();
        mailed.send();
        reader.form(Mailed.CHOICE, "address", NEW);
        mailed.sending(new RefusingForNow()).round();
        mailed.later(SendingNews.PAUSES.getFirst());
        mailed.send();
        mailed.later(Duration.ofHours(3));
        mailed.send();

        assertThat(mailed.received()).extracting(Received::to).containsExactlyInAnyOrder(OLD, NEW);
    }

    @Test
    void a_new_address_that_nobody_confirms_is_forgotten_and_the_old_one_stays() {
        Client reader = mailed.subscribed(1, InterfaceLanguage.ENGLISH);
        reader.form(Mailed.CHOICE, "address", NEW);
        mailed.send();
        mailed.later(ChoosingMail.CODE.plusMinutes(1));
        mailed.send();
        assertThat(state(reader).get("address").asText()).isEqualTo(OLD);
        assertThat(state(reader).hasNonNull("pending")).isFalse();
        assertThat(reader.form(confirmation()).status()).isEqualTo(409);
        mailed.hostAccepts();
        mailed.later(SendingNews.BETWEEN);
        mailed.send();

        assertThat(mailed.received()).extracting(Received::to).containsExactlyInAnyOrder(NEW, OLD);
        assertThat(actions()).doesNotContain("exchange.news-mail-ended");
    }

    @Test
    void the_address_of_the_account_takes_the_place_of_one_that_waits() {
        Client reader = mailed.client(Mailed.colleague(1));
        reader.form(Mailed.CHOICE, "address", NEW);
        reader.form(Mailed.CHOICE, "address", OLD);
        mailed.send();
        assertThat(mailed.received()).isEmpty();
        mailed.later(ChoosingMail.CODE.plusMinutes(1));
        mailed.hostAccepts();
        mailed.send();

        assertThat(mailed.received()).extracting(Received::to).containsExactly(OLD);
    }

    @Test
    void the_audit_trail_knows_that_an_address_was_forgotten() {
        mailed.client(Mailed.colleague(1)).form(Mailed.CHOICE, "address", NEW);
        mailed.later(ChoosingMail.CODE.plusMinutes(1));
        mailed.send();

        assertThat(mailed.choices()).isZero();
        assertThat(actions()).containsExactly("exchange.news-mail-ended", "exchange.news-mail-chosen");
    }

    /// The path of the link that was sent to the new address.
    private String confirmation() {
        return mailed.received().stream()
                .filter(received -> received.to().equals(NEW) && received.text().contains(CONFIRMATION))
                .map(received -> Mailed.link(received, CONFIRMATION))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode state(Client reader) {
        return reader.get(Mailed.API).json();
    }

    private List<String> actions() {
        return mailed.placed.house.actions().stream()
                .filter(action -> action.contains("mail"))
                .toList();
    }

    /// A server that takes nothing now.
    private static final class RefusingForNow implements Mail {

        @Override
        public boolean offered() {
            return true;
        }

        @Override
        public Delivery send(Letter letter) {
            return new Delivery.Refused(450, false);
        }
    }
}
