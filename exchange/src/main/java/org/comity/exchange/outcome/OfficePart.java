package org.comity.exchange.outcome;

import java.util.Optional;
import org.comity.exchange.Office;
import org.comity.exchange.outcome.RoundFile.Stored;

/// An office in the file of a round.
///
/// @param balance officers hosted minus officers sent in earlier rounds
/// @param excused true when what it owes is not held against its officers; empty for every other office
public record OfficePart(String id, long balance, Optional<Boolean> excused) {

    static OfficePart of(Office office, Stored stored) {
        return new OfficePart(
                Admission.name(office),
                stored.balances().getOrDefault(office, 0L),
                stored.excused().contains(office) ? Optional.of(true) : Optional.empty());
    }
}
