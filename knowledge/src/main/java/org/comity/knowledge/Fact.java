package org.comity.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/// One fact about a jurisdiction.
///
/// @param field what it is about, e.g. `legal-system`
/// @param value a code, a number or a text
/// @param language BCP 47 tag of the value if it is a text
/// @param reviewMonths after how many months from its date somebody should look at it again
public record Fact(
        String jurisdiction,
        String field,
        String value,
        Optional<String> language,
        Provenance provenance,
        int reviewMonths) {

    public Fact {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The fact %s of %s is empty.".formatted(field, jurisdiction));
        }
    }

    /// The day from which it is overdue.
    public LocalDate due() {
        return provenance.asOf().lastDay().plusMonths(reviewMonths);
    }

    public boolean overdue(LocalDate today) {
        return today.isAfter(due());
    }
}
