package org.comity.exchange.matching.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days on which somebody can be away, or is wanted.
///
/// @param from the first day
/// @param until the last day; it counts
public record Window(LocalDate from, LocalDate until) {

    public Window {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("The window ends on %s, before it begins on %s.".formatted(until, from));
        }
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1);
    }

    /// How many days the two have in common; 0 when none.
    public int common(Window other) {
        LocalDate begin = from.isAfter(other.from) ? from : other.from;
        LocalDate end = until.isBefore(other.until) ? until : other.until;
        return end.isBefore(begin) ? 0 : new Window(begin, end).days();
    }
}
