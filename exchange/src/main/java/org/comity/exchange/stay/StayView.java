package org.comity.exchange.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.consent.Party;

/// A stay as its parties see it, on pages and by API.
///
/// @param id of the match
/// @param you the party that reads: `home`, `host` or `officer`
/// @param officer her name; absent once her data were erased
/// @param entry what the ledger says; empty until one of the offices has said what came of the stay
/// @param dispute when somebody contradicted what was entered
/// @param contradictUntil the last day on which you can contradict; absent when you cannot
/// @param events the timeline, oldest first
/// @param outcomes what you can say now of the stay: `held`, `not-held`
/// @param report whether there is a report that you can read
public record StayView(
        UUID id,
        String you,
        Optional<String> officer,
        WhereView where,
        Optional<EntryView> entry,
        Optional<DisputeView> dispute,
        Optional<LocalDate> contradictUntil,
        List<EventView> events,
        List<String> outcomes,
        boolean report) {

    public StayView {
        events = List.copyOf(events);
        outcomes = List.copyOf(outcomes);
    }

    /// Between which offices, and when.
    public record WhereView(Office home, Office host, String unit, LocalDate from, LocalDate to) {}

    /// What the ledger says; once a dispute was decided, by the decision.
    ///
    /// @param outcome `held` or `not-held`
    /// @param days first and last counted; 0 when it was not held
    public record EntryView(String outcome, int days) {
        static EntryView of(Entry entry, Optional<Dispute> dispute) {
            return dispute.flatMap(Dispute::decision)
                    .map(decision -> new EntryView(decision.outcome().code(), decision.days()))
                    .orElseGet(() -> new EntryView(entry.outcome().code(), entry.days()));
        }
    }

    /// Somebody contradicted what was entered. Until the programme has decided, it counts for nobody.
    ///
    /// @param by `home`, `host` or `officer`
    /// @param why absent once the officer's data were erased
    public record DisputeView(String by, Optional<String> why, Instant at, Optional<DecisionView> decision) {
        static DisputeView of(Dispute dispute) {
            return new DisputeView(
                    dispute.by().code(),
                    dispute.why(),
                    dispute.at(),
                    dispute.decision().map(DecisionView::of));
        }

        public boolean open() {
            return decision.isEmpty();
        }
    }

    /// What the programme decided.
    ///
    /// @param outcome `held` or `not-held`
    /// @param reason absent once the officer's data were erased
    public record DecisionView(String outcome, int days, Optional<String> reason, Instant at) {
        static DecisionView of(Dispute.Decision decision) {
            return new DecisionView(decision.outcome().code(), decision.days(), decision.reason(), decision.at());
        }
    }

    /// Something on the timeline.
    ///
    /// @param what `nominated`, `announced`, `host-accepted`, `accepted`, `agreement-read`, a step of the
    ///     placement, `first-day`, `last-day`, `report`, `evaluated`, `promised`, `asked`, `taught`, `held`,
    ///     `not-held`, `contradicted`, `decided-held`, `decided-not-held` or `certified`
    /// @param party whose step it was
    /// @param at for steps
    /// @param day for what was set beforehand: first and last day, and when the officer is asked what she taught
    public record EventView(
            String what, Optional<String> party, boolean onPaper, Optional<Instant> at, Optional<LocalDate> day) {

        static EventView of(Timeline.Event event) {
            Instant at = event.at();
            return new EventView(
                    event.code(),
                    event.by().map(Party::code),
                    event.onPaper(),
                    event.planned() ? Optional.empty() : Optional.of(at),
                    event.planned() ? Optional.of(LocalDate.ofInstant(at, ZoneOffset.UTC)) : Optional.empty());
        }
    }
}
