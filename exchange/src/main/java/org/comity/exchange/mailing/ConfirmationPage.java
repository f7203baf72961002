package org.comity.exchange.mailing;

import org.comity.exchange.ExchangePaths;
import org.comity.platform.web.Page;

/// Where a person confirms her address: programs that look at the links of mails open pages, but press no
/// buttons.
///
/// @param stale whether the link was tried and confirms nothing
public record ConfirmationPage(String title, String code, boolean stale) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.confirmation(code);
    }
}
