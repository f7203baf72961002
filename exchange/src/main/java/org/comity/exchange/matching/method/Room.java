package org.comity.exchange.matching.method;

import org.comity.exchange.matching.cycles.CycleFormulation;
import org.comity.exchange.matching.swaps.Swapping;

/// How far a round is from the largest that its mechanism takes.
public enum Room {
    AMPLE("ample"),
    /// At nine tenths of a limit or more.
    SCARCE("scarce"),
    /// It is larger than that.
    NONE("none");

    private static final long TENTHS = 10;
    private static final long NEAR = 9;

    private final String code;

    Room(String code) {
        this.code = code;
    }

    /// As it stands in JSON and keys of messages.
    public String code() {
        return code;
    }

    /// Swaps alone have limits, those of [OneToOne].
    public static Room of(Mechanism mechanism, long offices, long officers) {
        if (mechanism != Mechanism.SWAPS) {
            return AMPLE;
        }
        if (OneToOne.takes(offices, officers)) {
            boolean few = officers * TENTHS < CycleFormulation.MOST_OFFICERS * NEAR;
            boolean near = offices * TENTHS >= Swapping.MOST_OFFICES * NEAR
                    || offices * officers * TENTHS >= Swapping.MOST_OFFICERS_AND_OFFICES * NEAR;
            return near && !few ? SCARCE : AMPLE;
        }
        return NONE;
    }
}
