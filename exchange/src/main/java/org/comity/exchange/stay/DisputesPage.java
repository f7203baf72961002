package org.comity.exchange.stay;

import org.comity.exchange.ExchangePaths;
import org.comity.exchange.form.Filled;
import org.comity.exchange.stay.DisputesView.DisputedStayView;
import org.comity.exchange.stay.DisputesView.UnconcludedStayView;
import org.comity.platform.web.Page;

/// Disputes about stays, for the programme that decides them.
///
/// @param roundName in the language of the tag beside it
/// @param filled what was sent for one of them, with its faults
public record DisputesPage(String title, String roundName, String language, DisputesView view, Filled filled)
        implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String round() {
        return ExchangePaths.round(view.round());
    }

    public int longest() {
        return Dispute.LONGEST;
    }

    public String decision(DisputedStayView stay) {
        return ExchangePaths.stay(stay.match()) + "/decision";
    }

    public String conclusion(UnconcludedStayView stay) {
        return ExchangePaths.stay(stay.match()) + "/conclusion";
    }

    /// The field with the reason; each stay has its own.
    public String reason(DisputedStayView stay) {
        return DisputeResource.REASON + "-" + stay.match();
    }
}
