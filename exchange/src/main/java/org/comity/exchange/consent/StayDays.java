package org.comity.exchange.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.place.PlaceFields;

/// The first and the last day of a stay, and the days that follow from them. All in UTC.
public record StayDays(LocalDate first, LocalDate last) {

    /// For how many months after the last day officer and host office can evaluate a stay.
    private static final int EVALUATION_MONTHS = 3;

    /// The days that a place offers; empty while a draft says none.
    static Optional<StayDays> of(Map<String, List<String>> place) {
        return PlaceFields.first(place)
                .flatMap(first -> PlaceFields.last(place).map(last -> new StayDays(first, last)));
    }

    /// Whether the first day has come.
    boolean begun(LocalDate today) {
        return !today.isBefore(first);
    }

    /// Whether the last day has come.
    boolean ended(LocalDate today) {
        return !today.isBefore(last);
    }

    /// The last day on which a stay that ended on a day can be evaluated.
    public static LocalDate evaluationEnds(LocalDate last) {
        return last.plusMonths(EVALUATION_MONTHS);
    }

    /// Whether the stay can be evaluated on a day.
    boolean evaluable(LocalDate today) {
        return ended(today) && !today.isAfter(evaluationEnds(last));
    }
}
