package org.comity.exchange.scenario;

import java.util.List;
import org.comity.exchange.Office;

/// What a round would come to, in numbers.
///
/// @param officers how many are nominated
/// @param placed how many of them would get a place
/// @param offices each that nominates or offers, by its name
public record Trial(int officers, int placed, List<Balance> offices, Affected affected) {

    /// @param before officers hosted minus officers sent in earlier rounds
    /// @param after the same with this one
    public record Balance(Office office, long before, int sent, int hosted, long after) {}

    /// Officers whose place differs from the one by the published terms.
    ///
    /// @param gaining have a place now
    /// @param losing have none now
    /// @param moving have another one
    public record Affected(int gaining, int losing, int moving) {}

    public Trial {
        offices = List.copyOf(offices);
    }
}
