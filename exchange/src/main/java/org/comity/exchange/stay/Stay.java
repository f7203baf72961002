package org.comity.exchange.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.exchange.consent.Party;
import org.comity.exchange.placement.Agreed;
import org.comity.exchange.placement.Done;
import org.comity.exchange.stay.calendar.CalendarEvent.Status;

/// A placement with what came of it. Never leaves a use case as it is.
///
/// @param consents in the order in which they were given
/// @param entry empty until one of the offices says what came of it
record Stay(Agreed agreed, List<Consent> consents, Optional<Entry> entry, Optional<Dispute> dispute) {

    /// For how many days after the entry somebody can contradict it.
    static final int DAYS_TO_CONTRADICT = 14;

    /// From how many days after the last one on the programme can say what came of it, if neither office has.
    static final int DAYS_OF_SILENCE = 14;

    Stay {
        consents = List.copyOf(consents);
    }

    /// A step of the match.
    ///
    /// @param state its code
    record Consent(String state, Instant at) {}

    /// Whether a party can say now what came of it: from its first day that it did not take place, from its last
    /// day that it did, if both offices had signed the agreement; once.
    boolean allows(Outcome outcome, Party party, LocalDate today) {
        if (entry.isPresent() || !outcome.saidBy(party)) {
            return false;
        }
        return switch (outcome) {
            case HELD -> agreed.signed() && over(today);
            case NOT_HELD -> !today.isBefore(from());
        };
    }

    /// Whether its programme can say now what came of it: neither office has for a while. That it took place only if
    /// both had signed the agreement.
    boolean concludable(Outcome outcome, LocalDate today) {
        return entry.isEmpty()
                && !today.isBefore(to().plusDays(DAYS_OF_SILENCE))
                && (outcome == Outcome.NOT_HELD || agreed.signed());
    }

    /// The last day on which somebody can contradict what was entered; empty when somebody has, or nothing was
    /// entered.
    Optional<LocalDate> contradictable() {
        return dispute.isPresent()
                ? Optional.empty()
                : entry.map(
                        each -> LocalDate.ofInstant(each.at(), ZoneOffset.UTC).plusDays(DAYS_TO_CONTRADICT));
    }

    /// Whether a party can contradict now: whoever of the offices and the officer did not enter it.
    boolean contradicts(Party party, LocalDate today) {
        return party != Party.PROGRAMME
                && entry.filter(each -> each.by() != party).isPresent()
                && contradictable().filter(last -> !today.isAfter(last)).isPresent();
    }

    /// Whether the programme can decide so now: on a stay that is disputed, and on one that took place only once it
    /// can be over.
    boolean decides(Outcome outcome, LocalDate today) {
        return dispute.filter(Dispute::open).isPresent() && (outcome == Outcome.NOT_HELD || over(today));
    }

    private boolean over(LocalDate today) {
        return !today.isBefore(to());
    }

    Stay with(Dispute another) {
        return new Stay(agreed, consents, entry, Optional.of(another));
    }

    /// What came of it as far as is known: what was decided, or else what was entered.
    Optional<Outcome> outcome() {
        return dispute.flatMap(Dispute::decision).map(Dispute.Decision::outcome).or(() -> entry.map(Entry::outcome));
    }

    LocalDate from() {
        return agreed.terms().stay().from();
    }

    LocalDate to() {
        return agreed.terms().stay().to();
    }

    /// When the last step was taken.
    Instant changed() {
        return Stream.of(
                        consents.stream().map(Consent::at),
                        agreed.done().stream().map(Done::at),
                        entry.stream().map(Entry::at),
                        dispute.stream().map(Dispute::at),
                        dispute.flatMap(Dispute::decision).stream().map(Dispute.Decision::at))
                .flatMap(Function.identity())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// As calendars say it.
    Status status() {
        if (dispute.filter(Dispute::open).isPresent()) {
            return Status.TENTATIVE;
        }
        if (outcome().filter(Outcome.NOT_HELD::equals).isPresent()) {
            return Status.CANCELLED;
        }
        return agreed.ready() || outcome().isPresent() ? Status.CONFIRMED : Status.TENTATIVE;
    }

    /// What the ledger counts when it took place, or did not.
    int days(Outcome outcome) {
        return switch (outcome) {
            case HELD -> Math.toIntExact(ChronoUnit.DAYS.between(from(), to())) + 1;
            case NOT_HELD -> 0;
        };
    }
}
