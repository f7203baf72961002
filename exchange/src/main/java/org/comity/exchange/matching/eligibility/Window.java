package org.comity.exchange.matching.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /// The same days in as few windows as possible, in order: those that touch or overlap become one.
    public static List<Window> merged(List<Window> windows) {
        List<Window> merged = new ArrayList<>();
        windows.stream().sorted(Comparator.comparing(Window::from)).forEach(next -> {
            Window last = merged.isEmpty() ? next : merged.removeLast();
            if (last.until.isBefore(next.from.minusDays(1))) {
                merged.add(last);
                merged.add(next);
            } else {
                merged.add(new Window(last.from, last.until.isBefore(next.until) ? next.until : last.until));
            }
        });
        return merged;
    }
}
