package org.comity.exchange.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;

/// A round of exchanges.
///
/// @param programme the organisation that opened it
/// @param lottery empty while it is a draft
public record Round(
        UUID id, Office programme, RoundTerms terms, RoundState state, Optional<Lottery> lottery, Instant openedAt) {

    /// Whether host offices offer places on that day.
    public boolean takesPlaces(LocalDate day) {
        return published() && !day.isAfter(terms.dates().placesUntil());
    }

    /// Whether officers apply on that day.
    public boolean takesApplications(LocalDate day) {
        return published() && !day.isAfter(terms.dates().applicationsUntil());
    }

    public boolean draft() {
        return state instanceof RoundState.Draft;
    }

    public boolean published() {
        return state instanceof RoundState.Published;
    }

    /// Whether its programme can still call it off: it is public, and nothing was announced.
    public boolean endable() {
        return published() || state instanceof RoundState.Closed || state instanceof RoundState.Run;
    }

    /// Why it was called off; empty when it was not.
    public Optional<String> calledOff() {
        return state instanceof RoundState.CalledOff(Instant ignored, String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    /// How many take part in it.
    ///
    /// @param offices that offer a place or have nominated somebody
    /// @param officers who are nominated
    public record Size(long offices, long officers) {}

    /// The title in the best language at hand.
    ///
    /// @param wishes BCP 47 tags, dearest first
    public String title(List<String> wishes) {
        RoundText text = terms.texts().get(terms.language(wishes));
        return text == null ? id.toString() : text.title();
    }
}
