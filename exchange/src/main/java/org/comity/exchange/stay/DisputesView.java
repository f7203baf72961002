package org.comity.exchange.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.Office;

/// The disputes about stays of a round, for its programme, those that wait for a decision first.
public record DisputesView(UUID round, List<DisputedStayView> disputes) {

    public DisputesView {
        disputes = List.copyOf(disputes);
    }

    /// @param match id, by which it is decided
    /// @param pseudonym of the officer
    /// @param said which office entered what is disputed: `home` or `host`
    /// @param entered what that is: `held` or `not-held`
    /// @param outcomes what can be decided now: `held`, `not-held`; none once it was
    public record DisputedStayView(
            UUID match,
            String pseudonym,
            Office home,
            Office host,
            String unit,
            LocalDate from,
            LocalDate to,
            String said,
            String entered,
            StayView.DisputeView dispute,
            List<String> outcomes) {

        public DisputedStayView {
            outcomes = List.copyOf(outcomes);
        }

        /// The text that says who entered what.
        public String saying() {
            return entered.equals(Outcome.HELD.code()) ? "dispute.said.held" : "dispute.said." + said;
        }

        static DisputedStayView of(PostgresDisputes.Listed listed) {
            List<String> outcomes = new ArrayList<>();
            if (listed.held()) {
                outcomes.add(Outcome.HELD.code());
            }
            if (listed.dispute().open()) {
                outcomes.add(Outcome.NOT_HELD.code());
            }
            return new DisputedStayView(
                    listed.match(),
                    listed.pseudonym(),
                    listed.between().home(),
                    listed.between().host(),
                    listed.between().unit(),
                    listed.between().from(),
                    listed.between().to(),
                    listed.said().code(),
                    listed.entered().code(),
                    StayView.DisputeView.of(listed.dispute()),
                    outcomes);
        }
    }

    static DisputesView of(DecidingDisputes.Disputes disputes) {
        return new DisputesView(
                disputes.round().id(),
                disputes.listed().stream().map(DisputedStayView::of).toList());
    }
}
