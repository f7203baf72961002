package org.comity.exchange.mailing;

import org.comity.exchange.ExchangePaths;
import org.comity.platform.web.Page;

/// Where whoever has one of the mails ends them, without a login.
///
/// @param ended whether that was done
public record EndOfMailPage(String title, String key, boolean ended) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.endOfMail(key);
    }
}
