package org.comity.exchange.stay;

import java.time.Instant;
import java.util.Optional;
import org.comity.exchange.consent.Party;

/// Somebody contradicts what was entered of a stay: that it took place, or that it did not.
///
/// @param by who does: the other office or the officer
/// @param why for the parties and the programme alone; empty once the officer's data were erased
/// @param decision of the programme; empty until it has decided
public record Dispute(Party by, Optional<String> why, Instant at, Optional<Decision> decision) {

    /// How long both texts may be, in characters.
    static final int LONGEST = 1_000;

    /// What the programme decided.
    ///
    /// @param days what the ledger counts; 0 when it was not held
    /// @param reason as [Dispute#why]
    public record Decision(Outcome outcome, int days, Optional<String> reason, Instant at) {}

    boolean open() {
        return decision.isEmpty();
    }
}
