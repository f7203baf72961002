package org.comity.exchange.cascade;

import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.platform.web.Page;

/// What an officer teaches after her stay.
///
/// @param filled the number that was typed last, if it was none
public record CascadePage(String title, CascadeView cascade, Filled filled) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.cascade(cascade.id());
    }
}
