package org.comity.exchange.stay;

import org.comity.exchange.ExchangePaths;
import org.comity.exchange.consent.Party;
import org.comity.exchange.form.Filled;
import org.comity.platform.web.Page;

/// A stay and its timeline as a party sees it.
/// @param filled what was sent of a contradiction, with its faults
public record StayPage(String title, StayView stay, Filled filled) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.stay(stay.id());
    }

    public String contradiction() {
        return address() + "/contradiction";
    }

    public int longest() {
        return Dispute.LONGEST;
    }

    /// What came of the stay, as far as is known: `open`, `held`, `not-held` or `disputed`.
    public String outcome() {
        return stay.dispute().filter(StayView.DisputeView::open).isPresent()
                ? "disputed"
                : stay.entry().map(StayView.EntryView::outcome).orElse("open");
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
