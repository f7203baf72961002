package org.comity.exchange.mailing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.mailing.MailStep.Asked;
import org.comity.exchange.mailing.MailStep.Chosen;
import org.comity.exchange.mailing.MailStep.Refused;
import org.comity.exchange.notice.PostgresNotices;
import org.comity.exchange.notice.Reader;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.mail.Mail;
import org.comity.platform.mail.MailAddress;
import org.jdbi.v3.core.Handle;

/// Lets people say whether they get mail, and at which address. Without a mail server there is nothing to
/// choose.
@Singleton
public final class ChoosingMail {

    static final String ADDRESS = "address";

    /// How long a link can confirm an address.
    static final Duration CODE = Duration.ofDays(2);

    /// How many links somebody can ask for in a day.
    static final int LINKS = 3;

    private static final Duration DAY = Duration.ofDays(1);
    static final String SUBJECT = "news-mail";
    static final String ENDED = "exchange.news-mail-ended";

    private final Database database;
    private final PostgresMailChoices choices;
    private final PostgresNotices notices;
    private final Mail mail;
    private final Authority authority;

    @Inject
    public ChoosingMail(Database database, PostgresMailChoices choices, Mail mail, Authority authority) {
        this.database = database;
        this.choices = choices;
        this.notices = new PostgresNotices();
        this.mail = mail;
        this.authority = authority;
    }

    /// Whether there is anything to choose.
    public boolean offered() {
        return mail.offered();
    }

    /// What she chose. That she looked is kept, with her language and her roles of today.
    ///
    /// @throws NotFoundException when no mail is sent here
    Optional<MailChoice> choice(Actor actor, InterfaceLanguage language) {
        required();
        return database.transaction(handle -> {
            notices.looked(handle, Reader.of(actor, authority.policy()), language, authority.now());
            return choices.find(handle, actor.id());
        });
    }

    /// Chooses mail to an address, in the place of an earlier one. An address that her account does not vouch
    /// for takes the place only when it is confirmed.
    ///
    /// @param typed what she typed; nothing for the address of her account
    /// @throws NotFoundException when no mail is sent here
    MailStep choose(Person person, InterfaceLanguage language, String typed) {
        required();
        Optional<MailAddress> account = person.mail().flatMap(MailAddress::typed);
        Optional<MailAddress> address = typed.isBlank() ? account : MailAddress.typed(typed);
        if (address.isEmpty()) {
            return new Refused(typed.isBlank() ? "news-mail.fault.none" : "news-mail.fault.address");
        }
        boolean verified = account.equals(address);
        return database.transaction(handle -> {
            choices.lock(handle, person.subject());
            Instant now = authority.now();
            if (!verified && choices.requests(handle, person.subject(), now.minus(DAY)) >= LINKS) {
                return new Refused("news-mail.fault.often");
            }
            if (!verified) {
                choices.requested(handle, person.subject(), now);
            }
            Reader reader = Reader.of(person.actor(), authority.policy());
            choices.put(
                    handle,
                    new PostgresMailChoices.Chosen(
                            reader, language, address.get().text()),
                    keys(verified),
                    now);
            append(
                    handle,
                    Optional.of(person.actor()),
                    "exchange.news-mail-chosen",
                    person.subject(),
                    "account",
                    verified);
            return verified ? new Chosen() : new Asked();
        });
    }

    /// Confirms the address that a link was sent to.
    ///
    /// @return whether the link was the newest of hers and not too old
    /// @throws NotFoundException when no mail is sent here
    boolean confirm(Actor actor, String code) {
        required();
        Optional<LinkKey> key = LinkKey.read(code);
        return key.isPresent()
                && database.transaction(handle -> {
                    boolean confirmed = choices.confirm(handle, actor.id(), key.get(), authority.now());
                    if (confirmed) {
                        append(handle, Optional.of(actor), "exchange.news-mail-chosen", actor.id(), "confirmed", true);
                    }
                    return confirmed;
                });
    }

    /// Ends her mails.
    void end(Actor actor) {
        database.change(handle -> {
            if (choices.remove(handle, actor.id()) > 0) {
                append(handle, Optional.of(actor), ENDED, actor.id(), "link", false);
            }
        });
    }

    /// Ends the mails from one of which the key comes. Tells nobody whether there were any.
    void end(String key) {
        LinkKey.read(key)
                .ifPresent(link -> database.change(handle -> choices.remove(handle, link)
                        .ifPresent(person -> append(handle, Optional.empty(), ENDED, person, "link", true))));
    }

    private PostgresMailChoices.Keys keys(boolean verified) {
        LinkKey off = LinkKey.of(authority.secret(LinkKey.BYTES));
        return new PostgresMailChoices.Keys(
                off, verified ? Optional.empty() : Optional.of(LinkKey.of(authority.secret(LinkKey.BYTES))));
    }

    private void required() {
        if (!offered()) {
            throw new NotFoundException();
        }
    }

    private void append(
            Handle handle, Optional<Actor> actor, String action, UUID person, String detail, boolean value) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                actor, action, SUBJECT, person.toString(), Map.of(detail, Boolean.toString(value))));
    }
}
