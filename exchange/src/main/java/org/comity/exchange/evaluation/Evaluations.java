package org.comity.exchange.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.exchange.consent.Party;
import org.comity.exchange.consent.StayDays;

/// What has been said of a stay so far.
///
/// @param last day of the stay, the first on which it can be evaluated
/// @param given at most one of each side
record Evaluations(LocalDate last, List<Evaluation> given) {

    private static final int SIDES = 2;

    Evaluations {
        given = List.copyOf(given);
    }

    /// The last day on which a stay can be evaluated.
    static LocalDate end(LocalDate last) {
        return StayDays.evaluationEnds(last);
    }

    /// Whether a party can say now what it thinks.
    boolean allows(Party party, LocalDate today) {
        return party != Party.HOME
                && !today.isBefore(last)
                && !today.isAfter(end(last))
                && of(party).isEmpty();
    }

    /// What a party gets to see: what it said itself, and everything once both have spoken or nobody can any
    /// more.
    List<Evaluation> seenBy(Party party, LocalDate today) {
        boolean open = given.size() == SIDES || today.isAfter(end(last));
        return given.stream().filter(each -> open || each.by() == party).toList();
    }

    private Optional<Evaluation> of(Party party) {
        return given.stream().filter(each -> each.by() == party).findFirst();
    }
}
