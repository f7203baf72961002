package org.comity.exchange.mailing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.notice.Reader;
import org.comity.platform.language.InterfaceLanguage;
import org.jdbi.v3.core.Handle;

/// Who gets mail and where, in PostgreSQL.
@Singleton
public final class PostgresMailChoices {

    @Inject
    public PostgresMailChoices() {}

    /// As whom somebody reads, in which language and at which address.
    record Chosen(Reader reader, InterfaceLanguage language, String address) {}

    /// @param off ends the mails, if she has no such key yet
    /// @param code confirms the address; empty when it needs no confirmation
    record Keys(LinkKey off, Optional<LinkKey> code) {}

    Optional<MailChoice> find(Handle handle, UUID person) {
        return handle.createQuery("SELECT address, pending, chosen_at FROM exchange.notice_mail WHERE person = :person")
                .bind("person", person)
                .map((row, context) -> new MailChoice(
                        Optional.ofNullable(row.getString("address")),
                        Optional.ofNullable(row.getString("pending")),
                        row.getTimestamp("chosen_at").toInstant()))
                .findOne();
    }

    /// One at a time for each person, until the transaction ends.
    void lock(Handle handle, UUID person) {
        handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('exchange.notice_mail', :seed))")
                .bind("seed", person.getLeastSignificantBits())
                .mapTo(int.class)
                .one();
    }

    /// How many links were asked for since then; earlier ones are forgotten.
    int requests(Handle handle, UUID person, Instant since) {
        handle.createUpdate("DELETE FROM exchange.notice_mail_request WHERE at <= :since")
                .bind("since", since)
                .execute();
        return handle.createQuery("SELECT count(*) FROM exchange.notice_mail_request WHERE person = :person")
                .bind("person", person)
                .mapTo(int.class)
                .one();
    }

    void requested(Handle handle, UUID person, Instant now) {
        handle.createUpdate(
                        "INSERT INTO exchange.notice_mail_request (person, at) VALUES (:person, :now) ON CONFLICT DO NOTHING")
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    /// An address that needs no confirmation is used at once, and what happened before is told by no mail.
    /// Any other waits beside the one in use. The key that ends the mails stays: earlier mails hold it.
    void put(Handle handle, Chosen chosen, Keys keys, Instant now) {
        Reader reader = chosen.reader();
        handle.createUpdate("""
                        INSERT INTO exchange.notice_mail (person, organisation, jurisdiction, officer, home, host, programme, language,
                            address, pending, code, code_until, link_due, off_key, chosen_at, seen_at, look_at,
                            told_until, told_before)
                        VALUES (:person, :organisation, :jurisdiction, :officer, :home, :host, :programme, :language,
                            :address, :pending, :code, :codeUntil, cast(:pending AS text) IS NOT NULL, :off, :now, :now, :now,
                            :now, :now)
                        ON CONFLICT (person) DO UPDATE SET organisation = EXCLUDED.organisation,
                            jurisdiction = EXCLUDED.jurisdiction, officer = EXCLUDED.officer, home = EXCLUDED.home,
                            host = EXCLUDED.host, programme = EXCLUDED.programme, language = EXCLUDED.language,
                            address = coalesce(EXCLUDED.address, notice_mail.address), pending = EXCLUDED.pending,
                            code = EXCLUDED.code, code_until = EXCLUDED.code_until, link_due = EXCLUDED.link_due,
                            chosen_at = EXCLUDED.chosen_at, seen_at = EXCLUDED.seen_at, look_at = EXCLUDED.look_at,
                            told_until = CASE WHEN EXCLUDED.address IS NULL THEN notice_mail.told_until
                                ELSE greatest(notice_mail.told_until, EXCLUDED.told_until) END,
                            told_before = CASE WHEN EXCLUDED.address IS NULL THEN notice_mail.told_until
                                ELSE EXCLUDED.told_before END,
                            failures = 0
                        """)
                .bind("person", reader.person())
                .bind("organisation", reader.office().organisation())
                .bind("jurisdiction", reader.office().jurisdiction())
                .bind("officer", reader.officer())
                .bind("home", reader.home())
                .bind("host", reader.host())
                .bind("programme", reader.programme())
                .bind("language", chosen.language().tag())
                .bind("address", keys.code().isPresent() ? null : chosen.address())
                .bind("pending", keys.code().isPresent() ? chosen.address() : null)
                .bind("code", keys.code().map(LinkKey::bytes).orElse(null))
                .bind(
                        "codeUntil",
                        keys.code().map(code -> now.plus(ChoosingMail.CODE)).orElse(null))
                .bind("off", keys.off().bytes())
                .bind("now", now)
                .execute();
    }

    /// What happened before somebody had any address is told by no mail. Whoever had one gets her next mail
    /// when she would have got it there.
    boolean confirm(Handle handle, UUID person, LinkKey code, Instant now) {
        return handle.createUpdate("""
                        UPDATE exchange.notice_mail
                        SET address = pending, pending = NULL, code = NULL, code_until = NULL, link_due = false,
                            look_at = CASE WHEN address IS NULL THEN :now ELSE look_at END,
                            told_until = CASE WHEN address IS NULL THEN :now ELSE told_until END,
                            told_before = CASE WHEN address IS NULL THEN :now ELSE told_before END,
                            failures = 0
                        WHERE person = :person AND code = :code AND code_until > :now
                        """)
                        .bind("person", person)
                        .bind("code", code.bytes())
                        .bind("now", now)
                        .execute()
                > 0;
    }

    int remove(Handle handle, UUID person) {
        return handle.createUpdate("DELETE FROM exchange.notice_mail WHERE person = :person")
                .bind("person", person)
                .execute();
    }

    /// @return who got mail with that key
    Optional<UUID> remove(Handle handle, LinkKey off) {
        return handle.createQuery("DELETE FROM exchange.notice_mail WHERE off_key = :off RETURNING person")
                .bind("off", off.bytes())
                .mapTo(UUID.class)
                .findOne();
    }

    int erase(Handle handle, UUID person) {
        int requests = handle.createUpdate("DELETE FROM exchange.notice_mail_request WHERE person = :person")
                .bind("person", person)
                .execute();
        return requests + remove(handle, person);
    }
}
