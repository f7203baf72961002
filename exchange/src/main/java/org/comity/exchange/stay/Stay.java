package org.comity.exchange.stay;

import java.time.Instant;
import java.time.LocalDate;
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
record Stay(Agreed agreed, List<Consent> consents, Optional<Entry> entry) {

    Stay {
        consents = List.copyOf(consents);
    }

    /// A step of the match.
    ///
    /// @param state its code
    record Consent(String state, Instant at) {}

    /// Whether a party can say now what came of it: from its first day that it did not take place, from its last
    /// day that it did; once.
    boolean allows(Outcome outcome, Party party, LocalDate today) {
        if (entry.isPresent() || !outcome.saidBy(party)) {
            return false;
        }
        return switch (outcome) {
            case HELD -> agreed.ready() && !today.isBefore(to());
            case NOT_HELD -> !today.isBefore(from());
        };
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
                        entry.stream().map(Entry::at))
                .flatMap(Function.identity())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// As calendars say it.
    Status status() {
        if (entry.filter(each -> each.outcome() == Outcome.NOT_HELD).isPresent()) {
            return Status.CANCELLED;
        }
        return agreed.ready() ? Status.CONFIRMED : Status.TENTATIVE;
    }

    /// What the ledger counts when it took place, or did not.
    int days(Outcome outcome) {
        return switch (outcome) {
            case HELD -> Math.toIntExact(ChronoUnit.DAYS.between(from(), to())) + 1;
            case NOT_HELD -> 0;
        };
    }
}
