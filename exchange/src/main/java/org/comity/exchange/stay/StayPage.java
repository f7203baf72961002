package org.comity.exchange.stay;

import org.comity.exchange.ExchangePaths;
import org.comity.exchange.consent.Party;
import org.comity.platform.web.Page;

/// A stay and its timeline as a party sees it.
public record StayPage(String title, StayView stay) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.stay(stay.id());
    }

    public String placement() {
        return ExchangePaths.placement(stay.id());
    }

    public String report() {
        return ExchangePaths.report(stay.id());
    }

    public String cascade() {
        return ExchangePaths.cascade(stay.id());
    }

    public String evaluation() {
        return ExchangePaths.evaluation(stay.id());
    }

    public String certificate() {
        return ExchangePaths.certificate(stay.id());
    }

    public String calendar() {
        return placement() + "/stay.ics";
    }

    /// Whether the reader is the officer, who writes the report.
    public boolean mine() {
        return stay.you().equals(Party.OFFICER.code());
    }
}
