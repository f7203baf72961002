package org.comity.exchange.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.consent.Party;

/// The disputes about stays of a round, for its programme, those that wait for a decision first.
///
/// @param unconcluded stays of which neither office said for 14 days what came of them, the oldest first
public record DisputesView(UUID round, List<DisputedStayView> disputes, List<UnconcludedStayView> unconcluded) {

    public DisputesView {
        disputes = List.copyOf(disputes);
        unconcluded = List.copyOf(unconcluded);
    }

    /// @param match id, by which it is decided
    /// @param pseudonym of the officer
    /// @param said who entered what is disputed: `home`, `host` or `programme`
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
            if (said.equals(Party.PROGRAMME.code())) {
                return "dispute.said.programme." + entered;
            }
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

    /// @param match id, by which it is concluded
    /// @param pseudonym of the officer
    /// @param outcomes what the programme can enter now: `held`, `not-held`
    public record UnconcludedStayView(
            UUID match,
            String pseudonym,
            Office home,
            Office host,
            String unit,
            LocalDate from,
            LocalDate to,
            List<String> outcomes) {

        public UnconcludedStayView {
            outcomes = List.copyOf(outcomes);
        }

        static UnconcludedStayView of(PostgresStays.Silent silent) {
            return new UnconcludedStayView(
                    silent.match(),
                    silent.pseudonym(),
                    silent.between().home(),
                    silent.between().host(),
                    silent.between().unit(),
                    silent.between().from(),
                    silent.between().to(),
                    silent.signed()
                            ? List.of(Outcome.HELD.code(), Outcome.NOT_HELD.code())
                            : List.of(Outcome.NOT_HELD.code()));
        }
    }

    static DisputesView of(DecidingDisputes.Disputes disputes) {
        return new DisputesView(
                disputes.round().id(),
                disputes.listed().stream().map(DisputedStayView::of).toList(),
                disputes.silent().stream().map(UnconcludedStayView::of).toList());
    }
}
