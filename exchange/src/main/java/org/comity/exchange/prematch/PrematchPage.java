package org.comity.exchange.prematch;

import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.exchange.prematch.AgreeingBeforehand.Agreed;
import org.comity.platform.web.Page;

/// The codes of officers with whom a host office agreed beforehand, for the office alone.
///
/// @param roundName in the language of the tag beside it
public record PrematchPage(String title, String roundName, String language, Agreed agreed, Filled filled)
        implements Page {

    static final String CODE = "code";

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.prematches(agreed.place().id());
    }

    public String back() {
        return ExchangePaths.place(agreed.place().id());
    }

    public String round() {
        return ExchangePaths.round(agreed.round().id());
    }

    public String field() {
        return CODE;
    }
}
