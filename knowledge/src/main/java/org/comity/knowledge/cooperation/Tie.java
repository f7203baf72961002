package org.comity.knowledge.cooperation;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.knowledge.Participation.Standing;
import org.comity.knowledge.Provenance;

/// How a jurisdiction stands to an instrument.
public sealed interface Tie {

    /// It consented.
    ///
    /// @param since when the instrument entered into force for it, else when it deposited its consent
    /// @param inForce whether `since` is the entry into force
    record Consented(LocalDate since, boolean inForce, boolean declarations, Provenance provenance) implements Tie {}

    /// It concluded the instrument.
    ///
    /// @param since when the instrument entered into force, where that is known
    record Party(Optional<LocalDate> since) implements Tie {}

    /// It belongs to the organisation whose act the instrument is.
    record Member(String organisation, Provenance provenance) implements Tie {}

    /// It is not bound.
    ///
    /// @param standing how it stands instead: signed, withdrawn or nothing at all
    /// @param provenance of the row or, where there is none, of the list; empty for instruments with fixed parties
    record Absent(Standing standing, Optional<Provenance> provenance) implements Tie {}

    /// The library has no list of participants of the instrument.
    record Unknown() implements Tie {}

    /// Whether it is bound.
    default boolean bound() {
        return switch (this) {
            case Consented consented -> true;
            case Party party -> true;
            case Member member -> true;
            case Absent absent -> false;
            case Unknown unknown -> false;
        };
    }

    /// Where it comes from and how old it is, if it is a fact of the library.
    default Optional<Provenance> source() {
        return switch (this) {
            case Consented consented -> Optional.of(consented.provenance());
            case Party party -> Optional.empty();
            case Member member -> Optional.of(member.provenance());
            case Absent absent -> absent.provenance();
            case Unknown unknown -> Optional.empty();
        };
    }
}
