package org.comity.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/// How one participant stands to one instrument.
///
/// @param participant ISO 3166-1 alpha-2 code, or the code of an organisation
/// @param declarations reservations and declarations as the source has them; empty where none are known
public record Participation(
        String instrument, String participant, Acts acts, Optional<String> declarations, Provenance provenance) {

    /// The dates.
    ///
    /// @param signed when it signed
    /// @param consent how and when it consented to be bound
    /// @param withdrawn when its withdrawal took effect or was notified
    public record Acts(Optional<LocalDate> signed, Optional<Consent> consent, Optional<LocalDate> withdrawn) {}

    /// An act by which a State consents to be bound (Vienna Convention on the Law of Treaties, articles 11 to 17).
    ///
    /// @param action `ratification`, `accession`, `acceptance`, `approval`, `succession`, `formal-confirmation`
    /// @param deposited the date of the act
    /// @param inForce when the instrument entered into force for the participant, where the source says so
    public record Consent(String action, LocalDate deposited, Optional<LocalDate> inForce) {

        /// The date it counts from.
        public LocalDate since() {
            return inForce.orElse(deposited);
        }
    }

    /// How the participant stands on a day.
    public enum Standing {
        BOUND,
        SIGNED,
        WITHDRAWN,
        NONE
    }

    /// The standing on a day, as far as the source reaches. Consent counts from its deposit where the source has no
    /// date of entry into force; who shows it says so.
    public Standing on(LocalDate day) {
        if (acts.withdrawn().filter(date -> !date.isAfter(day)).isPresent()) {
            return Standing.WITHDRAWN;
        }
        if (acts.consent().filter(consent -> !consent.since().isAfter(day)).isPresent()) {
            return Standing.BOUND;
        }
        return acts.signed().filter(date -> !date.isAfter(day)).isPresent() ? Standing.SIGNED : Standing.NONE;
    }
}
