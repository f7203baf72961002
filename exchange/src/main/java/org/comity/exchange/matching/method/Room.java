package org.comity.exchange.matching.method;

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

    /// Swaps alone have limits, [Swapping#MOST_OFFICES] and [Swapping#MOST_OFFICERS_AND_OFFICES].
    public static Room of(Mechanism mechanism, long offices, long officers) {
        if (mechanism != Mechanism.SWAPS) {
            return AMPLE;
        }
        if (Swapping.takes(offices, officers)) {
            boolean near = offices * TENTHS >= Swapping.MOST_OFFICES * NEAR
                    || offices * officers * TENTHS >= Swapping.MOST_OFFICERS_AND_OFFICES * NEAR;
            return near ? SCARCE : AMPLE;
        }
        return NONE;
    }
}
