package org.comity.exchange.mailing;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangePaths;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.platform.mail.Letter;

/// What stands in the mails: a number and addresses of this site. Nothing else of an exchange is known here.
///
/// @param base address of the site without trailing slash
record NewsLetter(Messages messages, URI base) {

    private static final String PARAGRAPH = "\n\n";

    /// That there is news.
    ///
    /// @param count how much
    Letter news(UUID id, Addressed to, int count) {
        Localizer localizer = new Localizer(messages, to.language());
        String key = to.key().text();
        String text = String.join(
                PARAGRAPH,
                localizer.text("notice.unread", Map.of("count", count)),
                localizer.text("news-mail.letter.read") + "\n" + base + ExchangePaths.NOTICES,
                localizer.text("news-mail.letter.why"),
                localizer.text("news-mail.letter.end") + "\n" + base + ExchangePaths.endOfMail(key));
        return new Letter(
                id,
                to.address(),
                to.language(),
                localizer.text("news-mail.letter.subject", Map.of("count", count)),
                text + "\n",
                Optional.of(URI.create(base + ExchangePaths.endOfMailAtOnce(key))));
    }

    /// The link that confirms an address.
    Letter confirmation(UUID id, Addressed to) {
        Localizer localizer = new Localizer(messages, to.language());
        String text = String.join(
                PARAGRAPH,
                localizer.text("news-mail.letter.asked"),
                localizer.text("news-mail.letter.confirm") + "\n" + base
                        + ExchangePaths.confirmation(to.key().text()),
                localizer.text("news-mail.letter.not-you"));
        return new Letter(
                id,
                to.address(),
                to.language(),
                localizer.text("news-mail.letter.confirm-subject"),
                text + "\n",
                Optional.empty());
    }
}
